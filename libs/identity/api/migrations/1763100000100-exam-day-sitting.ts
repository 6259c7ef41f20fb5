import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sign-in with an exam-day code opens one sitting; those from before this rule have to be made again. */
export class ExamDaySitting1763100000100 implements MigrationInterface {
  name = 'ExamDaySitting1763100000100';

  async up(runner: QueryRunner) {
    await runner.query(`
      delete from web_session where candidate_id is not null;
      alter table web_session add column sitting_id uuid,
        add constraint web_session_exam_day check ((candidate_id is null) = (sitting_id is null))`);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table web_session drop column sitting_id');
  }
}
