import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { AttemptStore, ExamPresence } from '@assay/delivery/data';
import { ExamNotices, Navigator, QuestionList, SavedChip } from '@assay/delivery/ui';
import { AssetSource } from '@assay/item-bank/ui';
import { asProblem, type HttpProblem, ServerClock } from '@assay/platform/data';
import {
  Announcer,
  clockDigits,
  countdown,
  DisplayButton,
  DisplaySettings,
  durationWords,
  Failure,
  Loading,
  speakMinutes,
  isTyping,
} from '@assay/ui-kit';
import { FinishDialog } from '../finish/finish-dialog';
import { HandedIn } from '../finish/handed-in';
import { PasteGuard } from '../paste/paste-guard';
import { PausedScreen } from '../pause/paused-screen';
import { ExamPictures } from './exam-pictures';
import { ExamPosition } from './exam-position';
import { isTask, placeOf, sectionMarks } from './exam-map';

const SPOKEN_MINUTES = [30, 10, 5, 1];
/** The server waits a little longer than the clock shows; then the exam is handed in. */
const ASK_AGAIN_MS = 3000;

/** The frame of an exam: time, saved state and the way out stay in the same place on every question. */
@Component({
  selector: 'assay-attempt-page',
  imports: [
    DisplayButton,
    ExamNotices,
    Failure,
    FinishDialog,
    HandedIn,
    Loading,
    Navigator,
    PasteGuard,
    PausedScreen,
    QuestionList,
    RouterOutlet,
    SavedChip,
  ],
  templateUrl: './attempt-page.html',
  styleUrl: './attempt-page.css',
  providers: [AssetSource, AttemptStore, ExamPictures, ExamPosition, ExamPresence],
  host: { '(document:keydown)': 'press($event)', '(window:beforeunload)': 'beforeUnload($event)' },
})
export class AttemptPage {
  private readonly router = inject(Router);
  private readonly clock = inject(ServerClock);
  private readonly announcer = inject(Announcer);
  private readonly display = inject(DisplaySettings);
  protected readonly store = inject(AttemptStore);
  protected readonly position = inject(ExamPosition);
  protected readonly presence = inject(ExamPresence);
  readonly attemptId = input.required<string>();

  protected readonly attempt = this.store.attempt;
  protected readonly failure = signal<HttpProblem | null>(null);
  protected readonly isListOpen = signal(false);
  protected readonly isFinishing = signal(false);
  /** Pressed “Hand in”, and the server has not answered yet. */
  protected readonly handedInAt = signal<Date | null>(null);

  protected readonly isPaused = computed(() => this.attempt()?.state === 'open' && this.attempt()?.pausedAt !== null);
  private readonly runningSeconds = countdown(
    computed(() => (this.attempt()?.state === 'open' && !this.isPaused() ? (this.attempt()?.endsAt ?? null) : null)),
    () => this.clock.nowMs(),
  );
  /** Of a clock that stands still: what it showed when it stopped. */
  protected readonly secondsLeft = computed(() => {
    const attempt = this.attempt();
    if (!attempt?.pausedAt || !this.isPaused()) return this.runningSeconds();
    return Math.max(0, Math.ceil((Date.parse(attempt.endsAt) - Date.parse(attempt.pausedAt)) / 1000));
  });
  protected readonly isTimeUp = computed(() => {
    return this.attempt()?.state === 'open' && !this.isPaused() && this.runningSeconds() === 0;
  });
  protected readonly isOffline = computed(() => !this.store.isOnline() || this.presence.isLineDown());
  protected readonly isWorking = computed(() => {
    return this.attempt()?.state === 'open' && !this.isTimeUp() && this.handedInAt() === null;
  });
  protected readonly digits = computed(() => clockDigits(this.secondsLeft() ?? 0));
  protected readonly leftWords = computed(() => durationWords(this.secondsLeft() ?? 0));
  protected readonly timeWords = computed(() => `Time left: ${this.leftWords()}`);
  protected readonly sections = computed(() => {
    const attempt = this.attempt();
    return attempt ? sectionMarks(attempt, (slot) => this.store.answerOf(slot).value, this.store.flags()) : [];
  });
  protected readonly refused = computed(() => {
    const marks = this.sections().flatMap(({ slots }) => slots);
    return this.store.refusals().flatMap(({ slot, sentence }) => {
      return marks.filter((mark) => mark.slot === slot).map((mark) => ({ ...mark, sentence }));
    });
  });
  protected readonly slots = this.store.slots;
  protected readonly here = computed(
    () => this.slots().find(({ number }) => number === this.position.number()) ?? null,
  );
  protected readonly section = computed(() => {
    return this.sections().find(({ slots }) => slots.some(({ number }) => number === this.position.number())) ?? null;
  });
  protected readonly word = computed(() =>
    this.slots().length > 0 && this.slots().every(isTask) ? 'Task' : 'Question',
  );

