import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import type { Queue } from '@assay/platform/contract';
import { Database } from '../database/database';
import { Queues } from '../jobs/queues';
import { Settings } from '../settings/settings';
import { outboxChannel } from './outbox';

const BATCH = 200;
/** News also leaves without a notification: after a lost connection, or when a relay died between take and send. */
const SWEEP_MS = 1_000;
const RECONNECT_MS = 1_000;

interface Waiting {
  id: string;
  job: string;
  queue: Queue;
  payload: object;
  playedTime: string | null;
}

/** Carries committed outbox rows to their queues, at least once; the row's id as the job's id makes it once. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private listener: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private isAskedAgain = false;
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly settings: Settings,
  ) {}

  onApplicationBootstrap() {
    void this.listen();
    this.timer = setInterval(() => this.wake(), SWEEP_MS);
  }

  async onApplicationShutdown() {
    this.isStopping = true;
    if (this.timer) clearInterval(this.timer);
    await this.listener?.end().catch(() => undefined);
    await this.running;
  }

  /** Starts a round, or one more after the round that is under way. */
  private wake() {
    if (this.isStopping) return;
    if (this.running) {
      this.isAskedAgain = true;
      return;
    }
    this.running = this.rounds()
      .catch((error: unknown) => this.logger.warn({ err: error }, 'The outbox could not be relayed; trying again.'))
      .finally(() => {
        this.running = null;
      });
  }

  private async rounds() {
    do {
      this.isAskedAgain = false;
      while ((await this.relay()) === BATCH) if (this.isStopping) return;
    } while (this.isAskedAgain && !this.isStopping);
  }

  private relay(): Promise<number> {
    return this.database.asRelay(async (tx) => {
      const rows = await tx.query<Waiting[]>(
        `select id, job, queue, payload, played_time as "playedTime" from outbox where relayed_at is null
         order by created_at limit ${BATCH} for update skip locked`,
      );
      if (!rows.length) return 0;
      await this.queues.add(rows);
      await tx.query('update outbox set relayed_at = clock_timestamp() where id = any($1)', [
        rows.map((row) => row.id),
      ]);
      return rows.length;
    });
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.settings.databaseUrl, keepAlive: true });
    const reconnect = () => {
      client.removeAllListeners('end');
      if (!this.isStopping) setTimeout(() => void this.listen(), RECONNECT_MS).unref();
    };
    client.on('error', (error) => this.logger.warn({ err: error }, 'The connection that listens for news broke.'));
    client.on('end', reconnect);
    client.on('notification', () => this.wake());
    try {
      await client.connect();
      await client.query(`listen ${outboxChannel}`);
      this.listener = client;
      this.wake();
    } catch (error) {
      this.logger.warn({ err: error }, 'Cannot listen for news yet; trying again.');
      reconnect();
    }
  }
}
