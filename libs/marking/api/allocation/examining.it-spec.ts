import { signInMember } from '@assay/identity/api/testing';
import { startMarking, written, type MarkingDay } from '../testing/marking-day';
import type { AllocationEntity } from './allocation.entity';

let day: MarkingDay;
beforeAll(async () => {
  day = await startMarking();
});
afterAll(() => day.close());

const full = { awarded: { 'i1.data': '2', 'i1.action': '1' }, comment: 'Cause named.', reason: null };

describe('an examiner', () => {
  async function waitingScript(name = 'Kaja Dahl') {
    const attemptId = await day.sit('written', written, name);
    await day.mark(attemptId);
    const [{ id }] = (await day.waitingOf(attemptId)) as [AllocationEntity];
    return { attemptId, id };
  }
  const essayVersion = () => day.exam.written.items[1]?.itemVersionId;

  it('sees question, answer and rubric, and nothing of the candidate (Ofqual H1.1)', async () => {
    const { attemptId, id } = await waitingScript('Zephyrine Quist');
    const asta = await day.examiner();
    const answers = [
      await day.ask(asta, 'POST', `/scripts/${id}/hold`),
      await day.ask(asta, 'GET', `/scripts/${id}`),
      await day.ask(asta, 'GET', `/items/${essayVersion()}`),
      await day.ask(asta, 'GET', ''),
    ];
    const [held] = answers;

    expect(held?.body).toMatchObject({
      state: 'in-hand',
      max: '4',
      response: { kind: 'text', words: 9 },
      criteria: [{ title: 'Uses the data', outcome: 'LO2', max: '2' }, { title: 'Recommends an action' }],
      mark: null,
    });
    const [candidate] = await day.db.owner.query(
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
    const asta = await day.examiner();
    const saved = await day.ask(asta, 'POST', `/scripts/${first.id}/marks`, full);

    expect(saved).toMatchObject({ status: 200, body: { marks: '3', nextScriptId: expect.any(String) } });
    expect(await day.marksOf(first.attemptId)).toMatchObject([
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
    expect(await day.news(first.attemptId)).toEqual(['scriptMarked']);
    expect(await day.news(second.attemptId)).toEqual([]);
  });

  it('points to passages of the answer; the comments travel with the mark, and a corrected mark keeps its own', async () => {
    const { attemptId, id } = await waitingScript();
    const asta = await day.examiner();
    const { text } = (await day.ask(asta, 'GET', `/scripts/${id}`)).body.response;
    const passage = { from: 0, to: 5, kind: 'credit', partId: 'i1.data', note: 'Names the store.' };
    const award = (annotations: object[], reason: string | null = null) =>
      day.ask(asta, 'POST', `/scripts/${id}/marks`, { ...full, annotations, reason });

    expect((await award([{ ...passage, to: text.length + 1 }])).body).toMatchObject({
      code: 'ANNOTATION_OUT_OF_PLACE',
    });
    expect((await award([passage, { ...passage, from: 3 }])).body).toMatchObject({ code: 'ANNOTATION_OUT_OF_PLACE' });
    expect((await award([passage])).status).toBe(200);
    expect((await day.ask(asta, 'GET', `/scripts/${id}`)).body.mark).toMatchObject({ annotations: [passage] });

    expect((await award([], 'Read again.')).status).toBe(200);
    const marks = await day.marksOf(attemptId);
    expect(marks.filter(({ slot }) => slot === 'q2').map(({ annotations }) => annotations)).toEqual([[passage], []]);
  });

  it('cannot save while a criterion is undecided, or a level that the rubric does not have', async () => {
    const { id } = await waitingScript();
    const asta = await day.examiner();
    const award = (awarded: object) => day.ask(asta, 'POST', `/scripts/${id}/marks`, { ...full, awarded });

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
    const [asta, bjorn] = [await day.examiner(), await day.examiner()];
    await day.ask(asta, 'POST', `/scripts/${id}/hold`);

    expect((await day.ask(bjorn, 'POST', `/scripts/${id}/hold`)).body).toMatchObject({
      code: 'SCRIPT_WITH_ANOTHER_EXAMINER',
    });
    expect((await day.ask(bjorn, 'POST', `/scripts/${id}/marks`, full)).body).toMatchObject({
      code: 'SCRIPT_WITH_ANOTHER_EXAMINER',
    });
  });

  it('makes one mark when two examiners save at the same moment', async () => {
    const { attemptId, id } = await waitingScript();
    const pair = [await day.examiner(), await day.examiner()];
    const answers = await Promise.all(pair.map((who) => day.ask(who, 'POST', `/scripts/${id}/marks`, full)));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await day.marksOf(attemptId)).filter(({ slot }) => slot === 'q2')).toHaveLength(1);
  });

  it('corrects a mark with a reason: the old one stays in the history', async () => {
    const { attemptId, id } = await waitingScript();
    const asta = await day.examiner();
    await day.ask(asta, 'POST', `/scripts/${id}/marks`, full);
    const changed = { ...full, awarded: { 'i1.data': '1', 'i1.action': '1' } };
    expect((await day.ask(asta, 'POST', `/scripts/${id}/marks`, changed)).body).toMatchObject({
      code: 'CORRECTION_WITHOUT_REASON',
    });
    await day.ask(asta, 'POST', `/scripts/${id}/marks`, { ...changed, reason: 'Second figure is wrong' });

    const history = (await day.marksOf(attemptId)).filter(({ slot }) => slot === 'q2');
    expect(history).toMatchObject([
      { marks: '3.00', supersedesId: null },
      { marks: '2.00', supersedesId: history[0]?.id, reason: 'Second figure is wrong' },
    ]);
    expect((await day.ask(asta, 'GET', `/scripts/${id}`)).body).toMatchObject({
      mark: { marks: '2', by: 'you' },
      history: [{ marks: '3' }],
    });
    expect(await day.news(attemptId)).toEqual(['scriptMarked', 'scriptMarked']);
  });

  it('cannot change the mark of a colleague; a senior examiner can', async () => {
    const { id } = await waitingScript();
    await day.ask(await day.examiner(), 'POST', `/scripts/${id}/marks`, full);
    const again = { ...full, reason: 'Rubric misread' };

    expect((await day.ask(await day.examiner(), 'POST', `/scripts/${id}/marks`, again)).body).toMatchObject({
      code: 'MARK_OF_ANOTHER_EXAMINER',
    });
    expect(await day.ask(await day.examiner('senior-examiner'), 'POST', `/scripts/${id}/marks`, again)).toMatchObject({
      status: 200,
    });
  });

  it('refers a script to a senior examiner with a note', async () => {
    const { id } = await waitingScript();
    const [asta, senior] = [await day.examiner(), await day.examiner('senior-examiner')];
    const referred = await day.ask(asta, 'POST', `/scripts/${id}/referral`, { note: 'Same words as another script' });

    expect(referred.status).toBe(200);
    expect((await day.ask(asta, 'POST', `/scripts/${id}/marks`, full)).body).toMatchObject({
      code: 'SCRIPT_IS_FOR_A_SENIOR',
    });
    expect((await day.ask(senior, 'GET', `/scripts/${id}`)).body).toMatchObject({
      state: 'referred',
      note: 'Same words as another script',
    });
    expect(await day.ask(senior, 'POST', `/scripts/${id}/marks`, full)).toMatchObject({ status: 200 });
  });

  it('of another organisation finds nothing, and a member without the role may not look', async () => {
    const { id } = await waitingScript();
    const stranger = await signInMember(day.db, await day.db.organisation('Nordhavn Chamber'), [
      'examiner',
      'senior-examiner',
    ]);

    expect((await day.ask(stranger, 'GET', `/scripts/${id}`)).status).toBe(404);
    expect((await day.ask(stranger, 'POST', `/scripts/${id}/marks`, full)).status).toBe(404);
    expect((await day.ask(stranger, 'GET', `/items/${essayVersion()}`)).status).toBe(404);
    expect((await day.ask(stranger, 'GET', '')).body).toEqual({ queues: [], attention: [], machine: null });
    expect((await day.ask(await day.examiner('author'), 'GET', `/scripts/${id}`)).status).toBe(403);
  });

  it('opens nothing as exam manager, who sees how far each queue is', async () => {
    const { id } = await waitingScript();
    const manager = await day.examiner('exam-manager');
    const { body } = await day.ask(manager, 'GET', '');

    expect(body.queues).toMatchObject([{ title: 'Explain a finding', total: expect.any(Number), nextScriptId: null }]);
    expect((await day.ask(manager, 'GET', `/scripts/${id}`)).status).toBe(403);
  });
});
