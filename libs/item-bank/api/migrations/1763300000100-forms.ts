import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@assay/platform/api';

export class Forms1763300000100 implements MigrationInterface {
  name = 'Forms1763300000100';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table form (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        specification_version_id uuid not null,
        component_id uuid not null,
        title text not null,
        state text not null check (state in ('draft', 'published')),
        revision integer not null check (revision > 0),
        duration_minutes integer check (duration_minutes >= 0),
        content jsonb not null,
        created_at timestamptz not null default now(),
        published_at timestamptz,
        constraint form_of_organisation unique (id, organisation_id),
        constraint form_specification_version foreign key (specification_version_id, organisation_id)
          references specification_version (id, organisation_id),
        constraint form_published check ((state = 'draft') = (published_at is null)),
        constraint form_published_has_time check (state = 'draft' or duration_minutes > 0)
      );
      create index form_by_specification_version on form (specification_version_id, state);
      ${tenantTable('form')}

      -- What was sat stays as it was.
      create function form_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'A published form never changes and is never deleted.' using errcode = 'restrict_violation';
      end $$;
      create trigger form_stays before update or delete on form
        for each row when (old.state = 'published') execute function form_stays();`);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table form; drop function form_stays()');
  }
}
