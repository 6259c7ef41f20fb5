import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Annotations1763500000200 implements MigrationInterface {
  name = 'Annotations1763500000200';

  async up(runner: QueryRunner) {
    await runner.query(`alter table mark add column annotations jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table mark drop column annotations');
  }
}
