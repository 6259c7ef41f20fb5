import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnlyTable, applicationRole, tenantTable } from '../database/tenant-table';

export class Platform1763000000000 implements MigrationInterface {
  name = 'Platform1763000000000';

  async up(runner: QueryRunner) {
    // The role belongs to the whole server, so it may be there already; whoever runs the server gives it a sign-in.
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${applicationRole}') then
          create role ${applicationRole} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
      end $$`);
    await runner.query(`
      create table organisation (
        id uuid primary key,
        slug text not null,
        name text not null,
        short_name text not null,
        country_code text not null,
        website text,
        created_at timestamptz not null default now(),
        constraint organisation_slug_once unique (slug),
        constraint organisation_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        constraint organisation_country_shape check (country_code ~ '^[A-Z]{2}$')
      );
      alter table organisation enable row level security;
      alter table organisation force row level security;
      create policy anyone_reads on organisation for select using (true);
      create policy own_insert on organisation for insert
        with check (id = nullif(current_setting('app.organisation', true), '')::uuid);
      create policy own_update on organisation for update
        using (id = nullif(current_setting('app.organisation', true), '')::uuid);
      grant select, insert on organisation to ${applicationRole};
      grant update (name, short_name, website) on organisation to ${applicationRole};

      create table audit_event (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        at timestamptz not null default now(),
        actor_kind text not null,
        actor_id text not null,
        action text not null,
        subject_id text not null,
        detail jsonb
      );
      create index audit_event_by_subject on audit_event (organisation_id, subject_id, at);
      ${appendOnlyTable('audit_event')}

      create table outbox (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        job text not null,
        queue text not null,
        payload jsonb not null,
        created_at timestamptz not null default now(),
        relayed_at timestamptz
      );
      create index outbox_waiting on outbox (created_at) where relayed_at is null;
      ${tenantTable('outbox')}
      create policy relay on outbox using (current_setting('app.relay', true) = 'on');`);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table outbox; drop table audit_event; drop table organisation');
  }
}
