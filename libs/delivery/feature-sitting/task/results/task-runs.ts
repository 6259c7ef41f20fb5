import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { Run, RunRequest } from '@assay/delivery/contract';
import { CandidateClient } from '@assay/delivery/data';
import { asProblem, type HttpProblem } from '@assay/platform/data';

const FIRST_LOOK_MS = 250;
const LONGEST_WAIT_MS = 1500;
/** Shorter waits are not worth a word. */
const WAITING_IS_TOLD_AFTER_MS = 2000;
const MOST_KEPT = 20;

/** The runs of one task: the one under way, and the last ones with checks and with the candidate's own input. */
@Injectable()
export class TaskRuns {
  private readonly client = inject(CandidateClient);
  private attemptId = '';
  private isGone = false;
  private readonly known = signal<readonly Run[]>([]);
  private readonly refused = signal<HttpProblem | null>(null);
  private readonly sent = signal(false);
  private readonly isLong = signal(false);
  /** By run, as far as this page has asked for them. */
  private readonly ownInputs = signal<ReadonlyMap<string, string>>(new Map());

  /** Newest first. */
  readonly all = this.known.asReadonly();
  readonly last = computed(() => this.known()[0] ?? null);
  readonly problem = this.refused.asReadonly();
  readonly inputs = this.ownInputs.asReadonly();
  readonly isUnderWay = computed(() => {
    const state = this.last()?.state;
    return this.sent() || state === 'queued' || state === 'running';
  });
  /** Under way for more than a moment. */
  readonly isWaiting = computed(() => this.isUnderWay() && this.isLong());

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }

  /** After a reload the last results are still there. */
  async open(attemptId: string, slot: string): Promise<void> {
    this.attemptId = attemptId;
    this.known.set([]);
    this.refused.set(null);
    const runs = await this.client.runs(attemptId).catch(() => []);
    if (this.known().length > 0) return;
    this.known.set(runs.filter((run) => run.slot === slot));
    await this.follow(this.last());
  }

  async start(request: RunRequest): Promise<void> {
    if (this.isUnderWay()) return;
    this.sent.set(true);
    this.refused.set(null);
    this.isLong.set(false);
    const timer = setTimeout(() => this.isLong.set(true), WAITING_IS_TOLD_AFTER_MS);
    try {
      const run = await this.client.run(this.attemptId, request);
      const { input } = request;
      if (input !== null) this.ownInputs.update((inputs) => new Map([...inputs, [run.id, input]]));
      this.known.update((runs) => [run, ...runs].slice(0, MOST_KEPT));
      this.sent.set(false);
      await this.follow(run);
    } catch (error) {
      this.refused.set(asProblem(error));
    } finally {
      clearTimeout(timer);
      this.sent.set(false);
    }
  }

  private async follow(run: Run | null): Promise<void> {
    for (
      let wait = FIRST_LOOK_MS;
      isOpen(this.last()) && this.last()?.id === run?.id && !this.isGone;
      wait = Math.min(LONGEST_WAIT_MS, wait * 1.3)
    ) {
      await new Promise((done) => setTimeout(done, wait));
      const now = await this.client.runState(this.attemptId, run!.id).catch(() => null);
      if (now) this.known.update((runs) => runs.map((each) => (each.id === now.id ? now : each)));
    }
  }
}

function isOpen(run: Run | null): boolean {
  return run?.state === 'queued' || run?.state === 'running';
}
