import { appendOnlyTable, tenantTable } from '@assay/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Delivery1763400000000 implements MigrationInterface {
  name = 'Delivery1763400000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table sitting (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        specification_version_id uuid not null,
        component_id uuid not null,
        form_id uuid not null,
        title text not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        place text not null,
        supervision text not null,
        created_at timestamptz not null default now(),
        constraint sitting_of_organisation unique (id, organisation_id),
        constraint sitting_specification_version foreign key (specification_version_id, organisation_id)
          references specification_version (id, organisation_id),
        constraint sitting_form foreign key (form_id, organisation_id) references form (id, organisation_id),
        constraint sitting_window_forwards check (opens_at < closes_at)
      );
      create index sitting_by_opening on sitting (organisation_id, opens_at);
      ${tenantTable('sitting')}

      create table exam_day_code (
        sitting_id uuid primary key references sitting (id),
        organisation_id uuid not null references organisation (id),
        code_hash text not null,
        created_at timestamptz not null default now(),
        constraint exam_day_code_once unique (code_hash)
      );
      ${tenantTable('exam_day_code')}
      create policy known_code on exam_day_code for select
        using (code_hash = nullif(current_setting('app.exam_day_code', true), ''));

      create table entry (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        sitting_id uuid not null,
        candidate_id uuid not null references candidate (id),
        state text not null default 'entered',
        extra_time_percent integer not null default 0,
        checked_in_at timestamptz,
        created_at timestamptz not null default now(),
        constraint entry_of_organisation unique (id, organisation_id),
        constraint entry_sitting foreign key (sitting_id, organisation_id) references sitting (id, organisation_id),
        constraint entry_once unique (sitting_id, candidate_id),
        constraint entry_state_known check (state in ('entered', 'withdrawn', 'absent')),
        constraint entry_extra_time_range check (extra_time_percent between 0 and 100)
      );
      create index entry_by_candidate on entry (candidate_id);
      ${tenantTable('entry')}

      create table attempt (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        entry_id uuid not null,
        sitting_id uuid not null references sitting (id),
        candidate_id uuid not null references candidate (id),
        form_id uuid not null references form (id),
        script_code text not null,
        state text not null,
        started_at timestamptz not null,
        ends_at timestamptz not null,
        submitted_at timestamptz,
        handed_in_by text,
        late boolean not null default false,
        option_key text not null,
        history_length integer not null default 0,
        history_hash text not null default repeat('0', 64),
        constraint attempt_entry foreign key (entry_id, organisation_id) references entry (id, organisation_id),
        constraint attempt_once unique (entry_id),
        constraint attempt_script_code_once unique (sitting_id, script_code),
        constraint attempt_state_known check (state in ('open', 'submitted')),
        constraint attempt_time_forwards check (started_at < ends_at),
        constraint attempt_submitted_whole check (
          (state = 'submitted') = (submitted_at is not null) and (submitted_at is null) = (handed_in_by is null)),
        constraint attempt_handed_in_by_known check (handed_in_by in ('candidate', 'deadline'))
      );
      create index attempt_by_candidate on attempt (candidate_id);
      create index attempt_overdue on attempt (organisation_id, ends_at) where state = 'open';
      ${tenantTable('attempt')}

      create table response (
        attempt_id uuid not null references attempt (id),
        slot text not null,
        organisation_id uuid not null references organisation (id),
        value jsonb,
        seq integer not null,
        saved_at timestamptz not null,
        constraint response_once primary key (attempt_id, slot),
        constraint response_seq_positive check (seq > 0)
      );
      ${tenantTable('response')}

      create table response_event (
        attempt_id uuid not null references attempt (id),
        position integer not null,
        organisation_id uuid not null references organisation (id),
        slot text not null,
        seq integer not null,
        value jsonb,
        received_at timestamptz not null,
        late boolean not null,
        session_id uuid not null,
        content_hash text not null,
        previous_hash text not null,
        hash text not null,
        constraint response_event_position primary key (attempt_id, position),
        constraint response_event_once unique (attempt_id, slot, seq, content_hash)
      );
      ${appendOnlyTable('response_event')}

      create table response_flag (
        attempt_id uuid not null references attempt (id),
        slot text not null,
        organisation_id uuid not null references organisation (id),
        constraint response_flag_once primary key (attempt_id, slot)
      );
      ${tenantTable('response_flag')}

      create table run (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        attempt_id uuid not null references attempt (id),
        slot text not null,
        interaction_id text not null,
        files jsonb not null,
        input text,
        state text not null,
        requested_at timestamptz not null,
        finished_at timestamptz,
        result jsonb,
        constraint run_state_known check (state in ('queued', 'running', 'finished', 'unavailable', 'failed'))
      );
      create index run_by_attempt on run (attempt_id, requested_at);
      create unique index run_one_at_a_time on run (attempt_id) where state in ('queued', 'running');
      create index run_waiting on run (organisation_id, requested_at) where state = 'queued';
      ${tenantTable('run')}`);
  }

  async down(runner: QueryRunner) {
    for (const table of [
      'run',
      'response_flag',
      'response_event',
      'response',
      'attempt',
      'entry',
      'exam_day_code',
      'sitting',
    ]) {
      await runner.query(`drop table ${table}`);
    }
  }
}
