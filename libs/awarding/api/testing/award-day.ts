import { CatalogueServicesModule } from '@assay/catalogue/api';
import { IdentityModule } from '@assay/identity/api';
import { signInMember } from '@assay/identity/api/testing';
import { MarkingModule, MarkingWorkerModule, ScriptMarking } from '@assay/marking/api';
import {
  addCandidate,
  addExam,
  examEntities,
  examMigrations,
  handIn,
  startRunner,
  type Answers,
} from '@assay/marking/api/testing';
import { testApp, testDatabase } from '@assay/platform/api/testing';
import { AwardEntity } from '../award/award.entity';
import { RecordResultsHandler } from '../award/record-results.handler';
import { awardingEntities, awardingMigrations, AwardingModule, AwardingWorkerModule } from '../awarding.module';
import { AwardBoardEntity } from '../board/award-board.entity';

export const right: Answers = { q1: { i1: ['median'] }, q2: { i1: 'Each visit brings less.' } };
export const works: Answers = { q1: { i1: { files: { 'solution.py': 'print("right")' } } } };
export const fails: Answers = { q1: { i1: { files: { 'solution.py': 'print("wrong")' } } } };
export const marks = (data: string, action: string) => ({
  awarded: { 'i1.data': data, 'i1.action': action },
  comment: null,
  reason: null,
});

interface Who {
  readonly headers: { readonly cookie: string };
}

/** Awarding on the real database and HTTP server, for its own tests. */
export async function startAwarding() {
  const runner = await startRunner();
  const entities = [...examEntities, ...awardingEntities];
  const db = await testDatabase({ entities, migrations: [...examMigrations, ...awardingMigrations] });
  Object.assign(db.settings, { sandboxUrl: runner.url });
  const marking = [IdentityModule, CatalogueServicesModule, MarkingModule, MarkingWorkerModule];
  const app = await testApp(db, { entities, imports: [...marking, AwardingModule, AwardingWorkerModule] });
  const close = async () => {
    await app.close();
    await db.close();
    await runner.close();
  };
  /** An organisation of its own with a specification, two sittings and no results yet. */
  const awardDay = async () => {
    const organisationId = await db.organisation();
    const exam = await addExam(db, organisationId);

    const ask = async (who: Who, method: 'GET' | 'POST', path: string, payload?: object) => {
      const { headers } = who;
      const answer = await app.inject({ method, url: `/api/${path}`, headers, ...(payload && { payload }) });
      const isJson = String(answer.headers['content-type']).includes('json');
      return { status: answer.statusCode, body: isJson ? answer.json() : null, text: answer.body };
    };
    const allocationOf = async (attemptId: string): Promise<string | undefined> =>
      (await db.owner.query('select id from allocation where attempt_id = $1', [attemptId]))[0]?.id;
    const news = (attemptId: string) => app.get(RecordResultsHandler).handle({ organisationId, attemptId });
    const markBy = async (examiner: Who, attemptId: string, given = marks('2', '1')) => {
      await app.get(ScriptMarking).mark({ organisationId, attemptId }, 1);
      const waiting = await allocationOf(attemptId);
      if (waiting) await ask(examiner, 'POST', `marking/scripts/${waiting}/marks`, given);
      await news(attemptId);
    };
    return {
      ...{ organisationId, exam, ask, allocationOf, news, markBy },
      member: (...roles: Parameters<typeof signInMember>[2]) => signInMember(db, organisationId, roles),
      /** A candidate who sat both components, marked. */
      sit: async (examiner: Who, practical = works, given = marks('2', '1'), candidate?: string) => {
        const candidateId = candidate ?? (await addCandidate(db, organisationId));
        const scripts = [
          await handIn(db, organisationId, exam.written, candidateId, right),
          await handIn(db, organisationId, exam.practical, candidateId, practical),
        ];
        for (const attemptId of scripts) await markBy(examiner, attemptId, given);
        return { candidateId, scripts };
      },
      openBoard: () => db.owner.manager.findOneByOrFail(AwardBoardEntity, { organisationId, state: 'open' }),
      sign: async (who: Who, boardId: string) => {
        const { digest } = (await ask(who, 'GET', `awards/${boardId}`)).body;
        return ask(who, 'POST', `awards/${boardId}/signatures`, { digest });
      },
      /** Awards whose credential was asked for. */
      issued: async (): Promise<string[]> => {
        const sql = `select payload->>'awardId' as id from outbox where job = 'awardConfirmed' and organisation_id = $1`;
        return (await db.owner.query(sql, [organisationId])).map(({ id }: { id: string }) => id);
      },
      awardOf: (candidateId: string) => db.owner.manager.findOneByOrFail(AwardEntity, { candidateId }),
    };
  };
  return { app, db, awardDay, close };
}
export type Awarding = Awaited<ReturnType<typeof startAwarding>>;
export type AwardDay = Awaited<ReturnType<Awarding['awardDay']>>;
