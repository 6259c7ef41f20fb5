import { Component, computed, input } from '@angular/core';
import { visibleParts } from './visible-text';

/** Text of a program, to the character: what is invisible has a sign, and its name in words. */
@Component({
  selector: 'assay-shown-text',
  preserveWhitespaces: false,
  template: `
    @for (part of parts(); track $index) {
      @if ('sign' in part) {
        <span
          class="sign"
          [class.named]="isNamed(part.sign)"
          role="img"
          [attr.aria-label]="part.words"
          [title]="part.words"
          [textContent]="part.sign"
        ></span>
      } @else {
        <span [textContent]="part.text"></span>
      }
    }
  `,
  styles: `
    :host {
      unicode-bidi: isolate;
    }
    .named {
      margin-inline: 1px;
      padding-inline: 2px;
      border: 1px solid currentColor;
      border-radius: 3px;
      font-size: 0.8em;
    }
    .sign {
      color: var(--info);
      font-weight: 400;
      unicode-bidi: isolate;
    }
  `,
})
export class ShownText {
  readonly text = input.required<string>();
  protected readonly parts = computed(() => visibleParts(this.text()));

  /** Letters need an edge: they are not what was printed. */
  protected isNamed(sign: string): boolean {
    return /^[A-Z]/.test(sign);
  }
}
