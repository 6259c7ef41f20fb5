import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Job as BullJob, Worker } from 'bullmq';
import { readPlayedTime, type Queue } from '@assay/platform/contract';
import { atPlayedTime } from '../demo/played-time';
import { Settings } from '../settings/settings';
import { registeredHandlers, registeredUpkeeps, type JobHandler, type Upkeep } from './job-handler';
import { Queues } from './queues';

const CONCURRENCY: Record<Queue, number> = {
  runs: 4,
  marking: 6,
  checks: 4, // programs of candidates, one task each: slow ones wait here, not in the way of what has a key
  issue: 1, // signing is bound to the processor: more at once would only delay the rest
  analysis: 2, // rehearsals of authors: one that takes minutes must not keep the next one waiting
  exchange: 1,
  notices: 4,
  upkeep: 1,
};
/** A worker that was killed holds its job this long; then another one takes it up. */
const LOCK_MS = 10_000;
const STALLED_MS = 3_000;

/** Takes jobs from the queues and gives each to the handlers of its name. */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(JobWorker.name);
  private readonly workers: Worker[] = [];
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private isStopping = false;

  constructor(
    private readonly modules: ModuleRef,
    private readonly queues: Queues,
    private readonly settings: Settings,
  ) {}

  onApplicationBootstrap() {
    const handlers = registeredHandlers().map((type) => this.modules.get(type, { strict: false }));
    for (const [queue, own] of Map.groupBy(handlers, (handler) => handler.job.queue)) this.work(queue, own);
    for (const type of registeredUpkeeps()) this.keepUp(this.modules.get(type, { strict: false }));
  }

  async onApplicationShutdown() {
    this.isStopping = true;
    this.timers.forEach((timer) => clearTimeout(timer));
    await Promise.all(this.workers.map((worker) => worker.close().catch(() => undefined)));
  }

  private work(queue: Queue, handlers: readonly JobHandler[]) {
    const byName = Map.groupBy(handlers, (handler) => handler.job.name);
    const worker = this.queues.backend.worker(queue, (job) => this.handle(job, byName.get(job.name) ?? []), {
      concurrency: CONCURRENCY[queue],
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_MS,
      maxStalledCount: 20, // a crash is ours, not the job's: it must not use up the job
    });
    worker.on('error', (error) => this.logger.warn({ err: error, queue }, 'A queue does not answer; trying again.'));
    worker.on('failed', (job, error) => {
      const isFinal = !job || job.attemptsMade >= (job.opts.attempts ?? 1);
      const about = { err: error, queue, job: job?.name, id: job?.id };
      if (isFinal) this.logger.error(about, 'A job failed for good.');
      else this.logger.warn(about, 'A job failed; it will be tried again.');
    });
    this.workers.push(worker);
  }

  private async handle(job: BullJob, handlers: readonly JobHandler[]) {
    if (!handlers.length) throw new Error(`Nobody in this process handles "${job.name}".`);
    const tries = job.attemptsMade + 1;
    const context = { jobId: String(job.id), tries, isLastTry: tries >= (job.opts.attempts ?? 1) };
    for (const handler of handlers) {
      const payload = await handler.job.payload['~standard'].validate(job.data);
      if (payload.issues) throw new Error(`The payload of "${job.name}" is not what it should be.`);
      const time = this.settings.isDemo ? readPlayedTime((job.data as { playedTime?: unknown }).playedTime) : null;
      await atPlayedTime(time, () => handler.handle(payload.value, context));
    }
  }

  /** The next round starts when the last one has ended; a round that fails is told and tried again. */
  private keepUp(upkeep: Upkeep) {
    const round = async () => {
      await upkeep
        .run()
        .catch((error: unknown) => this.logger.warn({ err: error, upkeep: upkeep.name }, 'Upkeep failed.'));
      if (!this.isStopping)
        this.timers.set(
          upkeep.name,
          setTimeout(() => void round(), upkeep.everyMs),
        );
    };
    this.timers.set(
      upkeep.name,
      setTimeout(() => void round(), upkeep.everyMs),
    );
  }
}
