import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MarkedRuns1763500000300 implements MigrationInterface {
  name = 'MarkedRuns1763500000300';

  async up(runner: QueryRunner) {
    await runner.query(`
      -- how the checks of a practical task were run: with the version of the item, enough to run them again
      alter table mark add column run jsonb;
      -- what the checks came to, while an examiner still judges the rest
      alter table allocation add column found jsonb;`);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table mark drop column run; alter table allocation drop column found');
  }
}
