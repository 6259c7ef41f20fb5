import { Component, inject, input, output, signal } from '@angular/core';
import type { StaffEntry } from '@assay/delivery/contract';
import { SittingClient } from '@assay/delivery/data';
import { ServerClock, Submission } from '@assay/platform/data';
import { fieldTime, instantOf } from '@assay/platform/domain';
import { CLOCK_ZONE, Dialog, Failure, Field, FieldControl, MomentField } from '@assay/ui-kit';

/** A demonstration that begins now or was watched before: recorded by name, then marked by its checklist. */
@Component({
  selector: 'assay-record-dialog',
  imports: [Dialog, Failure, Field, FieldControl, MomentField],
  template: `
    <assay-dialog [heading]="'Record the demonstration of ' + entry().name" (closed)="closed.emit()">
      <div class="grid">
        <p>
          Candidate {{ entry().number }}. Check that this is the person in front of you: a demonstration is recorded
          once, with your name.
        </p>
        <assay-field
          label="It began"
          hint="Now, or when you watched it. Not before check-in opened."
          [error]="submission.fieldError('startedAt')"
        >
          <input class="input num" type="datetime-local" assayControl [(assayMoment)]="startedAt" />
        </assay-field>
        @if (submission.general(); as problem) {
          <assay-failure [error]="problem" [canRetry]="false" />
        }
      </div>
      <button dialogAction type="button" class="btn primary" [disabled]="submission.isBusy()" (click)="save()">
        {{ mayMark() ? 'Record and open the checklist' : 'Record the demonstration' }}
      </button>
    </assay-dialog>
  `,
})
export class RecordDialog {
  private readonly client = inject(SittingClient);
  private readonly clock = inject(ServerClock);
  readonly sittingId = input.required<string>();
  readonly entry = input.required<StaffEntry>();
  readonly mayMark = input(false);
  readonly saved = output<{ readonly attemptId: string; readonly sentence: string }>();
  readonly closed = output();

  private readonly zone = inject(CLOCK_ZONE)();
  private readonly proposed = fieldTime(this.clock.now(), this.zone);
  protected readonly startedAt = signal(this.proposed);
  protected readonly submission = new Submission();

  protected async save(): Promise<void> {
    // Left as it was proposed, it is now, to the second of the server's clock.
    const startedAt = this.startedAt() === this.proposed ? null : instantOf(this.startedAt(), this.zone);
    let attemptId = '';
    const went = await this.submission.run(async () => {
      ({ attemptId } = await this.client.recordDemonstration(this.sittingId(), this.entry().id, startedAt));
    });
    if (went) this.saved.emit({ attemptId, sentence: `The demonstration of ${this.entry().name} is recorded.` });
  }
}
