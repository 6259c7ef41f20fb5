import { Component, input, output } from '@angular/core';
import type { Submission } from '@assay/platform/data';
import { Dialog, Failure } from '@assay/ui-kit';

@Component({
  selector: 'assay-share-dialog',
  imports: [Dialog, Failure],
  template: `
    <assay-dialog heading="Who can see this credential?" (closed)="closed.emit()">
      <p>Whoever has the link sees the certificate and what you showed, never your marks.</p>
      <p class="second">
        Withdraw the link, and it stops working for everybody who has it. Make a new one, and only those can see the
        credential to whom you give it. The credential file keeps verifying in both cases.
      </p>
      @if (submission().problem(); as problem) {
        <assay-failure [error]="problem" [canRetry]="false" />
      }
      <button dialogAction type="button" class="btn" [disabled]="submission().isBusy()" (click)="renewed.emit()">
        Make a new link
      </button>
      <button
        dialogAction
        type="button"
        class="btn danger"
        [disabled]="submission().isBusy()"
        (click)="withdrawn.emit()"
      >
        Withdraw the link
      </button>
    </assay-dialog>
  `,
})
export class ShareDialog {
  readonly submission = input.required<Submission>();
  readonly renewed = output();
  readonly withdrawn = output();
  readonly closed = output();
}
