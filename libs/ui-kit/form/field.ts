import { Component, computed, input } from '@angular/core';

let made = 0;

/**
 * A label, a control, and beside it what is wrong with it.
 * `<assay-field label="E-mail" [error]="…" #f><input class="input" [id]="f.controlId" [attr.aria-describedby]="f.describedBy()" [attr.aria-invalid]="f.isInvalid()"></assay-field>`
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
}
