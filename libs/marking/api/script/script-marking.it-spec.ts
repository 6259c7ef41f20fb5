import { MARKING_TRIES } from '@assay/marking/domain';
import { randomUUID } from 'node:crypto';
import type { AllocationEntity } from '../allocation/allocation.entity';
import { MarkEntity } from '../mark/mark.entity';
import { practical, startMarking, written, type MarkingDay } from '../testing/marking-day';
import { MarkForgottenUpkeep } from './mark-forgotten.upkeep';
import { MarkSubmittedHandler } from './mark-submitted.handler';
import { MarkTaskHandler } from './mark-task.handler';
import { MarkWaitingUpkeep } from './mark-waiting.upkeep';

let day: MarkingDay;
beforeAll(async () => {
  day = await startMarking();
});
afterAll(() => day.close());
afterEach(() => day.runner.be('works'));

describe('marking a script without people', () => {
  it('marks what has a key, and gives what has none to the examiners', async () => {
    const attemptId = await day.sit('written', written);
    await day.mark(attemptId);

    expect(await day.marksOf(attemptId)).toMatchObject([{ slot: 'q1', marker: 'engine', marks: '2.00', max: '2.00' }]);
    expect(await day.waitingOf(attemptId)).toMatchObject([{ slot: 'q2', reason: 'judgement', state: 'waiting' }]);
    expect(await day.news(attemptId)).toEqual([]);
  });

  it('gives zero, with the reason, where nothing was answered, and asks no examiner to look at nothing', async () => {
    const attemptId = await day.sit('written', { q1: { i1: ['mean'] } });
    await day.mark(attemptId);

    const [, essay] = await day.marksOf(attemptId);
    expect(essay).toMatchObject({ slot: 'q2', marks: '0.00', max: '4.00', explanation: ['No answer was given.'] });
    expect(await day.waitingOf(attemptId)).toEqual([]);
    expect(await day.news(attemptId)).toEqual(['scriptMarked']);
  });

  it('runs visible and hidden checks; expected outputs stay outside of the sandbox', async () => {
    const attemptId = await day.sit('practical', practical('print("right")'));
    await day.mark(attemptId);

    const [task] = await day.marksOf(attemptId);
    expect(task).toMatchObject({
      marks: '4.00',
      parts: [
        { partId: 'i1.v1', marks: '1' },
        { partId: 'i1.h1', marks: '3' },
      ],
    });
    const sent = day.runner.requests.at(-1);
    expect(sent?.tests.map(({ stdin }) => new TextDecoder().decode(stdin))).toEqual(['visible input', 'hidden input']);
    expect(sent?.files.map(({ content }) => new TextDecoder().decode(content)).join()).not.toContain('expected');
    expect(await day.news(attemptId)).toEqual(['scriptMarked']);
  });

  it('has a job of its own for each practical task, so that slow ones delay nothing that has a key', async () => {
    const { organisationId } = day;
    const [keyed, attemptId] = [
      await day.sit('written', written),
      await day.sit('practical', practical('print("right")')),
    ];
    const context = { jobId: '1', tries: 1, isLastTry: false };
    for (const id of [keyed, attemptId]) {
      await day.app.get(MarkSubmittedHandler).handle({ organisationId, attemptId: id }, context);
    }
    expect(await day.marksOf(keyed)).toHaveLength(1);
    expect(await day.marksOf(attemptId)).toEqual([]);
    expect(await day.news(attemptId)).toEqual(['taskReceived']);

    const task = { organisationId, attemptId, slot: 'q1', interactionId: 'i1' };
    const again = [1, 2, 3].map(() => day.app.get(MarkTaskHandler).handle(task, context));
    await Promise.all(again);
    expect(await day.marksOf(attemptId)).toMatchObject([{ slot: 'q1', marks: '4.00' }]);
    expect(await day.news(attemptId)).toEqual(['taskReceived', 'scriptMarked']);
  });

  it('makes each mark exactly once when the same job comes many times at once', async () => {
    const ids = [await day.sit('written', written), await day.sit('practical', practical('print("right")'))];
    await Promise.all([...ids, ...ids, ...ids, ...ids].map((id) => day.mark(id)));

    expect(await day.marksOf(ids[0] as string)).toHaveLength(1);
    expect(await day.marksOf(ids[1] as string)).toHaveLength(1);
    expect(await day.waitingOf(ids[0] as string)).toHaveLength(1);
    expect(await day.news(ids[1] as string)).toEqual(['scriptMarked']);
  });

  it('goes on where a killed worker stopped: marks stay as they were, only the missing ones are added', async () => {
    const attemptId = await day.sit('practical', practical('print("right")'));
    day.runner.be('fails');
    await expect(day.mark(attemptId)).rejects.toThrow(); // as far as a worker came before it went away
    day.runner.be('works');
    await day.mark(attemptId, 2);
    const [first] = await day.marksOf(attemptId);
    await day.mark(attemptId, 3);

    expect(await day.marksOf(attemptId)).toMatchObject([{ id: first?.id, marks: '4.00' }]);
  });

  it('refuses in the database a second mark of the same response, scheme version and marker', async () => {
    const attemptId = await day.sit('written', written);
    await day.mark(attemptId);
    const [known] = await day.marksOf(attemptId);

    const again = day.db.owner.manager.insert(MarkEntity, { ...known, id: randomUUID(), marks: '0' } as never);
    await expect(again).rejects.toThrow(/mark_once/);
  });

  it('does not let the application change or delete a mark', async () => {
    const attemptId = await day.sit('written', written);
    await day.mark(attemptId);
    const change = (sql: string) =>
      day.db.database.inOrganisation(day.organisationId, (tx) => tx.query(sql, [attemptId]));

    await expect(change('update mark set marks = 0 where attempt_id = $1')).rejects.toThrow(/permission denied/);
    await expect(change('delete from mark where attempt_id = $1')).rejects.toThrow(/permission denied/);
  });
});

