import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when somebody is a member is shown: it is the time of the invitation, in a past that is played, too. */
export class MemberSince1763170000000 implements MigrationInterface {
  name = 'MemberSince1763170000000';

  async up(runner: QueryRunner) {
    await runner.query('alter table membership alter column created_at set default assay_now()');
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table membership alter column created_at set default now()');
  }
}
