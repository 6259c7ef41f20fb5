import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { Run, RunRequest } from '@assay/delivery/contract';
import { CandidateClient } from '@assay/delivery/data';
import { asProblem, type HttpProblem } from '@assay/platform/data';

const FIRST_LOOK_MS = 250;
const LONGEST_WAIT_MS = 1500;

/** The runs of one task: the one under way, and the last results with checks and with the candidate's own input. */
@Injectable()
export class TaskRuns {
  private readonly client = inject(CandidateClient);
  private attemptId = '';
  private isGone = false;
  private readonly latest = signal<Run | null>(null);
  private readonly refused = signal<HttpProblem | null>(null);
  private readonly sent = signal(false);

  readonly last = this.latest.asReadonly();
  readonly problem = this.refused.asReadonly();
  readonly isUnderWay = computed(() => {
    const state = this.latest()?.state;
    return this.sent() || state === 'queued' || state === 'running';
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }

  /** After a reload the last result is still there. */
  async open(attemptId: string, slot: string): Promise<void> {
    this.attemptId = attemptId;
    this.latest.set(null);
    this.refused.set(null);
    const runs = await this.client.runs(attemptId).catch(() => []);
    const newest = runs.find((run) => run.slot === slot) ?? null;
    if (this.latest() === null) await this.follow(newest);
  }

  async start(request: RunRequest): Promise<void> {
    if (this.isUnderWay()) return;
    this.sent.set(true);
    this.refused.set(null);
    try {
      const run = await this.client.run(this.attemptId, request);
      this.sent.set(false);
      await this.follow(run);
    } catch (error) {
      this.refused.set(asProblem(error));
    } finally {
      this.sent.set(false);
    }
  }

  private async follow(run: Run | null): Promise<void> {
    this.latest.set(run);
    for (
      let wait = FIRST_LOOK_MS;
      isOpen(this.latest()) && !this.isGone;
      wait = Math.min(LONGEST_WAIT_MS, wait * 1.3)
    ) {
      await new Promise((done) => setTimeout(done, wait));
      const now = await this.client.runState(this.attemptId, run!.id).catch(() => null);
      if (now && this.latest()?.id === now.id) this.latest.set(now);
    }
  }
}

function isOpen(run: Run | null): boolean {
  return run?.state === 'queued' || run?.state === 'running';
}
