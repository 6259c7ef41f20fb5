import { DatePipe } from '@angular/common';
import { Component, effect, inject, input, output } from '@angular/core';
import type { Notice } from '@assay/delivery/contract';
import { Announcer, count } from '@assay/ui-kit';

/** What the invigilator has to say, calmly on top of the exam, until it is confirmed. */
@Component({
  selector: 'assay-exam-notices',
  imports: [DatePipe],
  template: `
    @for (notice of notices(); track notice.id) {
      <section class="note" [attr.aria-label]="'From your invigilator, ' + (notice.at | date: 'HH:mm')">
        <i class="i" [class.i-clock]="notice.minutes" [class.i-msg]="!notice.minutes"></i>
        <div class="row between wrap">
          <p>
            <b>{{ lead(notice) }}</b> {{ notice.words }}
            <span class="tiny muted num">{{ notice.at | date: 'HH:mm' }}</span>
          </p>
          <button type="button" class="btn small" (click)="confirmed.emit(notice)">I have read it</button>
        </div>
      </section>
    }
  `,
  styles: `
    .note {
      border-radius: 0;
      border-bottom: 1px solid var(--line);
      padding-inline: 24px;
      background: var(--brand-soft);
      color: var(--ink);
    }
    p {
      margin: 0;
      max-width: 90ch;
      overflow-wrap: anywhere;
    }
    .row {
      gap: 8px 20px;
    }
    @media (max-width: 900px) {
      .note {
        padding-inline: 16px;
      }
    }
  `,
})
export class ExamNotices {
  private readonly announcer = inject(Announcer);
  readonly notices = input.required<readonly Notice[]>();
  readonly confirmed = output<Notice>();
  private readonly spoken = new Set<string>();

  constructor() {
    effect(() => {
      for (const notice of this.notices()) {
        if (this.spoken.has(notice.id)) continue;
        this.spoken.add(notice.id);
        this.announcer.say(`${this.lead(notice)} ${notice.words}`);
      }
    });
  }

  protected lead({ minutes }: Notice): string {
    if (minutes === null) return 'Your invigilator writes:';
    return `${count(minutes, 'minute')} ${minutes === 1 ? 'was' : 'were'} added:`;
  }
}
