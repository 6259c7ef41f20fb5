import { signal } from '@angular/core';
import type { ResponseValue, SavedResponse, SaveResponse } from '@assay/delivery/contract';
import { asProblem, type HttpProblem } from '@assay/platform/data';
import { acknowledge, type Answer, beginSending } from './answer';

/** Many keystrokes, one save: at most one request per slot in this time. */
const GATHER_MS = 600;
const SLOW_MS = 2000;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15_000;
/** A refusal hardly ever changes by itself, and a large answer costs the line: asked again, but seldom. */
const REFUSED_RETRY_MS = 60_000;
/** Not signed in any more, too slow, too many at once: these pass, whatever the answer says. */
const PASSING = [0, 401, 408, 429];

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
  /** The line or the server fails: nothing is wrong with the answers. */
  readonly hasFailed = signal(false);
  /** By slot: what the server said about an answer that it does not take. Another try would end the same way. */
  readonly refusals = signal<ReadonlyMap<string, HttpProblem>>(new Map());
  readonly isSlow = signal(false);
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly sending = new Map<string, Promise<void>>();
  private readonly failures = new Map<string, number>();
  private slowTimer: ReturnType<typeof setTimeout> | null = null;
  private isStopped = false;

  constructor(private readonly way: Way) {}

  schedule(slot: string, delay = GATHER_MS): void {
    if (this.isStopped || this.waiting.has(slot)) return;
    if (!this.refusals().has(slot)) this.slowTimer ??= setTimeout(() => this.isSlow.set(true), SLOW_MS);
    this.waiting.set(
      slot,
      setTimeout(() => void this.send(slot), delay),
    );
  }

  /** The candidate changed this answer: what was said about the one before says nothing about this one. */
  changed(slot: string): void {
    if (this.refusals().has(slot)) this.forgetTimer(slot);
    this.setRefusal(slot, null);
    this.schedule(slot);
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
    this.forgetTimer(slot);
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
      this.count(slot, 0);
      this.setRefusal(slot, null);
      this.startSlowTimerAnew();
    } catch (error) {
      this.failed(slot, unsent.seq, asProblem(error));
    }
  }

  private failed(slot: string, seq: number, problem: HttpProblem): void {
    const isPassing = PASSING.includes(problem.status) || problem.status >= 500;
    this.count(slot, isPassing ? (this.failures.get(slot) ?? 0) + 1 : 0);
    const isStillThis = this.way.answer(slot).unsent?.seq === seq;
    if (!isPassing && isStillThis) {
      this.setRefusal(slot, problem);
      this.startSlowTimerAnew();
    }
    if (problem.code === 'ATTEMPT_NOT_OPEN') this.way.closed();
  }

  /** Doubles with every failure of this slot. */
  private pause(slot: string): number {
    const failures = this.failures.get(slot) ?? 0;
    if (failures > 0) return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
    return this.refusals().has(slot) ? REFUSED_RETRY_MS : GATHER_MS;
  }

  private count(slot: string, failures: number): void {
    if (failures > 0) this.failures.set(slot, failures);
    else this.failures.delete(slot);
    this.hasFailed.set(this.failures.size > 0);
  }

  private setRefusal(slot: string, problem: HttpProblem | null): void {
    if (!problem && !this.refusals().has(slot)) return;
    const refusals = new Map(this.refusals());
    if (problem) refusals.set(slot, problem);
    else refusals.delete(slot);
    this.refusals.set(refusals);
  }

  private forgetTimer(slot: string): void {
    clearTimeout(this.waiting.get(slot));
    this.waiting.delete(slot);
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
