import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@assay/platform/api';

export class Catalogue1763200000000 implements MigrationInterface {
  name = 'Catalogue1763200000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table specification (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        code text not null,
        created_at timestamptz not null default now(),
        constraint specification_code_once unique (organisation_id, code),
        constraint specification_of_organisation unique (id, organisation_id),
        constraint specification_code_shape check (code ~ '^[A-Z0-9][A-Z0-9-]{1,23}$')
      );
      ${tenantTable('specification')}

      create table specification_version (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        specification_id uuid not null,
        version integer not null check (version > 0),
        state text not null check (state in ('draft', 'published', 'retired')),
        revision integer not null check (revision > 0),
        content jsonb not null,
        created_at timestamptz not null default now(),
        published_at timestamptz,
        constraint specification_version_once unique (specification_id, version),
        constraint specification_version_of_organisation unique (id, organisation_id),
        constraint specification_version_specification foreign key (specification_id, organisation_id)
          references specification (id, organisation_id),
        constraint specification_version_published check ((state = 'draft') = (published_at is null))
      );
      create unique index specification_version_one_draft
        on specification_version (specification_id) where state = 'draft';
      create unique index specification_version_one_published
        on specification_version (specification_id) where state = 'published';
      ${tenantTable('specification_version')}

      -- What was assessed and awarded by stays as it was: after publishing, only published -> retired is left.
      create function specification_version_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'A published specification version is never deleted.' using errcode = 'restrict_violation';
        end if;
        if (new.state = 'retired' or new.state = old.state)
          and (to_jsonb(new) - 'state') = (to_jsonb(old) - 'state') then
          return new;
        end if;
        raise exception 'A published specification version never changes.' using errcode = 'restrict_violation';
      end $$;
      create trigger specification_version_stays before update or delete on specification_version
        for each row when (old.state <> 'draft') execute function specification_version_stays();`);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      'drop table specification_version; drop function specification_version_stays(); drop table specification',
    );
  }
}
