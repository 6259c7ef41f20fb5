import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@assay/platform/api';

export class Insight1763800000000 implements MigrationInterface {
  name = 'Insight1763800000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      -- Worked out again whenever a mark changes; nothing here is a record of anything.
      create table item_figure (
        sitting_id uuid not null references sitting (id),
        slot text not null,
        organisation_id uuid not null references organisation (id),
        item_version_id uuid not null references item_version (id),
        scripts integer not null,
        marks numeric(12, 2) not null,
        max numeric(7, 2) not null,
        discrimination double precision,
        taken_at timestamptz not null,
        as_of text not null,
        primary key (sitting_id, slot),
        constraint item_figure_scripts check (scripts > 0)
      );
      create index item_figure_by_version on item_figure (item_version_id);
      ${tenantTable('item_figure')}`);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table item_figure');
  }
}