describe('a script that the queue forgot', () => {
  it('is marked all the same: the database knows what was handed in', async () => {
    const attemptId = await day.sit('written', written);
    await day.db.owner.query(`update attempt set submitted_at = now() - interval '20 minutes' where id = $1`, [
      attemptId,
    ]);
    await day.app.get(MarkForgottenUpkeep).run();

    expect(await day.marksOf(attemptId)).toMatchObject([{ slot: 'q1', marks: '2.00' }]);
    expect(await day.waitingOf(attemptId)).toHaveLength(1);
  });
});

describe('a fault of ours', () => {
  it('never becomes a mark: it is tried again, then waits for a person', async () => {
    const attemptId = await day.sit('practical', practical('print("right")'));
    day.runner.be('fails');
    await expect(day.mark(attemptId, 1)).rejects.toThrow(/sandbox failed/);
    expect(await day.waitingOf(attemptId)).toEqual([]);
    await day.mark(attemptId, MARKING_TRIES);

    expect(await day.marksOf(attemptId)).toEqual([]);
    expect(await day.waitingOf(attemptId)).toMatchObject([{ reason: 'fault', state: 'waiting' }]);
    const senior = await day.examiner('senior-examiner');
    const { body } = await day.ask(senior, 'GET', '');
    expect(body.attention.map(({ reason }: { reason: string }) => reason)).toContain('fault');
  });

  it('lets a script wait while no sandbox can run, and marks it when one can', async () => {
    const attemptId = await day.sit('practical', practical('print("wrong")'));
    day.runner.be('away');
    await day.mark(attemptId);
    expect(await day.waitingOf(attemptId)).toMatchObject([{ reason: 'no-sandbox', state: 'waiting' }]);
    expect(await day.marksOf(attemptId)).toEqual([]);

    day.runner.be('works');
    await day.app.get(MarkWaitingUpkeep).run();
    expect(await day.marksOf(attemptId)).toMatchObject([{ marks: '0.00', max: '4.00' }]);
    expect(await day.waitingOf(attemptId)).toMatchObject([{ state: 'marked' }]);
    expect(await day.news(attemptId)).toEqual(['scriptMarked']);
  });

  it('of a runner that answers with an error is tried again, then waits for a person: it is no want of a sandbox', async () => {
    const attemptId = await day.sit('practical', practical('print("right")'));
    day.runner.be('breaks');
    await expect(day.mark(attemptId, 1)).rejects.toThrow(/failed on our side/);
    expect(await day.waitingOf(attemptId)).toEqual([]);
    await day.mark(attemptId, MARKING_TRIES);

    expect(await day.marksOf(attemptId)).toEqual([]);
    expect(await day.waitingOf(attemptId)).toMatchObject([{ reason: 'fault', state: 'waiting' }]);
  });

  it('says that the sandbox is busy where it is, and does not try the same script in every round', async () => {
    const attemptId = await day.sit('practical', practical('print("right")'));
    day.runner.be('full');
    await day.mark(attemptId);
    expect(await day.waitingOf(attemptId)).toMatchObject([
      { reason: 'no-sandbox', note: expect.stringContaining('more to run than it can take') },
    ]);
    const upkeep = day.app.get(MarkWaitingUpkeep);
    await upkeep.run(); // in vain
    day.runner.be('works');
    await upkeep.run();
    expect(await day.marksOf(attemptId)).toEqual([]); // it pauses, and others have their turn
    day.runner.be('away');
    await upkeep.run();
    day.runner.be('works'); // another sandbox than before
    await upkeep.run();
    expect(await day.marksOf(attemptId)).toMatchObject([{ marks: '4.00' }]);
  });

  it('can be settled by a senior examiner, who says how they came to the mark', async () => {
    const attemptId = await day.sit('practical', practical('print("right")'));
    day.runner.be('away');
    await day.mark(attemptId);
    const [{ id }] = (await day.waitingOf(attemptId)) as [AllocationEntity];
    const [junior, senior] = [await day.examiner(), await day.examiner('examiner', 'senior-examiner')];
    const byHand = { awarded: { 'i1.v1': '1', 'i1.h1': '0' }, comment: null, reason: null };

    expect((await day.ask(junior, 'POST', `/scripts/${id}/hold`)).body).toMatchObject({
      code: 'SCRIPT_IS_FOR_A_SENIOR',
    });
    expect((await day.ask(senior, 'POST', `/scripts/${id}/marks`, byHand)).body).toMatchObject({
      code: 'COMMENT_NEEDED',
    });
    const settled = await day.ask(senior, 'POST', `/scripts/${id}/marks`, { ...byHand, comment: 'Ran it by hand.' });
    expect(settled.body).toMatchObject({ marks: '1' });
    expect(await day.marksOf(attemptId)).toMatchObject([{ marker: 'examiner', marks: '1.00' }]);
  });
});
