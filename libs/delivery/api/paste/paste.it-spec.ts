import { randomUUID } from 'node:crypto';
import { startDelivery, type Delivery, type Entered, type ExamDay } from '../testing/exam-day';
import { PasteEventEntity } from './paste-event.entity';

let delivery: Delivery;
let day: ExamDay;
beforeAll(async () => {
  delivery = await startDelivery();
  day = await delivery.examDay([0, 0]);
});
afterAll(() => delivery.close());

const start = async (who: Entered) => (await who.ask('POST', `entries/${who.entryId}/attempt`)).body;
const paste = (change: object = {}) => ({
  ...{ id: randomUUID(), slot: 'q2', place: 'solution.py', characters: 214, isTaken: true },
  ...change,
});
const noted = (attemptId: string) => delivery.db.owner.getRepository(PasteEventEntity).findBy({ attemptId });

describe('What a sitting says about pasting', () => {
  it('is told to the candidate in the waiting room and in the exam', async () => {
    const [who] = day.candidates as [Entered];
    expect((await who.ask('GET', `entries/${who.entryId}`)).body.paste).toBe('allowed');
    expect((await start(who)).paste).toBe('allowed');
    const { body } = await day.manager.ask('GET', `sittings/${day.sittingId}`);
    expect(body.paste).toBe('allowed');
  });
});

describe('A paste from outside', () => {
  it('is noted once, however often the line sends it, with its place and length and nothing of what it said', async () => {
    const [who] = day.candidates as [Entered];
    const { id } = await start(who);
    const one = paste({ isTaken: false });
    const answers = [
      await who.ask('POST', `attempts/${id}/pastes`, one),
      await who.ask('POST', `attempts/${id}/pastes`, one),
    ];
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await noted(id)).toMatchObject([{ slot: 'q2', place: 'solution.py', characters: 214, isTaken: false }]);
    const columns = delivery.db.owner.getMetadata(PasteEventEntity).columns.map(({ databaseName }) => databaseName);
    expect(columns).not.toContain('text');
  });
  it('cannot be noted in another candidate’s exam, nor at a question that there is not', async () => {
    const [first, second] = day.candidates as [Entered, Entered];
    const { id } = await start(first);
    expect(await second.ask('POST', `attempts/${id}/pastes`, paste())).toMatchObject({
      body: { code: 'ATTEMPT_NOT_FOUND' },
    });
    expect(await first.ask('POST', `attempts/${id}/pastes`, paste({ slot: 'q99' }))).toMatchObject({
      body: { code: 'SLOT_NOT_FOUND' },
    });
  });
  it('stays in the history: the application itself can neither change nor delete it', async () => {
    for (const statement of ['update paste_event set characters = 1', 'delete from paste_event']) {
      const rewriting = delivery.db.database.inOrganisation(day.organisationId, (tx) => tx.query(statement));
      await expect(rewriting).rejects.toThrow('permission denied');
    }
  });
});
