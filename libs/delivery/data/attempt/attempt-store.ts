import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type {
  CandidateAttempt,
  CandidateSlot,
  ExamNews,
  ResponseValue,
  SavedResponse,
  SavedValue,
} from '@assay/delivery/contract';
import { type HttpProblem, ServerClock } from '@assay/platform/data';
import { CandidateClient } from '../candidate-client';
import { type Answer, changeAnswer, meet, restoreAnswer, unanswered } from './answer';
import { AnswerSender } from './answer-sender';
import { Flags } from './flags';
import { Journal } from './journal';
import { OtherTabs } from './other-tabs';
import { saveState } from './save-state';

export interface Refusal {
  readonly slot: string;
  readonly sentence: string;
}

/**
 * One attempt in one tab. An answer is shown at once, written to the device, then sent; it counts as saved when the
 * server has acknowledged it. Nothing a candidate did is dropped on any of these ways.
 */
@Injectable()
export class AttemptStore {
  private readonly client = inject(CandidateClient);
  private readonly journal = inject(Journal);
  private readonly clock = inject(ServerClock);

  private readonly loaded = signal<CandidateAttempt | null>(null);
  private readonly known = signal<Readonly<Record<string, Answer>>>({});
  private readonly journalWorks = signal(true);
  private tabs: OtherTabs | null = null;

  private readonly sender = new AnswerSender({
    save: (slot, save) => this.client.save(this.id(), slot, save),
    answer: (slot) => this.answerOf(slot),
    update: (slot, answer) => this.set(slot, answer),
    acknowledged: (slot, saved, value) => this.acknowledged(slot, saved, value),
    closed: () => void this.refresh(),
  });

  private readonly notes = new Flags({
    send: (slot, isFlagged) => this.client.flag(this.id(), slot, isFlagged),
    keep: (slot, isFlagged) => void this.journal.putFlag(this.id(), slot, isFlagged).catch(() => undefined),
    forget: (slot) => void this.journal.forgetFlag(this.id(), slot).catch(() => undefined),
  });

  readonly attempt = this.loaded.asReadonly();
  readonly slots = computed<readonly CandidateSlot[]>(
    () => this.loaded()?.sections.flatMap(({ slots }) => slots) ?? [],
  );
  readonly flags = this.notes.shown.asReadonly();
  readonly isOnline = computed(() => !this.sender.hasFailed());
  /** Answers that the server does not take as they are. What it had before stays. */
  readonly refusals = computed<readonly Refusal[]>(() => {
    const refusals = this.sender.refusals();
    return [...refusals]
      .filter(([slot]) => this.answerOf(slot).unsent !== null)
      .map(([slot, problem]) => ({ slot, sentence: sentenceOf(problem) }));
  });
  /** Answers on their way, or waiting for the line. */
  readonly hasUnsent = computed(() => {
    const refusals = this.sender.refusals();
    return Object.entries(this.known()).some(([slot, { unsent }]) => unsent !== null && !refusals.has(slot));
  });
  readonly hasLate = computed(() => Object.values(this.known()).some(({ isLate }) => isLate));
  readonly saving = computed(() =>
    saveState({
      answers: Object.values(this.known()),
      hasFailed: this.sender.hasFailed(),
      hasRefusal: this.refusals().length > 0,
      isSlow: this.sender.isSlow(),
      journalWorks: this.journalWorks(),
    }),
  );

