import { AwardingModule, awardingEntities, awardingMigrations, ResultRecorder } from '@assay/awarding/api';
import { CatalogueServicesModule } from '@assay/catalogue/api';
import type { AwardRule } from '@assay/catalogue/domain';
import { IdentityModule } from '@assay/identity/api';
import { signInMember } from '@assay/identity/api/testing';
import { settle } from '@assay/item-bank/domain';
import { MarkEntity, MarkedScriptEntity, MarkingModule } from '@assay/marking/api';
import {
  addCandidate,
  addExam,
  addSitting,
  choice,
  essay,
  examEntities,
  examMigrations,
  handIn,
  ids,
  type Answers,
} from '@assay/marking/api/testing';
import { testApp, testDatabase } from '@assay/platform/api/testing';
import { randomUUID } from 'node:crypto';
import { insightEntities, insightMigrations, InsightModule, InsightWorkerModule } from '../insight.module';

export type ResultsDay = Awaited<ReturnType<typeof startResults>>;

/** A written and a practical sitting on the real database, whose scripts get exactly the marks that a test names. */
export async function startResults() {
  const entities = [...examEntities, ...awardingEntities, ...insightEntities];
  const migrations = [...examMigrations, ...awardingMigrations, ...insightMigrations];
  const db = await testDatabase({ entities, migrations });
  const upstream = [IdentityModule, CatalogueServicesModule, MarkingModule, AwardingModule];
  const app = await testApp(db, { entities, imports: [...upstream, InsightModule, InsightWorkerModule] });
  const organisationId = await db.organisation();
  const exam = await addExam(db, organisationId, minima);
  const written = await addSitting(db.owner.manager, exam, ids.written, [choice(), essay(), smallChoice()]);
  const sittings = { written, practical: exam.practical };

  /** A script with one mark for each item; `isMarked: false` leaves its last mark out. */
  const mark = async (
    part: keyof typeof sittings | typeof written,
    candidateId: string,
    marks: readonly number[],
    { isMarked = true, answers = {} as Answers, extraTimePercent = 0 } = {},
  ) => {
    const sitting = typeof part === 'string' ? sittings[part] : part;
    const componentId = part === 'practical' ? ids.practical : ids.written;
    const attemptId = await handIn(db, organisationId, sitting, candidateId, answers, {
      scriptCode: randomUUID().slice(0, 8),
    });
    const tx = db.owner.manager;
    await db.owner.query('update entry set extra_time_percent = $2 from attempt where entry.id = entry_id and attempt.id = $1', [attemptId, extraTimePercent]); // prettier-ignore
    await tx.insert(MarkedScriptEntity, {
      ...{
        attemptId,
        organisationId,
        sittingId: sitting.sittingId,
        specificationVersionId: exam.specificationVersionId,
      },
      ...{ componentId, scriptCode: attemptId.slice(0, 8), state: isMarked ? 'marked' : 'marking' },
      ...{ receivedAt: new Date(), markedAt: isMarked ? new Date() : null, closedAt: null },
    });
    const given = sitting.items.slice(0, isMarked ? undefined : -1);
    const rows = given.map(({ slot, itemVersionId, marks: max }, index) => {
      const earned = String(marks[index] ?? 0);
      const outcomeId = max === '4' && componentId === ids.written ? ids.lo2 : ids.lo1;
      return {
        ...{ id: randomUUID(), organisationId, attemptId, slot, interactionId: 'i1', itemVersionId, max },
        ...{
          marks: earned,
          marker: 'engine',
          markerId: 'test',
          parts: [{ partId: 'i1', outcomeId, marks: earned, max }],
        },
        ...{ explanation: [], comment: null, supersedesId: null, reason: null, createdAt: new Date() },
      };
    });
    await tx.insert(MarkEntity, rows as never);
    return { attemptId, marks: rows };
  };

  return {
    ...{ app, db, organisationId, exam, sittings, mark },
    candidate: () => addCandidate(db, organisationId),
    member: (...roles: Parameters<typeof signInMember>[2]) => signInMember(db, organisationId, roles),
    /** Awarding works the result out from the marks, as it does when a script is marked. */
    record: (candidateId: string) =>
      db.database.inOrganisation(organisationId, (tx, now) =>
        app.get(ResultRecorder).record(tx, organisationId, candidateId, exam.specificationVersionId, now),
      ),
    get: async (who: { headers: { readonly cookie: string } }, path: string) => {
      const answer = await app.inject({ method: 'GET', url: `/api/${path}`, headers: who.headers });
      return { status: answer.statusCode, text: answer.body, headers: answer.headers, body: () => answer.json() };
    },
    close: async () => {
      await app.close();
      await db.close();
    },
  };
}

const minima: AwardRule = [
  { kind: 'component-marks', componentId: ids.written, minimum: '4' },
  { kind: 'total-marks', componentIds: [ids.written, ids.practical], minimum: '6' },
];

/** As the choice, worth one mark. */
function smallChoice() {
  const item = choice();
  const scheme = item.secret.schemes['i1'];
  return settle({
    ...item,
    secret: { ...item.secret, schemes: { i1: { ...scheme, marks: '1' } as typeof scheme & object } },
  });
}
