import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from '../database/tenant-table';

export class DemoClock1763000000100 implements MigrationInterface {
  name = 'DemoClock1763000000100';

  async up(runner: QueryRunner) {
    // Only the command line, as the owner, says that a past may be played; the application may read that it does.
    await runner.query(`
      create function assay_now() returns timestamptz language sql stable parallel safe as $$
        select now() + coalesce(nullif(current_setting('app.shift', true), '')::interval, interval '0')
      $$;

      create table demo_clock (
        organisation_id uuid primary key references organisation (id),
        key uuid not null,
        valid_until timestamptz not null
      );
      alter table demo_clock enable row level security;
      alter table demo_clock force row level security;
      create policy anyone_reads on demo_clock for select using (true);
      create policy owner_plays on demo_clock to current_user using (true) with check (true);
      grant select on demo_clock to ${applicationRole};

      create table demo_filling (
        is_only_one boolean primary key default true check (is_only_one),
        percent integer not null,
        sentence text not null,
        told_at timestamptz not null default now()
      );
      grant select on demo_filling to ${applicationRole};

      alter table audit_event alter column at set default assay_now();
      alter table outbox add column played_time text default nullif(current_setting('app.played_time', true), '');`);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      alter table outbox drop column played_time;
      alter table audit_event alter column at set default now();
      drop table demo_filling;
      drop table demo_clock;
      drop function assay_now()`);
  }
}
