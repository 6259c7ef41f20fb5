import { addCandidate, handIn } from '@assay/marking/api/testing';
import { ScriptMarking } from '@assay/marking/api';
import { RecordForgottenUpkeep } from '../award/record-forgotten.upkeep';
import { right, startAwarding, type AwardDay, type Awarding } from '../testing/award-day';

let awarding: Awarding;
let day: AwardDay;
beforeAll(async () => {
  awarding = await startAwarding();
});
afterAll(() => awarding.close());
beforeEach(async () => {
  day = await awarding.awardDay();
});

describe('results before the board', () => {
  it('are worked out outcome by outcome over both components, with the evidence behind each', async () => {
    const examiner = await day.member('examiner');
    await day.sit(examiner);
    const chair = await day.member('award-board-member');
    const board = (await day.ask(chair, 'GET', `awards/${(await day.openBoard()).id}`)).body;

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
    const examiner = await day.member('examiner');
    await day.sit(examiner);
    const waiting = await handIn(
      awarding.db,
      day.organisationId,
      day.exam.written,
      await addCandidate(awarding.db, day.organisationId),
      right,
    );
    await awarding.app.get(ScriptMarking).mark({ organisationId: day.organisationId, attemptId: waiting }, 1);
    const chair = await day.member('award-board-member');
    const { id } = await day.openBoard();

    expect((await day.ask(chair, 'GET', `awards/${id}`)).body.points).toMatchObject([
      { kind: 'script-unmarked', count: 1 },
    ]);
    expect(await day.sign(chair, id)).toMatchObject({
      status: 409,
      body: { code: 'POINTS_OPEN', detail: '1 script has a mark missing.' },
    });
    expect(await day.issued()).toEqual([]);
  });

  it('come before the board also where the queue lost the news of the marks', async () => {
    const examiner = await day.member('examiner');
    const { candidateId } = await day.sit(examiner);
    await awarding.db.owner.query('delete from outcome_result where organisation_id = $1', [day.organisationId]);
    await awarding.db.owner.query('delete from award where organisation_id = $1', [day.organisationId]);
    await awarding.db.owner.query(
      `update marked_script set marked_at = now() - interval '2 minutes' where organisation_id = $1`,
      [day.organisationId],
    );
    await awarding.app.get(RecordForgottenUpkeep).run();

    expect(await day.awardOf(candidateId)).toMatchObject({ state: 'proposed', result: { state: 'met' } });
  });

  it('leave a candidate with a component still to sit to the next board', async () => {
    const examiner = await day.member('examiner');
    await day.sit(examiner);
    const candidateId = await addCandidate(awarding.db, day.organisationId);
    await day.markBy(examiner, await handIn(awarding.db, day.organisationId, day.exam.written, candidateId, right));
    const chair = await day.member('award-board-member');
    const { id } = await day.openBoard();

    expect((await day.ask(chair, 'GET', `awards/${id}`)).body).toMatchObject({
      notBefore: [{ missing: ['Practical exam'] }],
      points: [],
    });
    await day.sign(chair, id);
    expect(await day.awardOf(candidateId)).toMatchObject({ state: 'proposed', boardId: (await day.openBoard()).id });
  });

  it('wait for a decision on late responses', async () => {
    const examiner = await day.member('examiner');
    const { scripts } = await day.sit(examiner);
    await awarding.db.owner.query('update attempt set late = true where id = $1', [scripts[0]]);
    const chair = await day.member('award-board-member');
    const { id } = await day.openBoard();

    expect((await day.ask(chair, 'GET', `awards/${id}`)).body).toMatchObject({
      points: [{ kind: 'late-undecided' }],
      lateScripts: [{ attemptId: scripts[0] }],
    });
    expect(
      (await day.ask(chair, 'POST', `awards/${id}/late-decisions`, { attemptId: scripts[0], reason: '' })).status,
    ).toBe(400);
    const decided = await day.ask(chair, 'POST', `awards/${id}/late-decisions`, {
      attemptId: scripts[0],
      reason: 'Sent 3 minutes after the end',
    });
    expect(decided.body).toMatchObject({ points: [], lateScripts: [] });
  });
});