  constructor() {
    const comeBack = () => {
      if (document.visibilityState === 'visible' && this.loaded()) void this.refresh();
    };
    const online = () => {
      this.sender.retryNow();
      if (this.loaded()) void this.notes.sendAll();
    };
    document.addEventListener('visibilitychange', comeBack);
    addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', comeBack);
      removeEventListener('online', online);
      this.sender.stop();
      this.tabs?.close();
    });
  }

  async load(attemptId: string): Promise<void> {
    const attempt = await this.client.attempt(attemptId);
    const kept = await this.journal.ofAttempt(attemptId).catch(() => {
      this.journalWorks.set(false);
      return new Map<string, never>();
    });
    const slots = new Set([...Object.keys(attempt.responses), ...kept.keys()]);
    const restored = [...slots].map((slot) => {
      return [slot, restoreAnswer(attempt.responses[slot] ?? null, kept.get(slot) ?? null)] as const;
    });
    this.known.set(Object.fromEntries(restored));
    this.notes.restore(await this.journal.flagsOf(attemptId).catch(() => new Map<string, never>()));
    this.take(attempt);
    void this.notes.sendAll();
    this.tabs ??= new OtherTabs(attemptId, ({ slot, saved }) => this.meetOthers(slot, saved));
    for (const [slot, answer] of restored) if (answer.unsent) this.sender.schedule(slot);
  }

  answerOf(slot: string): Answer {
    return this.known()[slot] ?? unanswered;
  }

  answer(slot: string, value: ResponseValue | null): void {
    if (this.loaded()?.state !== 'open') return;
    const answer = changeAnswer(this.answerOf(slot), value, this.clock.nowMs());
    this.set(slot, answer);
    void this.keep(slot, answer);
    this.sender.changed(slot);
  }

  toggleFlag(slot: string): Promise<void> {
    return this.notes.toggle(slot);
  }

  /** What an invigilator did: a pause takes the questions off the page, and they come back when the clock runs again. */
  async hear({ attempt: news }: ExamNews): Promise<void> {
    const attempt = this.loaded();
    void this.notes.sendAll();
    if (!attempt || !news || news.id !== attempt.id) return;
    const { endsAt, pausedAt, addedMinutes, repaidSeconds } = news;
    const hasChanged = attempt.endsAt !== endsAt || attempt.pausedAt !== pausedAt;
    if (hasChanged && attempt.state === 'open') {
      const hidden = pausedAt ? { sections: [], stimuli: [] } : {};
      this.loaded.set({ ...attempt, endsAt, pausedAt, addedMinutes, repaidSeconds, ...hidden });
    }
    const lacksQuestions = news.state === 'open' && pausedAt === null && this.loaded()?.sections.length === 0;
    if (news.state !== attempt.state || lacksQuestions) await this.refresh();
  }

  refusalOf(slot: string): string | null {
    return this.refusals().find((refusal) => refusal.slot === slot)?.sentence ?? null;
  }

  /** True when the server has everything that it takes. */
  async flush(): Promise<boolean> {
    await this.sender.sendAll(Object.keys(this.known()));
    return !this.hasUnsent();
  }

  async submit(): Promise<void> {
    this.take(await this.client.submit(this.id()));
  }

  /** What happened elsewhere: another device, the deadline. */
  async refresh(): Promise<void> {
    try {
      const attempt = await this.client.attempt(this.id());
      for (const [slot, saved] of Object.entries(attempt.responses)) this.meetOthers(slot, saved);
      this.take(attempt);
      this.sender.retryNow();
    } catch {
      // What is on the screen stays; the next save tells whether the line is back.
    }
  }

  private take(attempt: CandidateAttempt): void {
    this.loaded.set(attempt);
    this.notes.take(attempt.flags);
  }

  private set(slot: string, answer: Answer): void {
    this.known.update((known) => ({ ...known, [slot]: answer }));
  }

  private meetOthers(slot: string, saved: SavedValue): void {
    const met = meet(this.answerOf(slot), saved);
    this.set(slot, met);
    if (met.unsent) this.sender.schedule(slot);
  }

  private async keep(slot: string, { value, unsent }: Answer): Promise<void> {
    if (!unsent) return;
    try {
      await this.journal.put(this.id(), slot, { value, seq: unsent.seq, changedAt: unsent.changedAt });
      this.journalWorks.set(true);
    } catch {
      this.journalWorks.set(false);
    }
  }

  private acknowledged(slot: string, saved: SavedResponse, value: ResponseValue | null): void {
    const told = saved.outcome === 'current' ? { seq: saved.seq, value, savedAt: saved.savedAt } : saved.current;
    if (told && saved.outcome !== 'late') this.tabs?.tell({ slot, saved: told });
    void this.journal.forget(this.id(), slot, saved.seq).catch(() => undefined);
    const left = this.answerOf(slot);
    if (left.unsent) void this.keep(slot, left);
  }

  private id(): string {
    return this.loaded()!.id;
  }
}

/** The field's own sentence tells more than “some fields are not valid”. */
function sentenceOf(problem: HttpProblem): string {
  return problem.errors[0]?.message ?? problem.sentence;
}
