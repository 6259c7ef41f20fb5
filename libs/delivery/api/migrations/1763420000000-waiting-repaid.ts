import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WaitingRepaid1763420000000 implements MigrationInterface {
  name = 'WaitingRepaid1763420000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      alter table run
        add column started_at timestamptz,
        -- when anything was last heard of it: its request, its start, then every few seconds while it runs
        add column alive_at timestamptz,
        add column repaid_ms integer not null default 0,
        add constraint run_repaid check (repaid_ms >= 0);
      update run set alive_at = coalesce(finished_at, requested_at);
      alter table run alter column alive_at set not null;
      create index run_unfinished on run (organisation_id, alive_at) where state in ('queued', 'running');

      alter table attempt
        add column repaid_ms bigint not null default 0,
        add constraint attempt_repaid check (repaid_ms >= 0);`);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      alter table attempt drop column repaid_ms;
      drop index run_unfinished;
      alter table run drop column started_at, drop column alive_at, drop column repaid_ms;`);
  }
}
