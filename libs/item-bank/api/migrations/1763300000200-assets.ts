import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnlyTable } from '@assay/platform/api';

export class Assets1763300000200 implements MigrationInterface {
  name = 'Assets1763300000200';

  async up(runner: QueryRunner) {
    await runner.query(`
      -- Pictures are added and read, never changed: what was sat stays as it was.
      create table asset (
        organisation_id uuid not null references organisation (id),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        type text not null check (type in ('image/png', 'image/jpeg', 'image/webp', 'image/gif')),
        width integer not null check (width between 1 and 20000),
        height integer not null check (height between 1 and 20000),
        data bytea not null check (octet_length(data) between 1 and 5242880),
        created_at timestamptz not null default assay_now(),
        created_by uuid not null,
        primary key (organisation_id, sha256)
      );
      -- Pictures are compressed already.
      alter table asset alter column data set storage external;
      ${appendOnlyTable('asset')}`);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table asset');
  }
}
