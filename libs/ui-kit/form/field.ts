import { afterRenderEffect, Component, computed, Directive, inject, input } from '@angular/core';
import { leadToField } from './lead-to-field';

let made = 0;

/**
 * A label, a control, and beside it what is wrong with it.
 * `<assay-field label="E-mail" [error]="…"><input class="input" assayControl /></assay-field>`
 */
@Component({
  selector: 'assay-field',
  template: `
    <div class="field">
      <label [for]="controlId">
        {{ label() }}
        @if (optional()) {
          <span class="muted">(optional)</span>
        }
      </label>
      <ng-content />
      @if (hint()) {
        <span class="hint" [id]="controlId + '-hint'">{{ hint() }}</span>
      }
      @if (error(); as text) {
        <span class="error" [id]="controlId + '-error'"><i class="i i-warn"></i>{{ text }}</span>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .muted {
      font-weight: 400;
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | null>(null);
  readonly optional = input(false);
  readonly controlId = `field-${++made}`;
  readonly isInvalid = computed(() => (this.error() ? 'true' : null));
  readonly describedBy = computed(() => {
    const parts = [this.hint() && `${this.controlId}-hint`, this.error() && `${this.controlId}-error`].filter(Boolean);
    return parts.length ? parts.join(' ') : null;
  });

  constructor() {
    let told: string | null | undefined;
    afterRenderEffect(() => {
      const error = this.error();
      if (error && told === null) leadToField(document.getElementById(this.controlId));
      told = error;
    });
  }
}

/** On the control of a field: takes the label's id, and says to a screen reader what the hint and the error say. */
@Directive({
  selector: '[assayControl]',
  host: {
    '[id]': 'field.controlId',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.isInvalid()',
  },
})
export class FieldControl {
  protected readonly field = inject(Field);
}
