import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnlyTable, tenantTable } from '@assay/platform/api';

export class Awarding1763600000000 implements MigrationInterface {
  name = 'Awarding1763600000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table award_board (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        specification_version_id uuid not null references specification_version (id),
        state text not null,
        opened_at timestamptz not null,
        confirmed_at timestamptz,
        released_at timestamptz,
        constraint award_board_state check (state in ('open', 'confirmed', 'released')),
        constraint award_board_confirmed check ((state = 'open') = (confirmed_at is null)),
        constraint award_board_released check ((state = 'released') = (released_at is not null))
      );
      create unique index award_board_one_open on award_board (specification_version_id) where state = 'open';
      ${tenantTable('award_board')}

      create table board_signature (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        board_id uuid not null references award_board (id),
        membership_id uuid not null references membership (id),
        digest text not null,
        signed_at timestamptz not null,
        constraint board_signature_once unique (board_id, membership_id, digest)
      );
      ${appendOnlyTable('board_signature')}

      create table award (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        board_id uuid not null references award_board (id),
        candidate_id uuid not null references candidate (id),
        specification_version_id uuid not null references specification_version (id),
        state text not null,
        result jsonb not null,
        marked_by uuid[] not null,
        computed_at timestamptz not null,
        decided_at timestamptz,
        snapshot jsonb,
        constraint award_state check (state in ('proposed', 'confirmed', 'not-awarded')),
        constraint award_decided check ((state = 'proposed') = (decided_at is null)),
        constraint award_has_snapshot check ((state = 'proposed') = (snapshot is null)),
        constraint award_once_per_board unique (board_id, candidate_id)
      );
      create unique index award_confirmed_once on award (candidate_id, specification_version_id) where state = 'confirmed';
      create index award_by_candidate on award (candidate_id);
      ${tenantTable('award')}

      create table outcome_result (
        award_id uuid not null references award (id),
        outcome_id uuid not null,
        organisation_id uuid not null references organisation (id),
        state text not null,
        marks numeric(7, 2) not null,
        max numeric(7, 2) not null,
        minimum numeric(7, 2) not null,
        reason text not null,
        evidence jsonb not null,
        computed_at timestamptz not null,
        primary key (award_id, outcome_id),
        constraint outcome_result_state check (state in ('met', 'not-met', 'not-yet-decided'))
      );
      ${tenantTable('outcome_result')}

      create table late_decision (
        attempt_id uuid primary key references attempt (id),
        organisation_id uuid not null references organisation (id),
        reason text not null,
        decided_by uuid not null references membership (id),
        decided_at timestamptz not null
      );
      ${appendOnlyTable('late_decision')}`);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      'drop table late_decision; drop table outcome_result; drop table award; drop table board_signature; drop table award_board',
    );
  }
}
