import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@assay/platform/api';

export class Rehearsals1763300000300 implements MigrationInterface {
  name = 'Rehearsals1763300000300';

  async up(runner: QueryRunner) {
    await runner.query(`
      -- A task is proven before it is published: its programs, run three times, each with the verdict it must earn.
      create table rehearsal (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        item_id uuid not null,
        task_hash text not null check (task_hash ~ '^[0-9a-f]{64}$'),
        state text not null
          check (state in ('queued', 'running', 'proven', 'disproven', 'outdated', 'unavailable', 'failed')),
        total integer not null check (total > 0),
        report jsonb not null,
        message text,
        requested_at timestamptz not null default assay_now(),
        requested_by uuid not null,
        seen_at timestamptz not null default assay_now(),
        finished_at timestamptz,
        constraint rehearsal_item foreign key (item_id, organisation_id) references item (id, organisation_id),
        constraint rehearsal_finished check ((state in ('queued', 'running')) = (finished_at is null))
      );
      create index rehearsal_by_item on rehearsal (item_id, requested_at desc);
      create unique index rehearsal_one_at_a_time on rehearsal (item_id) where state in ('queued', 'running');
      ${tenantTable('rehearsal')}`);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table rehearsal');
  }
}
