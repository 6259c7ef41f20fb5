import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CatalogueServicesModule } from '@assay/catalogue/api';
import { IdentityModule } from '@assay/identity/api';
import { signInMember } from '@assay/identity/api/testing';
import { testApp, testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import { MARKING_TRIES } from '@assay/marking/domain';
import { randomUUID } from 'node:crypto';
import { AllocationEntity } from './allocation/allocation.entity';
import { MarkEntity } from './mark/mark.entity';
import { MarkingModule, MarkingWorkerModule } from './marking.module';
import { MarkWaitingUpkeep } from './script/mark-waiting.upkeep';
import { ScriptMarking } from './script/script-marking';
import {
  addCandidate,
  addExam,
  examEntities,
  examMigrations,
  handIn,
  startRunner,
  type Answers,
  type Exam,
} from './testing';

let db: TestDatabase;
let app: NestFastifyApplication;
let runner: Awaited<ReturnType<typeof startRunner>>;
let marking: ScriptMarking;
let organisationId: string;
let exam: Exam;

beforeAll(async () => {
  runner = await startRunner();
  db = await testDatabase({ entities: examEntities, migrations: examMigrations });
  Object.assign(db.settings, { sandboxUrl: runner.url });
  app = await testApp(db, {
    entities: examEntities,
    imports: [IdentityModule, CatalogueServicesModule, MarkingModule, MarkingWorkerModule],
  });
  marking = app.get(ScriptMarking);
  organisationId = await db.organisation();
  exam = await addExam(db, organisationId);
});
afterAll(async () => {
  await app.close();
  await db.close();
  await runner.close();
});
afterEach(() => runner.be('works'));

const written: Answers = { q1: { i1: ['median'] }, q2: { i1: 'Each visit brings less.\n\nI would train the staff.' } };
const practical = (work: string): Answers => ({ q1: { i1: { files: { 'solution.py': work } } } });
const sit = async (part: 'written' | 'practical', answers: Answers) =>
  handIn(db, organisationId, exam[part], await addCandidate(db, organisationId), answers);
const mark = (attemptId: string, tries = 1) => marking.mark({ organisationId, attemptId }, tries);
const marksOf = (attemptId: string) =>
  db.owner.manager.find(MarkEntity, { where: { attemptId }, order: { slot: 'ASC', createdAt: 'ASC' } });
const waitingOf = (attemptId: string) => db.owner.manager.findBy(AllocationEntity, { attemptId });
const news = async (attemptId: string) =>
  (await db.owner.query(`select job from outbox where payload->>'attemptId' = $1`, [attemptId])).map(
    (row: { job: string }) => row.job,
  );
const examiner = (...roles: Parameters<typeof signInMember>[2]) =>
  signInMember(db, organisationId, roles.length ? roles : ['examiner']);
type Who = Awaited<ReturnType<typeof examiner>>;
async function ask(who: Who, method: 'GET' | 'POST', url: string, payload?: object) {
  const answer = await app.inject({
    method,
    url: `/api/marking${url}`,
    headers: who.headers,
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, body: answer.json(), text: answer.body };
}
const full = { awarded: { 'i1.data': '2', 'i1.action': '1' }, comment: 'Cause named.', reason: null };

describe('marking a script without people', () => {
  it('marks what has a key, and gives what has none to the examiners', async () => {
    const attemptId = await sit('written', written);
    await mark(attemptId);

    expect(await marksOf(attemptId)).toMatchObject([{ slot: 'q1', marker: 'engine', marks: '2.00', max: '2.00' }]);
    expect(await waitingOf(attemptId)).toMatchObject([{ slot: 'q2', reason: 'judgement', state: 'waiting' }]);
    expect(await news(attemptId)).toEqual([]);
  });

  it('gives zero, with the reason, where nothing was answered, and asks no examiner to look at nothing', async () => {
    const attemptId = await sit('written', { q1: { i1: ['mean'] } });
    await mark(attemptId);

    const [, essay] = await marksOf(attemptId);
    expect(essay).toMatchObject({ slot: 'q2', marks: '0.00', max: '4.00', explanation: ['No answer was given.'] });
    expect(await waitingOf(attemptId)).toEqual([]);
    expect(await news(attemptId)).toEqual(['scriptMarked']);
  });

  it('runs visible and hidden checks; expected outputs stay outside of the sandbox', async () => {
    const attemptId = await sit('practical', practical('print("right")'));
    await mark(attemptId);

    const [task] = await marksOf(attemptId);
    expect(task).toMatchObject({
      marks: '4.00',
      parts: [
        { partId: 'i1.v1', marks: '1' },
        { partId: 'i1.h1', marks: '3' },
      ],
    });
    const sent = runner.requests.at(-1);
    expect(sent?.tests.map(({ stdin }) => new TextDecoder().decode(stdin))).toEqual(['visible input', 'hidden input']);
    expect(sent?.files.map(({ content }) => new TextDecoder().decode(content)).join()).not.toContain('expected');
    expect(await news(attemptId)).toEqual(['scriptMarked']);
  });

  it('makes each mark exactly once when the same job comes many times at once', async () => {
    const ids = [await sit('written', written), await sit('practical', practical('print("right")'))];
    await Promise.all([...ids, ...ids, ...ids, ...ids].map((id) => mark(id)));

    expect(await marksOf(ids[0] as string)).toHaveLength(1);
    expect(await marksOf(ids[1] as string)).toHaveLength(1);
    expect(await waitingOf(ids[0] as string)).toHaveLength(1);
    expect(await news(ids[1] as string)).toEqual(['scriptMarked']);
  });

  it('goes on where a killed worker stopped: marks stay as they were, only the missing ones are added', async () => {
    const attemptId = await sit('practical', practical('print("right")'));
    runner.be('fails');
    await expect(mark(attemptId)).rejects.toThrow(); // as far as a worker came before it went away
    runner.be('works');
    await mark(attemptId, 2);
    const [first] = await marksOf(attemptId);
    await mark(attemptId, 3);

    expect(await marksOf(attemptId)).toMatchObject([{ id: first?.id, marks: '4.00' }]);
  });

  it('refuses in the database a second mark of the same response, scheme version and marker', async () => {
    const attemptId = await sit('written', written);
    await mark(attemptId);
    const [known] = await marksOf(attemptId);

    const again = db.owner.manager.insert(MarkEntity, { ...known, id: randomUUID(), marks: '0' } as never);
    await expect(again).rejects.toThrow(/mark_once/);
  });

  it('does not let the application change or delete a mark', async () => {
    const attemptId = await sit('written', written);
    await mark(attemptId);
    const change = (sql: string) => db.database.inOrganisation(organisationId, (tx) => tx.query(sql, [attemptId]));

    await expect(change('update mark set marks = 0 where attempt_id = $1')).rejects.toThrow(/permission denied/);
    await expect(change('delete from mark where attempt_id = $1')).rejects.toThrow(/permission denied/);
  });
});

describe('a fault of ours', () => {
  it('never becomes a mark: it is tried again, then waits for a person', async () => {
    const attemptId = await sit('practical', practical('print("right")'));
    runner.be('fails');
    await expect(mark(attemptId, 1)).rejects.toThrow(/sandbox failed/);
    expect(await waitingOf(attemptId)).toEqual([]);
    await mark(attemptId, MARKING_TRIES);

    expect(await marksOf(attemptId)).toEqual([]);
    expect(await waitingOf(attemptId)).toMatchObject([{ reason: 'fault', state: 'waiting' }]);
    const senior = await examiner('senior-examiner');
    const { body } = await ask(senior, 'GET', '');
    expect(body.attention.map(({ reason }: { reason: string }) => reason)).toContain('fault');
  });

  it('lets a script wait while no sandbox can run, and marks it when one can', async () => {
    const attemptId = await sit('practical', practical('print("wrong")'));
    runner.be('away');
    await mark(attemptId);
    expect(await waitingOf(attemptId)).toMatchObject([{ reason: 'no-sandbox', state: 'waiting' }]);
    expect(await marksOf(attemptId)).toEqual([]);

    runner.be('works');
    await app.get(MarkWaitingUpkeep).run();
    expect(await marksOf(attemptId)).toMatchObject([{ marks: '0.00', max: '4.00' }]);
    expect(await waitingOf(attemptId)).toMatchObject([{ state: 'marked' }]);
    expect(await news(attemptId)).toEqual(['scriptMarked']);
  });

  it('can be settled by a senior examiner, who says how they came to the mark', async () => {
    const attemptId = await sit('practical', practical('print("right")'));
    runner.be('away');
    await mark(attemptId);
    const [{ id }] = (await waitingOf(attemptId)) as [AllocationEntity];
    const [junior, senior] = [await examiner(), await examiner('examiner', 'senior-examiner')];
    const byHand = { awarded: { 'i1.v1': '1', 'i1.h1': '0' }, comment: null, reason: null };

    expect((await ask(junior, 'POST', `/scripts/${id}/hold`)).body).toMatchObject({ code: 'SCRIPT_IS_FOR_A_SENIOR' });
    expect((await ask(senior, 'POST', `/scripts/${id}/marks`, byHand)).body).toMatchObject({ code: 'COMMENT_NEEDED' });
    const settled = await ask(senior, 'POST', `/scripts/${id}/marks`, { ...byHand, comment: 'Ran it by hand.' });
    expect(settled.body).toMatchObject({ marks: '1' });
    expect(await marksOf(attemptId)).toMatchObject([{ marker: 'examiner', marks: '1.00' }]);
  });
});

describe('an examiner', () => {
  async function waitingScript(name = 'Kaja Dahl') {
    const candidateId = await addCandidate(db, organisationId, name);
    const attemptId = await handIn(db, organisationId, exam.written, candidateId, written);
    await mark(attemptId);
    const [{ id }] = (await waitingOf(attemptId)) as [AllocationEntity];
    return { attemptId, id };
  }
  const essayVersion = () => exam.written.items[1]?.itemVersionId;

  it('sees question, answer and rubric, and nothing of the candidate (Ofqual H1.1)', async () => {
    const { attemptId, id } = await waitingScript('Zephyrine Quist');
    const asta = await examiner();
    const answers = [
      await ask(asta, 'POST', `/scripts/${id}/hold`),
      await ask(asta, 'GET', `/scripts/${id}`),
      await ask(asta, 'GET', `/items/${essayVersion()}`),
      await ask(asta, 'GET', ''),
    ];
    const [held] = answers;

    expect(held?.body).toMatchObject({
      state: 'in-hand',
      max: '4',
      response: { kind: 'text', words: 9 },
      criteria: [{ title: 'Uses the data', outcome: 'LO2', max: '2' }, { title: 'Recommends an action' }],
      mark: null,
    });
    const [candidate] = await db.owner.query(
      `select c.id, c.number, c.email, a.entry_id, a.sitting_id from candidate c join attempt a on a.candidate_id = c.id where a.id = $1`,
      [attemptId],
    );
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toContain('Quist');
      for (const trace of Object.values(candidate)) expect(text).not.toContain(String(trace));
    }
  });

  it('marks by the rubric and goes on to the next script', async () => {
    const [first, second] = [await waitingScript(), await waitingScript()];
    const asta = await examiner();
    const saved = await ask(asta, 'POST', `/scripts/${first.id}/marks`, full);

    expect(saved).toMatchObject({ status: 200, body: { marks: '3', nextScriptId: expect.any(String) } });
    expect(await marksOf(first.attemptId)).toMatchObject([
      { slot: 'q1', marker: 'engine' },
      {
        slot: 'q2',
        marker: 'examiner',
        markerId: asta.membershipId,
        marks: '3.00',
        comment: 'Cause named.',
        parts: [{ marks: '2' }, { marks: '1' }],
      },
    ]);
    expect(await news(first.attemptId)).toEqual(['scriptMarked']);
    expect(await news(second.attemptId)).toEqual([]);
  });

  it('cannot save while a criterion is undecided, or a level that the rubric does not have', async () => {
    const { id } = await waitingScript();
    const asta = await examiner();
    const award = (awarded: object) => ask(asta, 'POST', `/scripts/${id}/marks`, { ...full, awarded });

    expect(await award({ 'i1.data': '2' })).toMatchObject({ status: 409, body: { code: 'CRITERION_UNDECIDED' } });
    expect(await award({ 'i1.data': '9', 'i1.action': '1' })).toMatchObject({
      status: 409,
      body: { code: 'LEVEL_UNKNOWN' },
    });
    expect(await award({ 'i1.data': 'two', 'i1.action': '1' })).toMatchObject({
      status: 400,
      body: { code: 'INPUT_NOT_VALID', errors: [{ field: 'awarded.i1.data' }] },
    });
  });

  it('keeps the script in hand: a colleague is told, and cannot mark it meanwhile', async () => {
    const { id } = await waitingScript();
    const [asta, bjorn] = [await examiner(), await examiner()];
    await ask(asta, 'POST', `/scripts/${id}/hold`);

    expect((await ask(bjorn, 'POST', `/scripts/${id}/hold`)).body).toMatchObject({
      code: 'SCRIPT_WITH_ANOTHER_EXAMINER',
    });
    expect((await ask(bjorn, 'POST', `/scripts/${id}/marks`, full)).body).toMatchObject({
      code: 'SCRIPT_WITH_ANOTHER_EXAMINER',
    });
  });

  it('makes one mark when two examiners save at the same moment', async () => {
    const { attemptId, id } = await waitingScript();
    const pair = [await examiner(), await examiner()];
    const answers = await Promise.all(pair.map((who) => ask(who, 'POST', `/scripts/${id}/marks`, full)));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await marksOf(attemptId)).filter(({ slot }) => slot === 'q2')).toHaveLength(1);
  });

  it('corrects a mark with a reason: the old one stays in the history', async () => {
    const { attemptId, id } = await waitingScript();
    const asta = await examiner();
    await ask(asta, 'POST', `/scripts/${id}/marks`, full);
    const changed = { ...full, awarded: { 'i1.data': '1', 'i1.action': '1' } };
    expect((await ask(asta, 'POST', `/scripts/${id}/marks`, changed)).body).toMatchObject({
      code: 'CORRECTION_WITHOUT_REASON',
    });
    await ask(asta, 'POST', `/scripts/${id}/marks`, { ...changed, reason: 'Second figure is wrong' });

    const history = (await marksOf(attemptId)).filter(({ slot }) => slot === 'q2');
    expect(history).toMatchObject([
      { marks: '3.00', supersedesId: null },
      { marks: '2.00', supersedesId: history[0]?.id, reason: 'Second figure is wrong' },
    ]);
    expect((await ask(asta, 'GET', `/scripts/${id}`)).body).toMatchObject({
      mark: { marks: '2', by: 'you' },
      history: [{ marks: '3' }],
    });
    expect(await news(attemptId)).toEqual(['scriptMarked', 'scriptMarked']);
  });

  it('cannot change the mark of a colleague; a senior examiner can', async () => {
    const { id } = await waitingScript();
    await ask(await examiner(), 'POST', `/scripts/${id}/marks`, full);
    const again = { ...full, reason: 'Rubric misread' };

    expect((await ask(await examiner(), 'POST', `/scripts/${id}/marks`, again)).body).toMatchObject({
      code: 'MARK_OF_ANOTHER_EXAMINER',
    });
    expect(await ask(await examiner('senior-examiner'), 'POST', `/scripts/${id}/marks`, again)).toMatchObject({
      status: 200,
    });
  });

  it('refers a script to a senior examiner with a note', async () => {
    const { id } = await waitingScript();
    const [asta, senior] = [await examiner(), await examiner('senior-examiner')];
    const referred = await ask(asta, 'POST', `/scripts/${id}/referral`, { note: 'Same words as another script' });

    expect(referred.status).toBe(200);
    expect((await ask(asta, 'POST', `/scripts/${id}/marks`, full)).body).toMatchObject({
      code: 'SCRIPT_IS_FOR_A_SENIOR',
    });
    expect((await ask(senior, 'GET', `/scripts/${id}`)).body).toMatchObject({
      state: 'referred',
      note: 'Same words as another script',
    });
    expect(await ask(senior, 'POST', `/scripts/${id}/marks`, full)).toMatchObject({ status: 200 });
  });

  it('of another organisation finds nothing, and a member without the role may not look', async () => {
    const { id } = await waitingScript();
    const stranger = await signInMember(db, await db.organisation('Nordhavn Chamber'), ['examiner', 'senior-examiner']);

    expect((await ask(stranger, 'GET', `/scripts/${id}`)).status).toBe(404);
    expect((await ask(stranger, 'POST', `/scripts/${id}/marks`, full)).status).toBe(404);
    expect((await ask(stranger, 'GET', `/items/${essayVersion()}`)).status).toBe(404);
    expect((await ask(stranger, 'GET', '')).body).toEqual({ queues: [], attention: [] });
    expect((await ask(await examiner('author'), 'GET', `/scripts/${id}`)).status).toBe(403);
  });
});
