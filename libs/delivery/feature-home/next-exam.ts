import { DatePipe } from '@angular/common';
import { Component, computed, effect, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { supervisionLabels } from '@assay/catalogue/domain';
import type { CandidateExam } from '@assay/delivery/contract';
import { ServerClock } from '@assay/platform/data';
import { countdown, durationWords } from '@assay/ui-kit';

const LONG_WINDOW_MS = 3 * 3_600_000;

/** The card of the next exam: its day as a line of times, what one can do now, and the arrangements that are set. */
@Component({
  selector: 'assay-next-exam',
  imports: [DatePipe, RouterLink],
  templateUrl: './next-exam.html',
  styleUrl: './next-exam.css',
})
export class NextExam {
  private readonly clock = inject(ServerClock);
  readonly exam = input.required<CandidateExam>();
  /** Something opens now: the page should ask again. */
  readonly due = output();

  protected readonly facts = computed(() => {
    const { component, questions, place, supervision } = this.exam();
    return [
      `${component}, ${questions} question${questions === 1 ? '' : 's'}`,
      place,
      supervisionLabels[supervision].toLowerCase(),
    ]
      .filter(Boolean)
      .join(' · ');
  });
  /** More than a few hours to start in: there is no common end to name. */
  protected readonly isWindow = computed(() => {
    const { attempt, opensAt, closesAt } = this.exam();
    return attempt === null && Date.parse(closesAt) - Date.parse(opensAt) > LONG_WINDOW_MS;
  });
  /** Where one starts by the clock, the end is known; in a longer window it depends on the start. */
  protected readonly finishesAt = computed(() => {
    const { attempt, opensAt, allowanceMinutes } = this.exam();
    return attempt ? attempt.endsAt : new Date(Date.parse(opensAt) + allowanceMinutes * 60_000).toISOString();
  });
  private readonly nextMoment = computed(() => {
    const { stage, checkInOpensAt, opensAt } = this.exam();
    if (stage === 'upcoming') return checkInOpensAt;
    return stage === 'check-in' ? opensAt : null;
  });
  private readonly secondsLeft = countdown(this.nextMoment, () => this.clock.nowMs());
  protected readonly waitWords = computed(() => durationWords(this.secondsLeft() ?? 0));

  constructor() {
    let wasWaiting = false;
    effect(() => {
      const seconds = this.secondsLeft();
      if (seconds === 0 && wasWaiting) this.due.emit();
      wasWaiting = seconds !== null && seconds > 0;
    });
  }
}
