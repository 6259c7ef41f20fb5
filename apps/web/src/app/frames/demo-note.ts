import { Component, effect, inject, signal } from '@angular/core';
import { DemoStore } from '@assay/platform/data';

/** While a demo is being filled: what is there can be used, and the rest is on its way. */
@Component({
  selector: 'assay-demo-note',
  template: `
    @if (store.filling(); as filling) {
      <aside class="note" aria-label="Demo content">
        <i class="i i-clock"></i>
        <span>The demo content is being filled: {{ filling.percent }} %. {{ filling.sentence }}</span>
      </aside>
    } @else if (wasFilling()) {
      <p class="note good" role="status">
        <i class="i i-check"></i>
        <span
          >The demo content is complete. <button class="linklike" type="button" (click)="again()">Show it</button></span
        >
      </p>
    }
  `,
  styles: `
    .note {
      margin: 0;
      border-radius: 0;
    }
  `,
})
export class DemoNote {
  protected readonly store = inject(DemoStore);
  protected readonly wasFilling = signal(false);

  constructor() {
    effect(() => {
      if (this.store.filling()) this.wasFilling.set(true);
    });
  }

  protected again(): void {
    location.reload();
  }
}
