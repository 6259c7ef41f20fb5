import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnlyTable, tenantTable } from '@assay/platform/api';

export class Items1763300000000 implements MigrationInterface {
  name = 'Items1763300000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table stimulus (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        specification_id uuid not null,
        title text not null,
        version integer not null check (version > 0),
        version_id uuid not null,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        constraint stimulus_of_organisation unique (id, organisation_id),
        constraint stimulus_specification foreign key (specification_id, organisation_id)
          references specification (id, organisation_id)
      );
      create index stimulus_by_specification on stimulus (specification_id);
      ${tenantTable('stimulus')}

      -- Versions are added and read, never changed: what was sat stays as it was.
      create table stimulus_version (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        stimulus_id uuid not null,
        version integer not null check (version > 0),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        title text not null,
        language text not null,
        body jsonb not null,
        created_at timestamptz not null default now(),
        created_by uuid not null,
        constraint stimulus_version_once unique (stimulus_id, version),
        constraint stimulus_version_stimulus foreign key (stimulus_id, organisation_id)
          references stimulus (id, organisation_id)
      );
      ${appendOnlyTable('stimulus_version')}

      create table item (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        specification_id uuid not null,
        label text not null check (label ~ '^[A-Z0-9][A-Z0-9-]{2,31}$'),
        title text not null,
        state text not null check (state in ('draft', 'live', 'retired')),
        kinds text[] not null,
        outcome_ids uuid[] not null,
        marks numeric(7,2) not null,
        search_text text not null,
        version integer check (version > 0),
        current_version_id uuid,
        current_hash text,
        draft_hash text not null,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        constraint item_label_once unique (organisation_id, label),
        constraint item_of_organisation unique (id, organisation_id),
        constraint item_specification foreign key (specification_id, organisation_id)
          references specification (id, organisation_id),
        constraint item_current_version check ((version is null) = (current_version_id is null)),
        constraint item_draft_has_no_version check (state <> 'draft' or version is null)
      );
      create index item_by_change on item (organisation_id, changed_at desc, id);
      create index item_by_specification on item (specification_id, state);
      ${tenantTable('item')}

      create table item_draft (
        item_id uuid primary key,
        organisation_id uuid not null references organisation (id),
        revision integer not null check (revision > 0),
        title text not null,
        delivery jsonb not null,
        secret jsonb not null,
        samples jsonb not null,
        saved_at timestamptz not null default now(),
        saved_by uuid not null,
        constraint item_draft_item foreign key (item_id, organisation_id) references item (id, organisation_id)
      );
      ${tenantTable('item_draft')}

      create table item_version (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        item_id uuid not null,
        version integer not null check (version > 0),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        title text not null,
        delivery jsonb not null,
        secret jsonb not null,
        marks numeric(7,2) not null,
        engine_version text not null,
        published_at timestamptz not null,
        published_by uuid not null,
        constraint item_version_once unique (item_id, version),
        constraint item_version_of_organisation unique (id, organisation_id),
        constraint item_version_item foreign key (item_id, organisation_id) references item (id, organisation_id)
      );
      ${appendOnlyTable('item_version')}`);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      'drop table item_version; drop table item_draft; drop table item; drop table stimulus_version; drop table stimulus',
    );
  }
}
