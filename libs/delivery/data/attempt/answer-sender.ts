import { signal } from '@angular/core';
import type { ResponseValue, SavedResponse, SaveResponse } from '@assay/delivery/contract';
import { asProblem, type HttpProblem } from '@assay/platform/data';
import { acknowledge, type Answer, beginSending } from './answer';

/** Many keystrokes, one save: at most one request per slot in this time. */
const GATHER_MS = 600;
const SLOW_MS = 2000;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15_000;

interface Way {
  readonly save: (slot: string, save: SaveResponse) => Promise<SavedResponse>;
  readonly answer: (slot: string) => Answer;
  readonly update: (slot: string, answer: Answer) => void;
  /** The server has this value for good, whatever came of it. */
  readonly acknowledged: (slot: string, saved: SavedResponse, value: ResponseValue | null) => void;
  /** The exam was handed in meanwhile. */
  readonly closed: () => void;
}

/** Brings answers to the server: one request per slot at a time, retried for as long as the page is open. */
export class AnswerSender {
  readonly hasFailed = signal(false);
  readonly isSlow = signal(false);
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly sending = new Map<string, Promise<void>>();
  private readonly failures = new Map<string, number>();
  private slowTimer: ReturnType<typeof setTimeout> | null = null;
  private isStopped = false;

  constructor(private readonly way: Way) {}

  schedule(slot: string, delay = GATHER_MS): void {
    if (this.isStopped || this.waiting.has(slot)) return;
    this.slowTimer ??= setTimeout(() => this.isSlow.set(true), SLOW_MS);
    this.waiting.set(
      slot,
      setTimeout(() => void this.send(slot), delay),
    );
  }

  retryNow(): void {
    for (const slot of [...this.waiting.keys()]) void this.send(slot);
  }

  async sendAll(slots: readonly string[]): Promise<void> {
    await Promise.all([...this.sending.values()]);
    await Promise.all(slots.map((slot) => this.send(slot)));
  }

  stop(): void {
    this.isStopped = true;
    for (const timer of this.waiting.values()) clearTimeout(timer);
    if (this.slowTimer) clearTimeout(this.slowTimer);
  }

  private send(slot: string): Promise<void> {
    clearTimeout(this.waiting.get(slot));
    this.waiting.delete(slot);
    const underWay = this.sending.get(slot);
    if (underWay) return underWay;
    const sent = this.sendOnce(slot).finally(() => {
      this.sending.delete(slot);
      if (this.way.answer(slot).unsent) this.schedule(slot, this.pause(slot));
      else this.settle();
    });
    this.sending.set(slot, sent);
    return sent;
  }

  private async sendOnce(slot: string): Promise<void> {
    const before = this.way.answer(slot);
    if (!before.unsent) return;
    const { value, unsent } = before;
    this.way.update(slot, beginSending(before));
    try {
      const saved = await this.way.save(slot, { seq: unsent.seq, value });
      this.way.update(slot, acknowledge(this.way.answer(slot), saved));
      this.way.acknowledged(slot, saved, value);
      this.failures.delete(slot);
      this.hasFailed.set(this.failures.size > 0);
      this.startSlowTimerAnew();
    } catch (error) {
      this.failed(slot, asProblem(error));
    }
  }

  private failed(slot: string, problem: HttpProblem): void {
    this.failures.set(slot, (this.failures.get(slot) ?? 0) + 1);
    this.hasFailed.set(true);
    if (problem.code === 'ATTEMPT_NOT_OPEN') this.way.closed();
  }

  /** Doubles with every failure of this slot; a refusal that will not change is asked again just as patiently. */
  private pause(slot: string): number {
    const failures = this.failures.get(slot) ?? 0;
    return failures === 0 ? GATHER_MS : Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
  }

  private startSlowTimerAnew(): void {
    if (this.slowTimer) clearTimeout(this.slowTimer);
    this.slowTimer = null;
    this.isSlow.set(false);
  }

  private settle(): void {
    if (this.waiting.size === 0 && this.sending.size === 0) this.startSlowTimerAnew();
  }
}
