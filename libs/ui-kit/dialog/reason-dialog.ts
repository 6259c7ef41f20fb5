import { Component, input, output, signal } from '@angular/core';
import { Field, FieldControl } from '../form/field';
import { Dialog } from './dialog';

/** Asks before something that cannot be undone or that another person will see, and wants to know why. */
@Component({
  selector: 'assay-reason-dialog',
  imports: [Dialog, Field, FieldControl],
  template: `
    <assay-dialog [heading]="heading()" (closed)="closed.emit()">
      <p class="second"><ng-content /></p>
      <assay-field label="Reason" [hint]="hint()" [error]="error()">
        <textarea
          class="input"
          rows="3"
          maxlength="500"
          assayControl
          [value]="reason()"
          (input)="reason.set($any($event.target).value)"
        ></textarea>
      </assay-field>
      <button
        dialogAction
        type="button"
        class="btn"
        [class.danger]="danger()"
        [class.primary]="!danger()"
        [disabled]="busy()"
        (click)="confirm()"
      >
        {{ action() }}
      </button>
    </assay-dialog>
  `,
})
export class ReasonDialog {
  readonly heading = input.required<string>();
  /** A verb and the result, as in “Withdraw entry”. */
  readonly action = input.required<string>();
  readonly hint = input('It is kept with your name and the time.');
  readonly danger = input(false);
  readonly busy = input(false);
  readonly confirmed = output<string>();
  readonly closed = output();
  protected readonly reason = signal('');
  protected readonly error = signal<string | null>(null);

  protected confirm(): void {
    const reason = this.reason().trim();
    this.error.set(reason ? null : 'Write a reason.');
    if (reason) this.confirmed.emit(reason);
  }
}
