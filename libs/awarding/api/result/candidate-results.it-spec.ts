import { signInCandidate, signInMember } from '@assay/identity/api/testing';
import { MarkEntity } from '@assay/marking/api';
import { ids } from '@assay/marking/api/testing';
import { marks, startAwarding, works, type AwardDay, type Awarding } from '../testing/award-day';

let awarding: Awarding;
let day: AwardDay;
beforeAll(async () => {
  awarding = await startAwarding();
});
afterAll(() => awarding.close());
beforeEach(async () => {
  day = await awarding.awardDay();
});

describe('a candidate', () => {
  it('sees “being marked” until the results are released, then each outcome with its evidence', async () => {
    const kaja = await signInCandidate(awarding.db, day.organisationId);
    await day.sit(await day.member('examiner'), works, marks('2', '1'), kaja.candidateId);
    expect((await day.ask(kaja, 'GET', 'results')).body.results).toMatchObject([
      { id: null, state: 'being-marked', outcomes: 2, taken: [{}, {}], marks: null },
    ]);
    const { id } = await day.openBoard();
    await day.sign(await day.member('award-board-member'), id);
    const award = await day.awardOf(kaja.candidateId);
    expect((await day.ask(kaja, 'GET', 'results')).body.results).toMatchObject([{ state: 'being-marked' }]);
    expect((await day.ask(kaja, 'GET', `results/${award.id}`)).status).toBe(404);

    expect((await day.ask(await day.member('exam-manager'), 'POST', `awards/${id}/release`)).body).toMatchObject({
      state: 'released',
    });
    expect((await day.ask(kaja, 'GET', 'results')).body.results).toMatchObject([
      { id: award.id, state: 'met', outcomesMet: 2, outcomes: 2, marks: '9', max: '10' },
    ]);
    const { body, text } = await day.ask(kaja, 'GET', `results/${award.id}`);
    expect(body).toMatchObject({
      state: 'met',
      findings: [{ sentence: 'Each of the 2 outcomes reaches its own minimum.', state: 'met' }, {}],
      outcomes: [
        { code: 'LO1', state: 'met', outcomeId: ids.lo1 },
        { code: 'LO2', evidence: [{ markedBy: 'examiner' }] },
      ],
    });
    const markers = await awarding.db.owner.manager.findBy(MarkEntity, {
      organisationId: day.organisationId,
      marker: 'examiner',
    });
    expect(markers).toHaveLength(1);
    for (const { markerId } of markers) expect(text).not.toContain(markerId);
    const statement = await day.ask(kaja, 'GET', `results/${award.id}/statement`);
    expect(statement).toMatchObject({ status: 200, text: expect.stringMatching(/^%PDF-1\.7/) });
  });

  it('cannot open the result of another candidate', async () => {
    const { candidateId } = await day.sit(await day.member('examiner'));
    const { id } = await day.openBoard();
    await day.sign(await day.member('award-board-member'), id);
    await day.ask(await day.member('exam-manager'), 'POST', `awards/${id}/release`);
    const stranger = await signInCandidate(awarding.db, day.organisationId, 'Somebody Else');

    expect((await day.ask(stranger, 'GET', `results/${(await day.awardOf(candidateId)).id}`)).status).toBe(404);
    expect((await day.ask(stranger, 'GET', 'results')).body).toEqual({ results: [] });
    expect((await day.ask(stranger, 'GET', `results/${(await day.awardOf(candidateId)).id}/statement`)).status).toBe(
      404,
    );
  });
});

describe('a member of another organisation', () => {
  it('finds no board, and an examiner of this one may not look', async () => {
    const examiner = await day.member('examiner');
    await day.sit(examiner);
    const { id } = await day.openBoard();
    const stranger = await signInMember(awarding.db, await awarding.db.organisation('Nordhavn Chamber'), [
      'award-board-member',
      'exam-manager',
    ]);

    expect((await day.ask(stranger, 'GET', `awards/${id}`)).status).toBe(404);
    expect((await day.ask(stranger, 'POST', `awards/${id}/release`)).status).toBe(404);
    expect((await day.ask(stranger, 'GET', 'awards')).body).toEqual({ boards: [] });
    expect((await day.ask(examiner, 'GET', `awards/${id}`)).status).toBe(403);
  });

  it('nor does a confirmed result get released twice', async () => {
    await day.sit(await day.member('examiner'));
    const { id } = await day.openBoard();
    const manager = await day.member('exam-manager');
    expect((await day.ask(manager, 'POST', `awards/${id}/release`)).body).toMatchObject({
      code: 'BOARD_NOT_CONFIRMED',
    });
    await day.sign(await day.member('award-board-member'), id);
    await day.ask(manager, 'POST', `awards/${id}/release`);
    expect((await day.ask(manager, 'POST', `awards/${id}/release`)).body).toMatchObject({ code: 'RELEASED_ALREADY' });
  });
});
