import { CatalogueServicesModule } from '@assay/catalogue/api';
import { IdentityModule } from '@assay/identity/api';
import { signInMember } from '@assay/identity/api/testing';
import { testApp, testDatabase } from '@assay/platform/api/testing';
import type { ItemContent } from '@assay/item-bank/domain';
import { AllocationEntity } from '../allocation/allocation.entity';
import { MarkEntity } from '../mark/mark.entity';
import { MarkingModule, MarkingWorkerModule, ReplayModule } from '../marking.module';
import { ScriptMarking } from '../script/script-marking';
import { examEntities, examMigrations } from './index';
import { startRunner } from './runner';
import { ids } from './exam';
import { addCandidate, addExam, addSitting, handIn, type Answers } from './scripts';

export const written: Answers = {
  q1: { i1: ['median'] },
  q2: { i1: 'Each visit brings less.\n\nI would train the staff.' },
};
export const practical = (work: string): Answers => ({ q1: { i1: { files: { 'solution.py': work } } } });

/** Marking on the real database and HTTP server, for its own tests. */
export async function startMarking() {
  const runner = await startRunner();
  const db = await testDatabase({ entities: examEntities, migrations: examMigrations });
  Object.assign(db.settings, { sandboxUrl: runner.url });
  const imports = [IdentityModule, CatalogueServicesModule, MarkingModule, MarkingWorkerModule, ReplayModule];
  const app = await testApp(db, { entities: examEntities, imports });
  const organisationId = await db.organisation();
  const exam = await addExam(db, organisationId);
  const day = {
    ...{ app, db, runner, exam, organisationId },
    sit: async (part: 'written' | 'practical', answers: Answers, name?: string) =>
      handIn(db, organisationId, exam[part], await addCandidate(db, organisationId, name), answers),
    /** One practical task of its own, handed in. */
    sitTask: async (item: ItemContent, work: string) => {
      const { organisationId: organisation } = day;
      const sitting = await addSitting(db.owner.manager, { ...exam, organisationId: organisation }, ids.practical, [
        item,
      ]);
      return handIn(db, organisation, sitting, await addCandidate(db, organisation), practical(work));
    },
    mark: (attemptId: string, tries = 1) => app.get(ScriptMarking).mark({ organisationId, attemptId }, tries),
    marksOf: (attemptId: string) =>
      db.owner.manager.find(MarkEntity, { where: { attemptId }, order: { slot: 'ASC', createdAt: 'ASC' } }),
    waitingOf: (attemptId: string) => db.owner.manager.findBy(AllocationEntity, { attemptId }),
    /** What downstream was told about this script. */
    news: async (attemptId: string): Promise<string[]> => {
      const rows = await db.owner.query(`select job from outbox where payload->>'attemptId' = $1`, [attemptId]);
      return rows.map(({ job }: { job: string }) => job);
    },
    examiner: (...roles: Parameters<typeof signInMember>[2]) =>
      signInMember(db, organisationId, roles.length ? roles : ['examiner']),
    ask: async (
      who: { headers: { readonly cookie: string } },
      method: 'GET' | 'POST',
      path: string,
      payload?: object,
    ) => {
      const { headers } = who;
      const answer = await app.inject({ method, url: `/api/marking${path}`, headers, ...(payload && { payload }) });
      return { status: answer.statusCode, body: answer.json(), text: answer.body };
    },
    close: async () => {
      await app.close();
      await db.close();
      await runner.close();
    },
  };
  return day;
}
export type MarkingDay = Awaited<ReturnType<typeof startMarking>>;
