import { Component, input, model, signal } from '@angular/core';
import { Field, FieldControl } from '@assay/ui-kit';

@Component({
  selector: 'assay-new-password',
  imports: [Field, FieldControl],
  template: `
    <assay-field label="Password" hint="At least 12 characters. A few words are easy to remember." [error]="error()">
      <input
        class="input"
        autocomplete="new-password"
        [type]="isShown() ? 'text' : 'password'"
        assayControl
        [value]="value()"
        (input)="value.set($any($event.target).value)"
      />
    </assay-field>
    <label class="check">
      <input type="checkbox" [checked]="isShown()" (change)="isShown.set($any($event.target).checked)" />
      Show the password
    </label>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
  `,
})
export class NewPassword {
  readonly value = model('');
  readonly error = input<string | null>(null);
  protected readonly isShown = signal(false);
}
