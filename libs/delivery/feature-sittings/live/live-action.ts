import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Done, LiveCandidate } from '@assay/delivery/contract';
import { LiveClient } from '@assay/delivery/data';
import { LONGEST_ADDITION_MINUTES } from '@assay/delivery/domain';
import { Submission } from '@assay/platform/data';
import { count, Dialog, Failure, Field, FieldControl } from '@assay/ui-kit';

export type LiveAct = 'time' | 'pause' | 'resume' | 'message' | 'note';

interface Words {
  readonly heading: string;
  readonly action: string;
  readonly label: string;
  /** What the candidate sees, or that they see nothing. */
  readonly seen: string;
}

/** One act on one candidate or on all: it asks why, says what the candidate will see, and is logged with a name. */
@Component({
  selector: 'assay-live-action',
  imports: [Dialog, Failure, Field, FieldControl],
  template: `
    <assay-dialog [heading]="words().heading" (closed)="closed.emit()">
      <div class="grid">
        @if (act() === 'time') {
          <assay-field label="Minutes" [error]="submission.fieldError('minutes')">
            <input
              class="input num"
              inputmode="numeric"
              autocomplete="off"
              assayControl
              [value]="minutes()"
              (input)="minutes.set($any($event.target).value)"
            />
          </assay-field>
        }
        <assay-field [label]="words().label" [hint]="words().seen" [error]="submission.fieldError('reason')">
          <textarea
            class="input"
            rows="3"
            maxlength="500"
            assayControl
            [value]="reason()"
            (input)="reason.set($any($event.target).value)"
          ></textarea>
        </assay-field>
        @if (submission.general(); as problem) {
          <assay-failure [error]="problem" [canRetry]="false" />
        }
        <p class="tiny muted">It is logged with your name and the time.</p>
      </div>
      <button
        dialogAction
        type="button"
        class="btn"
        [class.primary]="!isBroad()"
        [class.danger]="isBroad()"
        [disabled]="submission.isBusy()"
        (click)="go()"
      >
        {{ words().action }}
      </button>
    </assay-dialog>
  `,
})
export class LiveAction {
  private readonly client = inject(LiveClient);
  readonly act = input.required<LiveAct>();
  readonly sittingId = input.required<string>();
  /** Null: everybody whom it can concern. */
  readonly candidate = input<LiveCandidate | null>(null);
  readonly done = output<string>();
  readonly closed = output();

  protected readonly minutes = signal('5');
  protected readonly reason = signal('');
  protected readonly submission = new Submission();
  protected readonly isBroad = computed(() => this.candidate() === null && this.act() === 'pause');
  protected readonly words = computed(() => wordsOf(this.act(), this.candidate()?.name ?? null));

  protected async go(): Promise<void> {
    let done: Done | null = null;
    const went = await this.submission.run(async () => (done = await this.send()));
    if (went && done) this.done.emit(this.doneWords(done));
  }

  private send(): Promise<Done> {
    const id = this.sittingId();
    const candidate = this.candidate();
    const entryIds = candidate ? [candidate.entryId] : null;
    const act = { entryIds, reason: this.reason() };
    switch (this.act()) {
      case 'time':
        return this.client.addTime(id, { ...act, minutes: Number(this.minutes().trim() || Number.NaN) });
      case 'pause':
        return this.client.pause(id, act);
      case 'resume':
        return this.client.resume(id, act);
      case 'message':
        return this.client.message(id, act);
      case 'note':
        return this.client.note(id, act);
    }
  }

  private doneWords({ candidates }: Done): string {
    const who = this.candidate()?.name ?? count(candidates, 'candidate');
    switch (this.act()) {
      case 'time':
        return `${count(Number(this.minutes()), 'minute')} added for ${who}.`;
      case 'pause':
        return `Paused: ${who}.`;
      case 'resume':
        return `The clock runs again for ${who}.`;
      case 'message':
        return `Message sent to ${who}.`;
      case 'note':
        return 'The note is kept.';
    }
  }
}

function wordsOf(act: LiveAct, name: string | null): Words {
  const who = name ?? 'all who work';
  switch (act) {
    case 'time':
      return {
        heading: `Add time for ${who}`,
        action: 'Add the time',
        label: 'Reason',
        seen: `1 to ${LONGEST_ADDITION_MINUTES} minutes. The candidate sees “… minutes were added” with this reason.`,
      };
    case 'pause':
      return {
        heading: name ? `Pause ${name}` : 'Pause all who work',
        action: name ? 'Pause the exam' : 'Pause all exams',
        label: 'Reason',
        seen: 'The clock stops, the questions are hidden, and the candidate reads this reason. No answer is lost.',
      };
    case 'resume':
      return {
        heading: name ? `Let ${name} go on` : 'Let all who are paused go on',
        action: 'Run the clock again',
        label: 'Reason',
        seen: 'The questions come back, with exactly the time that was left. The reason is for the record.',
      };
    case 'message':
      return {
        heading: name ? `Message to ${name}` : 'Message to all',
        action: 'Send the message',
        label: 'Message',
        seen: 'It stands above the exam until the candidate confirms it. It arrives when the device is online.',
      };
    case 'note':
      return {
        heading: name ? `Note on ${name}` : 'Report an incident',
        action: 'Keep the note',
        label: name ? 'Note' : 'What happened',
        seen: 'For the record. Candidates do not see it.',
      };
  }
}
