import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DemoTour1763000000300 implements MigrationInterface {
  name = 'DemoTour1763000000300';

  async up(runner: QueryRunner) {
    await runner.query('alter table demo_filling drop column links, add column tour jsonb');
  }

  async down(runner: QueryRunner) {
    await runner.query(`alter table demo_filling drop column tour, add column links jsonb not null default '[]'`);
  }
}
