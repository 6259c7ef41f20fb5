import { MarkedScriptEntity } from '@assay/marking/api';
import { Database } from '@assay/platform/api';
import { AwardEntity } from '../award/award.entity';
import { Awards } from '../award/awards';
import { fails, marks, startAwarding, works, type AwardDay, type Awarding } from '../testing/award-day';

let awarding: Awarding;
let day: AwardDay;
beforeAll(async () => {
  awarding = await startAwarding();
});
afterAll(() => awarding.close());
beforeEach(async () => {
  day = await awarding.awardDay();
});

describe('confirming', () => {
  it('needs the signature of every member; then awards are confirmed and their news goes out', async () => {
    const examiner = await day.member('examiner');
    const good = await day.sit(examiner);
    const weak = await day.sit(examiner, fails);
    const [chair, second] = [await day.member('award-board-member'), await day.member('award-board-member')];
    const { id } = await day.openBoard();

    expect((await day.sign(chair, id)).body).toMatchObject({ state: 'open', you: { obstacle: 'SIGNED_ALREADY' } });
    expect(await day.issued()).toEqual([]);
    expect((await day.sign(second, id)).body).toMatchObject({ state: 'confirmed' });

    const [awarded, refused] = [await day.awardOf(good.candidateId), await day.awardOf(weak.candidateId)];
    expect([awarded.state, refused.state]).toEqual(['confirmed', 'not-awarded']);
    expect(await day.issued()).toEqual([awarded.id]);
    const acts = await awarding.db.owner.query('select action from audit_event where organisation_id = $1', [
      day.organisationId,
    ]);
    expect(acts.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['results.signed', 'award.confirmed', 'award.refused', 'results.confirmed']),
    );
  });

  it('never awards while one outcome is unmet', async () => {
    const examiner = await day.member('examiner');
    const { candidateId } = await day.sit(examiner, works, marks('1', '0')); // LO2 needs 2
    await day.sign(await day.member('award-board-member'), (await day.openBoard()).id);

    expect(await day.awardOf(candidateId)).toMatchObject({ state: 'not-awarded' });
    expect(await day.issued()).toEqual([]);
  });

  it('keeps what was decided: the credential is made from it, with the name joined when it is read', async () => {
    const { candidateId } = await day.sit(await day.member('examiner'));
    await day.sign(await day.member('award-board-member'), (await day.openBoard()).id);
    const award = await day.awardOf(candidateId);
    const confirmed = await awarding.app
      .get(Database)
      .inOrganisation(day.organisationId, (tx) => awarding.app.get(Awards).confirmed(tx, award.id));

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
    const examiner = await day.member('examiner');
    const { scripts } = await day.sit(examiner);
    await day.sign(await day.member('award-board-member'), (await day.openBoard()).id);
    const [{ id }] = await awarding.db.owner.query('select id from allocation where attempt_id = $1', [scripts[0]]);
    const late = { ...marks('0', '0'), reason: 'Second thoughts' };

    expect(await day.ask(examiner, 'POST', `marking/scripts/${id}/marks`, late)).toMatchObject({
      body: { code: 'MARKING_CLOSED' },
    });
    expect(
      await awarding.db.owner.manager.findOneByOrFail(MarkedScriptEntity, { attemptId: scripts[0] }),
    ).toMatchObject({
      state: 'closed',
    });
  });

  it('does not begin a second decision when news of the same marks comes again', async () => {
    const { scripts } = await day.sit(await day.member('examiner'));
    await day.sign(await day.member('award-board-member'), (await day.openBoard()).id);
    await day.news(scripts[0] as string);

    expect(await awarding.db.owner.manager.countBy(AwardEntity, { organisationId: day.organisationId })).toBe(1);
    expect(await day.issued()).toHaveLength(1);
  });

  it('lets a signature lapse when a mark is corrected after it', async () => {
    const examiner = await day.member('examiner');
    const { scripts } = await day.sit(examiner);
    const [chair, second] = [await day.member('award-board-member'), await day.member('award-board-member')];
    const { id } = await day.openBoard();
    await day.sign(chair, id);
    const seen = (await day.ask(second, 'GET', `awards/${id}`)).body.digest;
    const [waiting] = await awarding.db.owner.query('select id from allocation where attempt_id = $1', [scripts[0]]);
    await day.ask(examiner, 'POST', `marking/scripts/${waiting.id}/marks`, {
      ...marks('2', '2'),
      reason: 'Action follows after all',
    });

    expect((await day.ask(second, 'POST', `awards/${id}/signatures`, { digest: seen })).body).toMatchObject({
      code: 'RESULTS_CHANGED',
    });
    await day.news(scripts[0] as string);
    expect((await day.sign(second, id)).body).toMatchObject({ state: 'open' });
    expect((await day.sign(chair, id)).body).toMatchObject({ state: 'confirmed' });
  });

  it('refuses the signature of a member who marked these scripts, and says so when all members did', async () => {
    const both = await day.member('examiner', 'award-board-member');
    await day.sit(both);
    const { id } = await day.openBoard();
    expect(await day.sign(both, id)).toMatchObject({ body: { code: 'POINTS_OPEN' } });
    expect((await day.ask(both, 'GET', `awards/${id}`)).body.points).toMatchObject([{ kind: 'all-members-marked' }]);

    const chair = await day.member('award-board-member');
    expect((await day.ask(both, 'GET', `awards/${id}`)).body.you).toMatchObject({
      maySign: false,
      obstacle: 'MARKED_THESE_SCRIPTS',
    });
    expect((await day.sign(chair, id)).body).toMatchObject({ state: 'confirmed' });
  });

  it('makes one decision when the last two members sign at the same moment', async () => {
    await day.sit(await day.member('examiner'));
    const [chair, second] = [await day.member('award-board-member'), await day.member('award-board-member')];
    const { id } = await day.openBoard();
    await Promise.all([day.sign(chair, id), day.sign(second, id)]);

    expect((await day.ask(chair, 'GET', `awards/${id}`)).body).toMatchObject({ state: 'confirmed' });
    expect(await day.issued()).toHaveLength(1);
  });
});
