import { Component, computed, effect, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { supervisionLabels } from '@assay/catalogue/domain';
import type { CandidateExam } from '@assay/delivery/contract';
import { ServerClock } from '@assay/platform/data';
import { countdown, durationWords } from '@assay/ui-kit';
import { clock, dayAndClock, deviceClock, shortDayAndClock, zoneName } from './exam-clock';

const LONG_WINDOW_MS = 3 * 3_600_000;

/** The card of the next exam: its day as a line of times, what one can do now, and the arrangements that are set. */
@Component({
  selector: 'assay-next-exam',
  imports: [RouterLink],
  templateUrl: './next-exam.html',
  styleUrl: './next-exam.css',
})
export class NextExam {
  private readonly serverClock = inject(ServerClock);
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
  /** The day as a line of moments, each on the clock of the organisation. */
  protected readonly steps = computed(() => {
    const { attempt, checkInOpensAt, checkedInAt, opensAt, closesAt, allowanceMinutes, extraTimePercent } = this.exam();
    const time = this.isWindow() ? this.shortDay : this.clock;
    const finish = extraTimePercent > 0 ? 'Finish, with your extra time' : 'Finish';
    const checkIn = { time: time(checkInOpensAt), words: 'Check-in opens', isKey: false };
    if (attempt) {
      const start = { time: this.clock(attempt.startedAt), words: 'You started', isKey: true };
      // In a window of days, check-in opened on some other day: now it only matters when one came.
      const came = checkedInAt ? [{ time: this.clock(checkedInAt), words: 'You checked in', isKey: false }] : [];
      return [...came, start, { time: this.clock(attempt.endsAt), words: finish, isKey: false }];
    }
    const last = { time: time(closesAt), words: 'Last moment to start', isKey: false };
    if (this.isWindow()) {
      const own = { time: `+${allowanceMinutes} min`, words: `${finish}, from your own start`, isKey: false };
      return [checkIn, { time: time(opensAt), words: 'First moment to start', isKey: true }, last, own];
    }
    const endsAt = new Date(Date.parse(opensAt) + allowanceMinutes * 60_000).toISOString();
    const start = { time: time(opensAt), words: 'Start', isKey: true };
    const end = { time: this.clock(endsAt), words: finish, isKey: false };
    return [checkIn, start, ...(endsAt < closesAt ? [end, last] : [last, end])];
  });
  protected readonly zone = computed(() => zoneName(this.exam().opensAt, this.exam().timeZone));
  protected readonly onDevice = computed(() => deviceClock(this.exam().opensAt, this.exam().timeZone));
  protected readonly clock = (at: string) => clock(at, this.exam().timeZone);
  protected readonly dayAndClock = (at: string) => dayAndClock(at, this.exam().timeZone);
  private readonly shortDay = (at: string) => shortDayAndClock(at, this.exam().timeZone);
  private readonly nextMoment = computed(() => {
    const { stage, checkInOpensAt, opensAt } = this.exam();
    if (stage === 'upcoming') return checkInOpensAt;
    return stage === 'check-in' ? opensAt : null;
  });
  private readonly secondsLeft = countdown(this.nextMoment, () => this.serverClock.nowMs());
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
