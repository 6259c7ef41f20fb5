import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { ExamNews, Notice } from '@assay/delivery/contract';
import { asProblem } from '@assay/platform/data';
import { CandidateClient } from '../candidate-client';

const BEAT_EVERY_MS = 5_000;
/** The page has not loaded yet: what is to be told is told as soon as it has. */
const NOT_YET_MS = 300;
/** One beat that is lost is no line that is down. */
const FAILURES_OF_A_DEAD_LINE = 2;

interface Told {
  readonly entryId: () => string | null;
  /** The question on the screen; null in the waiting room. */
  readonly question: () => number | null;
  readonly heard: (news: ExamNews) => void;
}

/** Says every few seconds that the candidate is here, and hears what an invigilator has done meanwhile. */
@Injectable()
export class ExamPresence {
  private readonly client = inject(CandidateClient);
  private readonly unread = signal<readonly Notice[]>([]);
  private readonly failures = signal(0);
  /** Read here: an answer that was on its way may still name them. */
  private readonly read = new Set<string>();
  /** Of these the server has not been told. */
  private readonly untold = new Set<string>();
  private told: Told | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isBeating = false;

  readonly notices = this.unread.asReadonly();
  readonly pauseReason = signal<string | null>(null);
  readonly isLineDown = () => this.failures() >= FAILURES_OF_A_DEAD_LINE;

  constructor() {
    const now = () => void this.beat();
    document.addEventListener('visibilitychange', now);
    addEventListener('online', now);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', now);
      removeEventListener('online', now);
      clearTimeout(this.timer);
      this.told = null;
    });
  }

  start(told: Told): void {
    this.told = told;
    void this.beat();
  }

  confirm({ id }: Notice): void {
    this.read.add(id);
    this.untold.add(id);
    this.unread.update((notices) => notices.filter((notice) => notice.id !== id));
    void this.tellRead();
  }

  private async beat(): Promise<void> {
    if (this.isBeating || !this.told) return;
    clearTimeout(this.timer);
    this.isBeating = true;
    const entryId = this.told.entryId();
    if (entryId) await this.ask(entryId);
    this.isBeating = false;
    if (this.told) this.timer = setTimeout(() => void this.beat(), entryId ? BEAT_EVERY_MS : NOT_YET_MS);
  }

  private async ask(entryId: string): Promise<void> {
    try {
      const inBackground = document.visibilityState === 'hidden';
      const news = await this.client.beat(entryId, { question: this.told?.question() ?? null, inBackground });
      this.failures.set(0);
      this.unread.set(news.notices.filter(({ id }) => !this.read.has(id)));
      this.pauseReason.set(news.attempt?.pauseReason ?? null);
      this.told?.heard(news);
      if (this.untold.size > 0) await this.tellRead();
    } catch (error) {
      // Only a line that is down counts: a server that answers is there.
      if (asProblem(error).status === 0) this.failures.update((count) => count + 1);
    }
  }

  private async tellRead(): Promise<void> {
    const entryId = this.told?.entryId();
    if (!entryId) return;
    for (const id of [...this.untold]) {
      try {
        await this.client.confirmNotice(entryId, id);
        this.untold.delete(id);
      } catch (error) {
        if (asProblem(error).status === 404) this.untold.delete(id);
      }
    }
  }
}
