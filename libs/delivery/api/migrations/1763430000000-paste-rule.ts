import { appendOnlyTable } from '@assay/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PasteRule1763430000000 implements MigrationInterface {
  name = 'PasteRule1763430000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      alter table sitting
        add column paste text not null default 'allowed',
        add constraint sitting_paste_known check (paste in ('allowed', 'within', 'noted'));

      create table paste_event (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        attempt_id uuid not null references attempt (id),
        slot text not null,
        place text not null,
        characters integer not null,
        is_taken boolean not null,
        received_at timestamptz not null,
        constraint paste_event_length check (characters > 0)
      );
      create index paste_event_by_attempt on paste_event (attempt_id, received_at);
      ${appendOnlyTable('paste_event')}`);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop table paste_event;
      alter table sitting drop column paste;`);
  }
}
