import { Component, DestroyRef, inject, input, signal } from '@angular/core';

const LONG_MS = 5000;

/** Quiet blocks after 300 ms, words after 5 s. The frame and the headings around it stay. */
@Component({
  selector: 'assay-loading',
  template: `
    <div class="loading" aria-hidden="true">
      @for (width of widths(); track $index) {
        <div class="quiet-block" [style.width.%]="width"></div>
      }
    </div>
    <p class="small second" role="status">
      @if (isLong()) {
        Still loading {{ what() }}.
      }
    </p>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--s3) 0;
    }
    p {
      margin-top: var(--s3);
    }
  `,
})
export class Loading {
  /** as in “Still loading the results of 118 candidates.” */
  readonly what = input('this page');
  readonly lines = input(4);
  protected readonly isLong = signal(false);
  protected readonly widths = () => Array.from({ length: this.lines() }, (_, line) => [100, 86, 94, 62][line % 4]!);

  constructor() {
    const timer = setTimeout(() => this.isLong.set(true), LONG_MS);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
