import { createPostgresBackend, Queue as BullQueue, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { Pool } from 'pg';
import type { Queue } from '@assay/platform/contract';
import type { Settings } from '../settings/settings';

/** Where BullMQ keeps its tables in PostgreSQL, away from ours. */
export const queueSchema = 'bullmq';

type Connection = { url: string; maxRetriesPerRequest: null } | Pool;
// BullMQ chooses its backend by its last argument; its types do not let one call site choose at run time.
type AnyArguments = [name: string, options: never, factory?: never];

/**
 * BullMQ on PostgreSQL by default, on Redis where `REDIS_URL` is set; nobody else knows which. On PostgreSQL all
 * queues of a process share one pool, so that connections stay countable.
 */
export class QueueBackend {
  private readonly connection: Connection;
  /** Installations, and tests, may share one Redis; the name of the database keeps their jobs apart. */
  private readonly prefix: string;

  constructor(settings: Settings) {
    this.prefix = `assay${new URL(settings.databaseUrl).pathname.replace('/', '-')}`;
    this.connection = settings.redisUrl
      ? { url: settings.redisUrl, maxRetriesPerRequest: null }
      : new Pool({
          connectionString: settings.databaseUrl,
          options: `-c search_path=${queueSchema}`,
          max: POOL_SIZE,
          keepAlive: true,
        });
    if (this.connection instanceof Pool) this.connection.on('error', () => undefined); // the next use reconnects
  }

  queue(name: Queue): BullQueue {
    const options = { connection: this.connection, prefix: this.prefix, defaultJobOptions: retryPolicy };
    return new BullQueue(...this.withBackend(name, options));
  }

  worker(name: Queue, processor: Processor, options: Partial<WorkerOptions>): Worker {
    const [, workerOptions, factory] = this.withBackend(name, {
      ...options,
      connection: this.connection,
      prefix: this.prefix,
    });
    return new Worker(name, processor as never, workerOptions, factory as never);
  }

  async close() {
    if (this.connection instanceof Pool) await this.connection.end();
  }

  private withBackend(name: Queue, options: object): AnyArguments {
    return this.connection instanceof Pool
      ? [name, options as never, createPostgresBackend as never]
      : [name, options as never];
  }
}

/** One connection that listens for each worker, and a few to work with. */
const POOL_SIZE = 16;

const retryPolicy = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 500, jitter: 0.3 },
  removeOnComplete: { age: 24 * 3600, count: 10_000 },
  removeOnFail: false,
};
