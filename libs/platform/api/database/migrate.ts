import type { Type } from '@nestjs/common';
import { Queue as BullQueue, createPostgresBackend } from 'bullmq';
import { DataSource, type MigrationInterface } from 'typeorm';
import { queues } from '@assay/platform/contract';
import { queueSchema } from '../jobs/queue-backend';
import { dataSourceOptions } from './data-source';
import { applicationRole } from './tenant-table';

/** Two processes may start at once; the second waits here and then finds nothing to do. */
const LOCK = 7_211_982;

/**
 * Brings a database to the state of the code, as its owner: our tables, the queue's tables, the rights of the
 * application's role. Safe to repeat.
 * @returns the names of the migrations that ran now
 */
export async function migrate(ownerUrl: string, migrations: readonly Type<MigrationInterface>[]): Promise<string[]> {
  const inOrder = [...migrations].sort((a, b) => timestamp(a) - timestamp(b));
  const source = await new DataSource({ ...dataSourceOptions(ownerUrl, [], inOrder), poolSize: 3 }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [LOCK]);
    const ran = await source.runMigrations({ transaction: 'each' });
    await migrateQueues(ownerUrl);
    // BullMQ makes a sequence for a queue at its first job; the application's role may not create anything.
    for (const queue of queues) await lock.query(`select ${queueSchema}.next_job_id($1)`, [queue]);
    await source.query(`
      grant usage on schema public, ${queueSchema} to ${applicationRole};
      grant select, insert, update, delete on all tables in schema ${queueSchema} to ${applicationRole};
      grant usage, select on all sequences in schema ${queueSchema} to ${applicationRole};
      grant execute on all functions in schema ${queueSchema} to ${applicationRole};`);
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [LOCK]);
    await lock.release();
    await source.destroy();
  }
}

async function migrateQueues(ownerUrl: string) {
  const connection = { connectionString: ownerUrl, schema: queueSchema, migrate: true, max: 2 };
  const queue = new BullQueue('upkeep', { connection } as never, createPostgresBackend as never);
  await queue.waitUntilReady();
  await queue.close();
}

function timestamp(migration: Type<MigrationInterface>): number {
  const digits = /\d{13}$/.exec(migration.name);
  if (!digits) throw new Error(`The migration ${migration.name} must end in 13 digits.`);
  return Number(digits[0]);
}
