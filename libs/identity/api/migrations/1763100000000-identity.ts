import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole, tenantTable } from '@assay/platform/api';

export class Identity1763100000000 implements MigrationInterface {
  name = 'Identity1763100000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table person (
        id uuid primary key,
        email text not null,
        name text not null,
        password_hash text,
        created_at timestamptz not null default now(),
        constraint person_email_once unique (email),
        constraint person_email_lower check (email = lower(email))
      );
      grant select, insert, update on person to ${applicationRole};

      create table membership (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        person_id uuid not null references person (id),
        roles text[] not null,
        is_active boolean not null default true,
        created_at timestamptz not null default now(),
        constraint membership_once unique (organisation_id, person_id)
      );
      create index membership_by_person on membership (person_id);
      ${tenantTable('membership')}
      create policy own_memberships on membership for select
        using (person_id = nullif(current_setting('app.person', true), '')::uuid);

      create table candidate (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        person_id uuid references person (id),
        number text not null,
        name text not null,
        email text,
        created_at timestamptz not null default now(),
        constraint candidate_number_once unique (organisation_id, number)
      );
      create index candidate_by_person on candidate (person_id);
      create unique index candidate_email_once on candidate (organisation_id, email) where email is not null;
      ${tenantTable('candidate')}
      create policy own_seats on candidate for select
        using (person_id = nullif(current_setting('app.person', true), '')::uuid);

      create table web_session (
        token_hash bytea primary key,
        id uuid not null,
        person_id uuid references person (id),
        organisation_id uuid references organisation (id),
        candidate_id uuid references candidate (id),
        name text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        constraint web_session_id_once unique (id),
        constraint web_session_of_someone check (person_id is not null or candidate_id is not null)
      );
      create index web_session_by_person on web_session (person_id);
      grant select, insert, update, delete on web_session to ${applicationRole};

      create table sign_in_failure (
        account text primary key,
        count integer not null,
        last_at timestamptz not null
      );
      grant select, insert, update, delete on sign_in_failure to ${applicationRole};

      create table one_time_link (
        token_hash bytea primary key,
        person_id uuid not null references person (id),
        purpose text not null check (purpose in ('invitation', 'password-reset')),
        organisation_id uuid references organisation (id),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index one_time_link_by_person on one_time_link (person_id, purpose);
      grant select, insert, update on one_time_link to ${applicationRole};

      create table mail (
        id uuid primary key,
        recipient text not null,
        subject text not null,
        text text not null,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        tries integer not null default 0,
        next_try_at timestamptz not null default now()
      );
      create index mail_waiting on mail (next_try_at) where sent_at is null;
      grant select, insert, update on mail to ${applicationRole};`);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      'drop table mail; drop table one_time_link; drop table sign_in_failure; drop table web_session; ' +
        'drop table candidate; drop table membership; drop table person',
    );
  }
}
