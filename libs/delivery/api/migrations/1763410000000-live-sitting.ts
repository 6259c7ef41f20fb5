import { appendOnlyTable, tenantTable } from '@assay/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LiveSitting1763410000000 implements MigrationInterface {
  name = 'LiveSitting1763410000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      alter table attempt
        add column paused_at timestamptz,
        add column paused_ms bigint not null default 0,
        add column added_minutes integer not null default 0,
        drop constraint attempt_handed_in_by_known,
        add constraint attempt_handed_in_by_known check (handed_in_by in ('candidate', 'deadline', 'examiner')),
        add constraint attempt_paused_open check (paused_at is null or state = 'open'),
        add constraint attempt_time_given check (paused_ms >= 0 and added_minutes >= 0);
      drop index attempt_overdue;
      create index attempt_overdue on attempt (organisation_id, ends_at) where state = 'open' and paused_at is null;

      create table incident (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        sitting_id uuid not null references sitting (id),
        kind text not null,
        words text not null,
        minutes integer,
        made_by uuid not null references membership (id),
        at timestamptz not null,
        constraint incident_of_organisation unique (id, organisation_id),
        constraint incident_kind_known check (kind in ('time-added', 'paused', 'resumed', 'message', 'note')),
        constraint incident_minutes check ((kind = 'time-added') = (minutes is not null) and minutes > 0)
      );
      create index incident_by_sitting on incident (sitting_id, at);
      ${appendOnlyTable('incident')}

      create table incident_candidate (
        entry_id uuid not null,
        incident_id uuid not null,
        organisation_id uuid not null references organisation (id),
        read_at timestamptz,
        constraint incident_candidate_once primary key (entry_id, incident_id),
        constraint incident_candidate_entry foreign key (entry_id, organisation_id)
          references entry (id, organisation_id),
        constraint incident_candidate_incident foreign key (incident_id, organisation_id)
          references incident (id, organisation_id)
      );
      create index incident_candidate_by_incident on incident_candidate (incident_id);
      ${tenantTable('incident_candidate')}

      create table presence (
        entry_id uuid primary key,
        organisation_id uuid not null references organisation (id),
        heard_at timestamptz not null,
        question integer,
        in_background boolean not null default false,
        constraint presence_entry foreign key (entry_id, organisation_id) references entry (id, organisation_id)
      ) with (fillfactor = 50);
      ${tenantTable('presence')}

      create table offline_spell (
        entry_id uuid not null,
        since timestamptz not null,
        until timestamptz not null,
        organisation_id uuid not null references organisation (id),
        constraint offline_spell_once primary key (entry_id, since),
        constraint offline_spell_entry foreign key (entry_id, organisation_id) references entry (id, organisation_id),
        constraint offline_spell_forwards check (since < until)
      );
      ${appendOnlyTable('offline_spell')}`);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop table offline_spell;
      drop table presence;
      drop table incident_candidate;
      drop table incident;
      drop index attempt_overdue;
      create index attempt_overdue on attempt (organisation_id, ends_at) where state = 'open';
      alter table attempt
        drop constraint attempt_time_given,
        drop constraint attempt_paused_open,
        drop constraint attempt_handed_in_by_known,
        add constraint attempt_handed_in_by_known check (handed_in_by in ('candidate', 'deadline')),
        drop column added_minutes,
        drop column paused_ms,
        drop column paused_at`);
  }
}
