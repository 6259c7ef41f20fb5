import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { StaffEntry } from '@assay/delivery/contract';
import { SittingClient } from '@assay/delivery/data';
import { timeAllowanceMinutes } from '@assay/delivery/domain';
import { Submission } from '@assay/platform/data';
import { Dialog, Failure, Field, FieldControl } from '@assay/ui-kit';

@Component({
  selector: 'assay-extra-time-dialog',
  imports: [Dialog, Failure, Field, FieldControl],
  template: `
    <assay-dialog [heading]="'Extra time for ' + entry().name" (closed)="closed.emit()">
      <div class="grid">
        <assay-field
          label="Extra time in per cent"
          [hint]="words()"
          [error]="submission.fieldError('extraTimePercent')"
        >
          <input
            class="input num"
            inputmode="numeric"
            assayControl
            [value]="percent()"
            (input)="percent.set($any($event.target).value)"
          />
        </assay-field>
        @if (submission.general(); as problem) {
          <assay-failure [error]="problem" [canRetry]="false" />
        }
      </div>
      <button dialogAction type="button" class="btn primary" [disabled]="submission.isBusy()" (click)="save()">
        Set the extra time
      </button>
    </assay-dialog>
  `,
})
export class ExtraTimeDialog {
  private readonly client = inject(SittingClient);
  readonly sittingId = input.required<string>();
  readonly entry = input.required<StaffEntry>();
  readonly minutes = input.required<number>();
  readonly saved = output<string>();
  readonly closed = output();

  protected readonly percent = linkedSignal(() => String(this.entry().extraTimePercent));
  protected readonly words = computed(() => {
    const allowance = timeAllowanceMinutes(this.minutes(), Number(this.percent()) || 0);
    return `${allowance} minutes instead of ${this.minutes()}. It is never shown on a result or credential.`;
  });
  protected readonly submission = new Submission();

  protected async save(): Promise<void> {
    const percent = Number(this.percent() || 0);
    const went = await this.submission.run(() =>
      this.client.changeExtraTime(this.sittingId(), this.entry().id, percent),
    );
    if (went) this.saved.emit(`${this.entry().name} has ${percent}% extra time.`);
  }
}
