import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue as BullQueue } from 'bullmq';
import type { Queue } from '@assay/platform/contract';
import { Settings } from '../settings/settings';
import { QueueBackend } from './queue-backend';

export interface QueuedJob {
  /** The outbox row's id; a second add with the same id is the same job. */
  readonly id: string;
  readonly job: string;
  readonly queue: Queue;
  readonly payload: object;
  /** Demo only: the time that its past is played at. */
  readonly playedTime: string | null;
}

/** The sending side of the queues. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  readonly backend: QueueBackend;
  private readonly queues = new Map<Queue, BullQueue>();

  constructor(settings: Settings) {
    this.backend = new QueueBackend(settings);
  }

  async add(jobs: readonly QueuedJob[]) {
    const byQueue = Map.groupBy(jobs, (job) => job.queue);
    for (const [name, batch] of byQueue) {
      await this.queue(name).addBulk(
        batch.map(({ id, job, payload, playedTime }) => ({
          name: job,
          data: playedTime === null ? payload : { ...payload, playedTime },
          opts: { jobId: id },
        })),
      );
    }
  }

  queue(name: Queue): BullQueue {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = this.backend.queue(name);
    queue.on('error', () => undefined); // a lost connection is retried by the caller, never a crash
    this.queues.set(name, queue);
    return queue;
  }

  async onApplicationShutdown() {
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(() => undefined)));
    await this.backend.close();
  }
}
