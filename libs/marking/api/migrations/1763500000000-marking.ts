import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnlyTable, tenantTable } from '@assay/platform/api';

export class Marking1763500000000 implements MigrationInterface {
  name = 'Marking1763500000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table marked_script (
        attempt_id uuid primary key references attempt (id),
        organisation_id uuid not null references organisation (id),
        sitting_id uuid not null references sitting (id),
        specification_version_id uuid not null references specification_version (id),
        component_id uuid not null,
        script_code text not null,
        state text not null,
        received_at timestamptz not null,
        marked_at timestamptz,
        closed_at timestamptz,
        constraint marked_script_state check (state in ('marking', 'marked', 'closed'))
      );
      create index marked_script_by_specification on marked_script (organisation_id, specification_version_id);
      ${tenantTable('marked_script')}

      create table mark (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        attempt_id uuid not null references marked_script (attempt_id),
        slot text not null,
        interaction_id text not null,
        item_version_id uuid not null references item_version (id),
        marker text not null,
        marker_id text not null,
        marks numeric(7, 2) not null,
        max numeric(7, 2) not null,
        parts jsonb not null,
        explanation jsonb not null,
        comment text,
        supersedes_id uuid references mark (id),
        reason text,
        created_at timestamptz not null,
        constraint mark_marker check (marker in ('engine', 'examiner')),
        constraint mark_within_bounds check (marks between 0 and max),
        constraint mark_correction_has_reason check ((supersedes_id is null) = (reason is null))
      );
      -- A mark exists once per response, version of the mark scheme and marker, however often a job comes again.
      create unique index mark_once
        on mark (attempt_id, slot, interaction_id, item_version_id, marker, marker_id) where supersedes_id is null;
      -- A history, not a tree: what was corrected once is corrected next by correcting the correction.
      create unique index mark_superseded_once on mark (supersedes_id) where supersedes_id is not null;
      ${appendOnlyTable('mark')}

      create table allocation (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        attempt_id uuid not null references marked_script (attempt_id),
        script_code text not null,
        slot text not null,
        interaction_id text not null,
        item_version_id uuid not null references item_version (id),
        reason text not null,
        state text not null,
        held_by uuid references membership (id),
        held_until timestamptz,
        note text,
        waiting_since timestamptz not null,
        marked_at timestamptz,
        constraint allocation_reason check (reason in ('judgement', 'no-sandbox', 'fault', 'late')),
        constraint allocation_state check (state in ('waiting', 'referred', 'marked')),
        constraint allocation_once unique (attempt_id, slot, interaction_id, item_version_id)
      );
      create index allocation_by_item on allocation (organisation_id, item_version_id, interaction_id);
      create index allocation_open on allocation (organisation_id, reason) where state <> 'marked';
      ${tenantTable('allocation')}`);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table allocation; drop table mark; drop table marked_script');
  }
}
