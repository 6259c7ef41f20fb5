import { Component, input } from '@angular/core';

/** What is wrong with an answer, beside it. */
@Component({
  selector: 'assay-part-error',
  template: `
    @if (error(); as text) {
      <p class="row small" [id]="for() + '-error'"><i class="i i-warn"></i>{{ text }}</p>
    }
  `,
  styles: `
    p {
      margin-top: 8px;
      gap: 6px;
      font-weight: 500;
      color: var(--bad);
    }
  `,
})
export class PartError {
  readonly for = input.required<string>();
  readonly error = input<string | null>(null);
}
