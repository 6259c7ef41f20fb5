import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DemoMemory1763000000200 implements MigrationInterface {
  name = 'DemoMemory1763000000200';

  async up(runner: QueryRunner) {
    await runner.query(`
      alter table demo_filling
        add column began_at timestamptz not null default now(),
        add column done text[] not null default '{}',
        add column links jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table demo_filling drop column began_at, drop column done, drop column links');
  }
}