  constructor() {
    const pictures = inject(ExamPictures);
    effect(() => void this.open(this.attemptId()));
    effect(() => {
      const attempt = this.attempt();
      if (attempt) pictures.show(attempt);
    });
    this.presence.start({
      entryId: () => this.attempt()?.entryId ?? null,
      question: () => this.position.number(),
      heard: (news) => void this.store.hear(news),
    });
    this.speakPauses();
    speakMinutes(this.secondsLeft, SPOKEN_MINUTES, (text) => this.announcer.say(`${text} left.`, 'assertive'));
    effect(() => {
      if (this.isTimeUp()) void this.awaitDeadline();
    });
  }

  protected async open(attemptId: string): Promise<void> {
    this.failure.set(null);
    try {
      await this.store.load(attemptId);
    } catch (error) {
      this.failure.set(asProblem(error));
    }
  }

  /** Said at once: it changes what the candidate can do. The dialogs of a moment ago are about questions that are gone. */
  private speakPauses(): void {
    let wasPaused = false;
    effect(() => {
      const isPaused = this.isPaused();
      if (isPaused === wasPaused) return;
      wasPaused = isPaused;
      if (isPaused) {
        this.isFinishing.set(false);
        this.isListOpen.set(false);
        this.announcer.say('Your exam is paused. The clock has stopped.', 'assertive');
      } else if (this.attempt()?.state === 'open') {
        this.announcer.say('Your exam goes on. The clock runs again.', 'assertive');
      }
    });
  }

  protected step(by: number): void {
    const next = this.slots().find(({ number }) => number === this.position.number() + by);
    if (next) void this.router.navigate(placeOf(this.attemptId(), next));
    else if (by > 0) this.isFinishing.set(true);
  }

  /** With a base address of “/”, a bare “#question” would leave the exam. */
  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('question')?.focus();
  }

  /**
   * Closing the attempt comes last: an answer that arrives after it would be late and not count. An answer that the
   * server does not take is told first, and only the candidate can decide to hand in without it.
   */
  protected async handIn(): Promise<void> {
    const without = new Set(this.store.refusals().map(({ slot }) => slot));
    this.isFinishing.set(false);
    this.handedInAt.set(this.clock.now());
    while (this.attempt()?.state === 'open' && !this.isTimeUp()) {
      const isAllSent = await this.store.flush();
      if (this.store.refusals().some(({ slot }) => !without.has(slot))) return this.askAgain();
      if (isAllSent) await this.store.submit().catch(() => this.store.refresh());
      if (this.attempt()?.state === 'open') await pause(ASK_AGAIN_MS);
    }
  }

  private askAgain(): void {
    if (this.isTimeUp()) return; // there is nothing left to decide: the deadline hands in what the server has
    this.handedInAt.set(null);
    this.isFinishing.set(true);
  }

  /** Time is up: what is on this device goes out first, then the server's hand-in is waited for. */
  private async awaitDeadline(): Promise<void> {
    this.isFinishing.set(false);
    this.announcer.say('Time is up. Your answers are being handed in for you.', 'assertive');
    // An invigilator may have added time meanwhile: then the exam goes on.
    while (this.isTimeUp()) {
      await this.store.flush();
      await this.store.refresh();
      if (this.attempt()?.state === 'open') await pause(ASK_AGAIN_MS);
    }
  }

  protected press(event: KeyboardEvent): void {
    if (!this.isWorking() || this.isPaused() || this.isFinishing() || this.isListOpen()) return;
    const act = event.altKey ? this.altKeys[event.key] : this.letterKey(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  private readonly altKeys: Record<string, (() => void) | undefined> = {
    ArrowLeft: () => this.step(-1),
    ArrowRight: () => this.step(1),
    q: () => this.isListOpen.set(true),
    t: () => this.announcer.say(this.timeWords()),
  };

  private letterKey(event: KeyboardEvent): (() => void) | undefined {
    const isFlagKey = event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey;
    if (!isFlagKey || isTyping(event) || !this.display.current().letterShortcuts) return undefined;
    const here = this.here();
    const isOption = here?.item.interactions.some((part) => part.kind === 'choice' && part.options.length >= 6);
    return here && !isOption ? () => void this.store.toggleFlag(here.slot) : undefined;
  }

  /** The journal keeps everything; only what neither it nor the server has would be lost with the page; “Sent” must be waited for. */
  protected beforeUnload(event: BeforeUnloadEvent): void {
    const isHandingIn = this.handedInAt() !== null && (this.attempt()?.state === 'open' || this.store.hasUnsent());
    if (isHandingIn || this.store.saving().kind === 'only-here') event.preventDefault();
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
