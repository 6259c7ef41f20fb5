import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CatalogueServicesModule } from '@assay/catalogue/api';
import { IdentityModule } from '@assay/identity/api';
import { signInCandidate, signInMember } from '@assay/identity/api/testing';
import { MarkedScriptEntity, MarkEntity, MarkingModule, MarkingWorkerModule, ScriptMarking } from '@assay/marking/api';
import {
  addCandidate,
  addExam,
  examEntities,
  examMigrations,
  handIn,
  ids,
  startRunner,
  type Answers,
  type Exam,
} from '@assay/marking/api/testing';
import { Database } from '@assay/platform/api';
import { testApp, testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import { AwardEntity } from './award/award.entity';
import { Awards } from './award/awards';
import { RecordResultsHandler } from './award/record-results.handler';
import { awardingEntities, awardingMigrations, AwardingModule, AwardingWorkerModule } from './awarding.module';
import { AwardBoardEntity } from './board/award-board.entity';

let db: TestDatabase;
let app: NestFastifyApplication;
let runner: Awaited<ReturnType<typeof startRunner>>;
let organisationId: string;
let exam: Exam;

beforeAll(async () => {
  runner = await startRunner();
  const entities = [...examEntities, ...awardingEntities];
  db = await testDatabase({ entities, migrations: [...examMigrations, ...awardingMigrations] });
  Object.assign(db.settings, { sandboxUrl: runner.url });
  const imports = [
    IdentityModule,
    CatalogueServicesModule,
    MarkingModule,
    MarkingWorkerModule,
    AwardingModule,
    AwardingWorkerModule,
  ];
  app = await testApp(db, { entities, imports });
});
afterAll(async () => {
  await app.close();
  await db.close();
  await runner.close();
});
beforeEach(async () => {
  organisationId = await db.organisation();
  exam = await addExam(db, organisationId);
});

type Who = { headers: { readonly cookie: string } };
async function ask(who: Who, method: 'GET' | 'POST', url: string, payload?: object) {
  const answer = await app.inject({ method, url: `/api/${url}`, headers: who.headers, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.json(), text: answer.body };
}
const member = (...roles: Parameters<typeof signInMember>[2]) => signInMember(db, organisationId, roles);
const right: Answers = { q1: { i1: ['median'] }, q2: { i1: 'Each visit brings less.' } };
const works: Answers = { q1: { i1: { files: { 'solution.py': 'print("right")' } } } };
const fails: Answers = { q1: { i1: { files: { 'solution.py': 'print("wrong")' } } } };
const marks = (data: string, action: string) => ({
  awarded: { 'i1.data': data, 'i1.action': action },
  comment: null,
  reason: null,
});

async function markBy(examiner: Who, attemptId: string, given = marks('2', '1')) {
  await app.get(ScriptMarking).mark({ organisationId, attemptId }, 1);
  const [waiting] = await db.owner.query('select id from allocation where attempt_id = $1', [attemptId]);
  if (waiting) expect((await ask(examiner, 'POST', `marking/scripts/${waiting.id}/marks`, given)).status).toBe(200);
  await app.get(RecordResultsHandler).handle({ organisationId, attemptId });
}
/** A candidate who sat both components, marked. */
async function sit(examiner: Who, practical = works, given = marks('2', '1'), candidateId?: string) {
  const candidate = candidateId ?? (await addCandidate(db, organisationId));
  const scripts = [
    await handIn(db, organisationId, exam.written, candidate, right),
    await handIn(db, organisationId, exam.practical, candidate, practical),
  ];
  for (const attemptId of scripts) await markBy(examiner, attemptId, given);
  return { candidateId: candidate, scripts };
}
const openBoard = async () => db.owner.manager.findOneByOrFail(AwardBoardEntity, { organisationId, state: 'open' });
async function sign(who: Who, boardId: string) {
  const { digest } = (await ask(who, 'GET', `awards/${boardId}`)).body;
  return ask(who, 'POST', `awards/${boardId}/signatures`, { digest });
}
const issued = async () =>
  (
    await db.owner.query(
      `select payload->>'awardId' as id from outbox where job = 'awardConfirmed' and organisation_id = $1`,
      [organisationId],
    )
  ).map((row: { id: string }) => row.id);
const awardOf = (candidateId: string) => db.owner.manager.findOneByOrFail(AwardEntity, { candidateId });

describe('results before the board', () => {
  it('are worked out outcome by outcome over both components, with the evidence behind each', async () => {
    const examiner = await member('examiner');
    await sit(examiner);
    const chair = await member('award-board-member');
    const board = (await ask(chair, 'GET', `awards/${(await openBoard()).id}`)).body;

    expect(board).toMatchObject({
      state: 'open',
      points: [],
      effect: { awarded: 1, notAwarded: 0 },
      you: { maySign: true, isLast: true },
    });
    expect(board.candidates[0]).toMatchObject({
      name: null,
      result: 'met',
      components: [
        { title: 'Written exam', marks: '5', max: '6' },
        { title: 'Practical exam', marks: '4', max: '4' },
      ],
      outcomes: [
        {
          code: 'LO1',
          state: 'met',
          marks: '6',
          evidence: [
            { component: 'Written exam', method: 'engine', markedBy: 'engine', pieces: 1 },
            { component: 'Practical exam', method: 'checks', markedBy: 'engine', pieces: 2 },
          ],
        },
        { code: 'LO2', state: 'met', marks: '3', evidence: [{ method: 'examiner', markedBy: 'examiner', pieces: 2 }] },
      ],
    });
  });

  it('name a missing mark as an open point, and nobody can sign', async () => {
    const examiner = await member('examiner');
    await sit(examiner);
    const waiting = await handIn(db, organisationId, exam.written, await addCandidate(db, organisationId), right);
    await app.get(ScriptMarking).mark({ organisationId, attemptId: waiting }, 1);
    const chair = await member('award-board-member');
    const { id } = await openBoard();

    expect((await ask(chair, 'GET', `awards/${id}`)).body.points).toMatchObject([
      { kind: 'script-unmarked', count: 1 },
    ]);
    expect(await sign(chair, id)).toMatchObject({
      status: 409,
      body: { code: 'POINTS_OPEN', detail: '1 script has a mark missing.' },
    });
    expect(await issued()).toEqual([]);
  });

  it('leave a candidate with a component still to sit to the next board', async () => {
    const examiner = await member('examiner');
    await sit(examiner);
    const candidateId = await addCandidate(db, organisationId);
    await markBy(examiner, await handIn(db, organisationId, exam.written, candidateId, right));
    const chair = await member('award-board-member');
    const { id } = await openBoard();

    expect((await ask(chair, 'GET', `awards/${id}`)).body).toMatchObject({
      notBefore: [{ missing: ['Practical exam'] }],
      points: [],
    });
    await sign(chair, id);
    expect(await awardOf(candidateId)).toMatchObject({ state: 'proposed', boardId: (await openBoard()).id });
  });

  it('wait for a decision on late responses', async () => {
    const examiner = await member('examiner');
    const { scripts } = await sit(examiner);
    await db.owner.query('update attempt set late = true where id = $1', [scripts[0]]);
    const chair = await member('award-board-member');
    const { id } = await openBoard();

    expect((await ask(chair, 'GET', `awards/${id}`)).body).toMatchObject({
      points: [{ kind: 'late-undecided' }],
      lateScripts: [{ attemptId: scripts[0] }],
    });
    expect(
      (await ask(chair, 'POST', `awards/${id}/late-decisions`, { attemptId: scripts[0], reason: '' })).status,
    ).toBe(400);
    const decided = await ask(chair, 'POST', `awards/${id}/late-decisions`, {
      attemptId: scripts[0],
      reason: 'Sent 3 minutes after the end',
    });
    expect(decided.body).toMatchObject({ points: [], lateScripts: [] });
  });
});

describe('confirming', () => {
  it('needs the signature of every member; then awards are confirmed and their news goes out', async () => {
    const examiner = await member('examiner');
    const good = await sit(examiner);
    const weak = await sit(examiner, fails);
    const [chair, second] = [await member('award-board-member'), await member('award-board-member')];
    const { id } = await openBoard();

    expect((await sign(chair, id)).body).toMatchObject({ state: 'open', you: { obstacle: 'SIGNED_ALREADY' } });
    expect(await issued()).toEqual([]);
    expect((await sign(second, id)).body).toMatchObject({ state: 'confirmed' });

    const [awarded, refused] = [await awardOf(good.candidateId), await awardOf(weak.candidateId)];
    expect([awarded.state, refused.state]).toEqual(['confirmed', 'not-awarded']);
    expect(await issued()).toEqual([awarded.id]);
    const acts = await db.owner.query('select action from audit_event where organisation_id = $1', [organisationId]);
    expect(acts.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['results.signed', 'award.confirmed', 'award.refused', 'results.confirmed']),
    );
  });

  it('never awards while one outcome is unmet', async () => {
    const examiner = await member('examiner');
    const { candidateId } = await sit(examiner, works, marks('1', '0')); // LO2 needs 2
    await sign(await member('award-board-member'), (await openBoard()).id);

    expect(await awardOf(candidateId)).toMatchObject({ state: 'not-awarded' });
    expect(await issued()).toEqual([]);
  });

  it('keeps what was decided: the credential is made from it, with the name joined when it is read', async () => {
    const { candidateId } = await sit(await member('examiner'));
    await sign(await member('award-board-member'), (await openBoard()).id);
    const award = await awardOf(candidateId);
    const confirmed = await app
      .get(Database)
      .inOrganisation(organisationId, (tx) => app.get(Awards).confirmed(tx, award.id));

    expect(confirmed).toMatchObject({
      candidate: { id: candidateId, name: 'Kaja Dahl' },
      snapshot: {
        specification: { version: 1, content: { title: 'Python for data work' } },
        result: { state: 'met', components: [{ supervision: 'supervised-on-site-verified' }, {}] },
        signatures: 1,
      },
    });
    expect(JSON.stringify(award.snapshot)).not.toContain('Kaja');
  });

  it('closes marking: what comes then is an appeal', async () => {
    const examiner = await member('examiner');
    const { scripts } = await sit(examiner);
    await sign(await member('award-board-member'), (await openBoard()).id);
    const [{ id }] = await db.owner.query('select id from allocation where attempt_id = $1', [scripts[0]]);
    const late = { ...marks('0', '0'), reason: 'Second thoughts' };

    expect(await ask(examiner, 'POST', `marking/scripts/${id}/marks`, late)).toMatchObject({
      body: { code: 'MARKING_CLOSED' },
    });
    expect(await db.owner.manager.findOneByOrFail(MarkedScriptEntity, { attemptId: scripts[0] })).toMatchObject({
      state: 'closed',
    });
  });

  it('does not begin a second decision when news of the same marks comes again', async () => {
    const { scripts } = await sit(await member('examiner'));
    await sign(await member('award-board-member'), (await openBoard()).id);
    await app.get(RecordResultsHandler).handle({ organisationId, attemptId: scripts[0] as string });

    expect(await db.owner.manager.countBy(AwardEntity, { organisationId })).toBe(1);
    expect(await issued()).toHaveLength(1);
  });

  it('lets a signature lapse when a mark is corrected after it', async () => {
    const examiner = await member('examiner');
    const { scripts } = await sit(examiner);
    const [chair, second] = [await member('award-board-member'), await member('award-board-member')];
    const { id } = await openBoard();
    await sign(chair, id);
    const seen = (await ask(second, 'GET', `awards/${id}`)).body.digest;
    const [waiting] = await db.owner.query('select id from allocation where attempt_id = $1', [scripts[0]]);
    await ask(examiner, 'POST', `marking/scripts/${waiting.id}/marks`, {
      ...marks('2', '2'),
      reason: 'Action follows after all',
    });

    expect((await ask(second, 'POST', `awards/${id}/signatures`, { digest: seen })).body).toMatchObject({
      code: 'RESULTS_CHANGED',
    });
    await app.get(RecordResultsHandler).handle({ organisationId, attemptId: scripts[0] as string });
    expect((await sign(second, id)).body).toMatchObject({ state: 'open' });
    expect((await sign(chair, id)).body).toMatchObject({ state: 'confirmed' });
  });

  it('refuses the signature of a member who marked these scripts, and says so when all members did', async () => {
    const both = await member('examiner', 'award-board-member');
    await sit(both);
    const { id } = await openBoard();
    expect(await sign(both, id)).toMatchObject({ body: { code: 'POINTS_OPEN' } });
    expect((await ask(both, 'GET', `awards/${id}`)).body.points).toMatchObject([{ kind: 'all-members-marked' }]);

    const chair = await member('award-board-member');
    expect((await ask(both, 'GET', `awards/${id}`)).body.you).toMatchObject({
      maySign: false,
      obstacle: 'MARKED_THESE_SCRIPTS',
    });
    expect((await sign(chair, id)).body).toMatchObject({ state: 'confirmed' });
  });

  it('makes one decision when the last two members sign at the same moment', async () => {
    await sit(await member('examiner'));
    const [chair, second] = [await member('award-board-member'), await member('award-board-member')];
    const { id } = await openBoard();
    await Promise.all([sign(chair, id), sign(second, id)]);

    expect((await ask(chair, 'GET', `awards/${id}`)).body).toMatchObject({ state: 'confirmed' });
    expect(await issued()).toHaveLength(1);
  });
});

describe('a candidate', () => {
  it('sees “being marked” until the results are released, then each outcome with its evidence', async () => {
    const kaja = await signInCandidate(db, organisationId);
    await sit(await member('examiner'), works, marks('2', '1'), kaja.candidateId);
    expect((await ask(kaja, 'GET', 'results')).body.results).toMatchObject([
      { id: null, state: 'being-marked', outcomes: 2, taken: [{}, {}], marks: null },
    ]);
    const { id } = await openBoard();
    await sign(await member('award-board-member'), id);
    const award = await awardOf(kaja.candidateId);
    expect((await ask(kaja, 'GET', 'results')).body.results).toMatchObject([{ state: 'being-marked' }]);
    expect((await ask(kaja, 'GET', `results/${award.id}`)).status).toBe(404);

    expect((await ask(await member('exam-manager'), 'POST', `awards/${id}/release`)).body).toMatchObject({
      state: 'released',
    });
    expect((await ask(kaja, 'GET', 'results')).body.results).toMatchObject([
      { id: award.id, state: 'met', outcomesMet: 2, outcomes: 2, marks: '9', max: '10' },
    ]);
    const { body, text } = await ask(kaja, 'GET', `results/${award.id}`);
    expect(body).toMatchObject({
      state: 'met',
      findings: [{ sentence: 'Each of the 2 outcomes reaches its own minimum.', state: 'met' }, {}],
      outcomes: [
        { code: 'LO1', state: 'met', outcomeId: ids.lo1 },
        { code: 'LO2', evidence: [{ markedBy: 'examiner' }] },
      ],
    });
    const markers = await db.owner.manager.findBy(MarkEntity, { organisationId, marker: 'examiner' });
    expect(markers).toHaveLength(1);
    for (const { markerId } of markers) expect(text).not.toContain(markerId);
  });

  it('cannot open the result of another candidate', async () => {
    const { candidateId } = await sit(await member('examiner'));
    const { id } = await openBoard();
    await sign(await member('award-board-member'), id);
    await ask(await member('exam-manager'), 'POST', `awards/${id}/release`);
    const stranger = await signInCandidate(db, organisationId, 'Somebody Else');

    expect((await ask(stranger, 'GET', `results/${(await awardOf(candidateId)).id}`)).status).toBe(404);
    expect((await ask(stranger, 'GET', 'results')).body).toEqual({ results: [] });
  });
});

describe('a member of another organisation', () => {
  it('finds no board, and an examiner of this one may not look', async () => {
    const examiner = await member('examiner');
    await sit(examiner);
    const { id } = await openBoard();
    const stranger = await signInMember(db, await db.organisation('Nordhavn Chamber'), [
      'award-board-member',
      'exam-manager',
    ]);

    expect((await ask(stranger, 'GET', `awards/${id}`)).status).toBe(404);
    expect((await ask(stranger, 'POST', `awards/${id}/release`)).status).toBe(404);
    expect((await ask(stranger, 'GET', 'awards')).body).toEqual({ boards: [] });
    expect((await ask(examiner, 'GET', `awards/${id}`)).status).toBe(403);
  });

  it('nor does a confirmed result get released twice', async () => {
    await sit(await member('examiner'));
    const { id } = await openBoard();
    const manager = await member('exam-manager');
    expect((await ask(manager, 'POST', `awards/${id}/release`)).body).toMatchObject({ code: 'BOARD_NOT_CONFIRMED' });
    await sign(await member('award-board-member'), id);
    await ask(manager, 'POST', `awards/${id}/release`);
    expect((await ask(manager, 'POST', `awards/${id}/release`)).body).toMatchObject({ code: 'RELEASED_ALREADY' });
  });
});
