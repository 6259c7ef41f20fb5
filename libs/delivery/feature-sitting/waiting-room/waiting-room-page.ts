import { DatePipe } from '@angular/common';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CandidateClient, ExamPresence } from '@assay/delivery/data';
import { ExamNotices } from '@assay/delivery/ui';
import { ServerClock, Submission } from '@assay/platform/data';
import {
  Announcer,
  clockDigits,
  countdown,
  DisplayButton,
  durationWords,
  minutesWords,
  Failure,
  Loading,
  speakMinutes,
} from '@assay/ui-kit';
import { PASTE_WORDS } from '../paste/paste-words';
import { PracticeQuestion } from './practice-question';
import { SystemCheck } from './system-check';

const SPOKEN_MINUTES = [10, 5, 1];
const ASK_AGAIN_MS = 1000;
const DAYS_AWAY_S = 48 * 3600;

/** Get ready, calm down: the exam is sealed, the device is checked, and at its time the exam opens by itself. */
@Component({
  selector: 'assay-waiting-room-page',
  imports: [DatePipe, DisplayButton, ExamNotices, Failure, Loading, PracticeQuestion, RouterLink, SystemCheck],
  templateUrl: './waiting-room-page.html',
  styleUrl: './waiting-room-page.css',
  providers: [ExamPresence],
})
export class WaitingRoomPage {
  private readonly client = inject(CandidateClient);
  private readonly router = inject(Router);
  private readonly clock = inject(ServerClock);
  private readonly announcer = inject(Announcer);
  protected readonly presence = inject(ExamPresence);
  readonly entryId = input.required<string>();

  protected readonly room = this.client.waitingRoom(this.entryId);
  protected readonly exam = computed(() => (this.room.hasValue() ? this.room.value() : null));
  protected readonly pasteWords = computed(() => PASTE_WORDS[this.exam()?.paste ?? 'allowed']);
  protected readonly starting = new Submission();
  protected readonly checkingIn = new Submission();
  private readonly wasHereBefore = signal(false);

  protected readonly seconds = countdown(
    computed(() => {
      const stage = this.exam()?.stage;
      return stage === 'upcoming' || stage === 'check-in' ? (this.exam()?.opensAt ?? null) : null;
    }),
    () => this.clock.nowMs(),
  );
  /** Open or about to be, and nothing is done in the browser. */
  protected readonly isWatched = computed(() => {
    const exam = this.exam();
    return exam !== null && exam.isObserved && (exam.stage === 'check-in' || exam.stage === 'open');
  });
  protected readonly isDaysAway = computed(() => (this.seconds() ?? 0) >= DAYS_AWAY_S);
  protected readonly digits = computed(() => {
    const seconds = this.seconds() ?? 0;
    return this.isDaysAway() ? durationWords(seconds) : clockDigits(seconds, false);
  });
  protected readonly minutesWords = minutesWords;
  protected readonly timeWords = computed(() => `Starts in ${durationWords(this.seconds() ?? 0)}`);
  protected readonly isCheckInOpen = computed(() => {
    const exam = this.exam();
    this.seconds();
    return exam !== null && this.clock.nowMs() >= Date.parse(exam.checkInOpensAt);
  });
  protected readonly seal = computed(() => (this.exam()?.seal ?? '').toUpperCase().replace(/(.{4})(?=.)/g, '$1 '));

  constructor() {
    // Only who has arrived is there: somebody who tests a device the day before is not in the waiting room.
    this.presence.start({
      entryId: () => (this.exam()?.checkedInAt ? this.entryId() : null),
      question: () => null,
      heard: ({ attempt }) => this.hear(attempt?.state ?? null),
    });
    speakMinutes(this.seconds, SPOKEN_MINUTES, (text) => this.announcer.say(`The exam starts in ${text}.`));
    effect(() => {
      const exam = this.exam();
      if (exam && !exam.checkedInAt && this.isCheckInOpen()) untracked(() => void this.checkIn());
    });
    effect(() => {
      if (this.seconds() !== null && this.seconds()! > 0) this.wasHereBefore.set(true);
      if (this.seconds() === 0 && this.wasHereBefore() && !this.exam()?.isObserved)
        untracked(() => void this.openByItself());
    });
  }

  /** A demonstration that was recorded, or an exam begun on another device: this page says so. */
  private hear(state: 'open' | 'submitted' | null): void {
    const known = this.exam()?.attempt;
    const knownState = known ? (known.submittedAt ? 'submitted' : 'open') : null;
    if (state !== knownState) this.room.reload();
  }

  /** Coming here is arriving; nothing else is asked of a candidate. */
  private async checkIn(): Promise<void> {
    await this.checkingIn.run(async () => this.room.set(await this.client.checkIn(this.entryId())));
  }

  /** The first second may be ours and not yet the server's: it decides, and is asked again. */
  private async openByItself(): Promise<void> {
    this.announcer.say('The exam opens now.', 'assertive');
    while (!(await this.start())) {
      if (this.starting.problem()?.code !== 'SITTING_NOT_OPEN_YET' && !this.starting.problem()?.isPassing) return;
      await new Promise((done) => setTimeout(done, ASK_AGAIN_MS));
    }
  }

  protected async start(): Promise<boolean> {
    return this.starting.run(async () => {
      const attempt = await this.client.start(this.entryId());
      await this.router.navigate(['/attempts', attempt.id, 'q', 1], { replaceUrl: true });
    });
  }
}
