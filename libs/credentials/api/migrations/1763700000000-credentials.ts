import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnlyTable, applicationRole, tenantTable } from '@assay/platform/api';

export class Credentials1763700000000 implements MigrationInterface {
  name = 'Credentials1763700000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table status_list (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        purpose text not null check (purpose in ('revocation', 'suspension')),
        created_at timestamptz not null,
        signed text,
        signed_at timestamptz,
        valid_until timestamptz,
        constraint status_list_signed check ((signed is null) = (signed_at is null) and (signed is null) = (valid_until is null))
      );
      ${tenantTable('status_list')}
      revoke delete on status_list from ${applicationRole};
      -- A list is published to all the world, by an address that does not name the organisation.
      create policy anyone_reads on status_list for select using (true);

      create table credential (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        award_id uuid not null references award (id),
        candidate_id uuid not null references candidate (id),
        specification_version_id uuid not null references specification_version (id),
        slug text,
        json text not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        key_id text not null,
        status_list_id uuid not null references status_list (id),
        status_index integer not null check (status_index >= 0),
        state text not null check (state in ('valid', 'revoked')),
        issued_at timestamptz not null,
        revoked_at timestamptz,
        revoked_by uuid references membership (id),
        revocation_reason text,
        constraint credential_once_per_award unique (award_id),
        constraint credential_slug_once unique (slug),
        constraint credential_slug_long check (length(slug) >= 22),
        constraint credential_status_place_once unique (status_list_id, status_index),
        constraint credential_revoked check (
          (state = 'revoked') = (revoked_at is not null) and (state = 'revoked') = (revocation_reason is not null)
        )
      );
      create index credential_by_candidate on credential (candidate_id);
      ${tenantTable('credential')}
      -- What was issued stays to the byte: only who may see it and whether it holds can change.
      revoke update, delete on credential from ${applicationRole};
      grant update (slug, state, revoked_at, revoked_by, revocation_reason) on credential to ${applicationRole};
      create policy whoever_has_the_link on credential for select
        using (slug = nullif(current_setting('app.credential_slug', true), ''));

      create table issue_log (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        at timestamptz not null,
        event text not null check (event in ('issued', 'revoked')),
        credential_id uuid not null references credential (id),
        award_id uuid not null references award (id),
        sha256 text not null,
        key_id text not null
      );
      create unique index issue_log_once on issue_log (credential_id, event);
      ${appendOnlyTable('issue_log')}

      create table issue_problem (
        award_id uuid primary key references award (id),
        organisation_id uuid not null references organisation (id),
        code text not null,
        detail text,
        at timestamptz not null
      );
      ${tenantTable('issue_problem')}`);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table issue_problem; drop table issue_log; drop table credential; drop table status_list');
  }
}
