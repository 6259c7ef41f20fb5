import type { DeskNeed } from '@assay/identity/api';
import { member, startDelivery, type Delivery, type Entered, type ExamDay } from '../testing/exam-day';
import { SittingDesk } from './sitting-desk';

let delivery: Delivery;
let day: ExamDay;
let invigilator: Awaited<ReturnType<typeof member>>;

beforeAll(async () => {
  delivery = await startDelivery();
});
afterAll(() => delivery.close());
beforeEach(async () => {
  day = await delivery.examDay([0, 0, 0]);
  invigilator = await member(delivery.db, delivery.app, day.organisationId, ['invigilator']);
});

const begin = ({ entryId, ask }: Entered) => ask('POST', `entries/${entryId}/attempt`);
const beat = ({ entryId, ask }: Entered) =>
  ask('POST', `entries/${entryId}/presence`, { question: 1, inBackground: false });
const needs = (who = invigilator): Promise<DeskNeed[]> =>
  delivery.db.database.inOrganisation(day.organisationId, (tx, now) => new SittingDesk().needs(tx, who.me, now));

describe('what an invigilator reads of a sitting at home', () => {
  it('is how many are offline, paused, in the waiting room and at work; whoever has handed in is none of them', async () => {
    const [silent, paused, waiting] = day.candidates as [Entered, Entered, Entered];
    expect(await needs()).toMatchObject([{ kind: 'sitting-live', subject: { key: day.sittingId }, figures: {} }]);
    for (const candidate of [silent, paused]) await begin(candidate).then(() => beat(candidate));
    await waiting.ask('POST', `entries/${waiting.entryId}/check-in`);
    expect((await needs())[0]?.figures).toEqual({ working: 2, waiting: 1 });

    await delivery.db.owner.query(
      `update presence set heard_at = heard_at - interval '2 minutes' where entry_id = $1`,
      [silent.entryId],
    );
    const act = { entryIds: [paused.entryId], reason: 'A fire alarm' };
    await invigilator.ask('POST', `sittings/${day.sittingId}/live/pause`, act);
    expect((await needs())[0]?.figures).toEqual({ offline: 1, paused: 1, waiting: 1 });

    await delivery.db.owner.query(
      `update attempt set state = 'submitted', submitted_at = now(), handed_in_by = 'candidate' where entry_id = $1`,
      [silent.entryId],
    );
    expect((await needs())[0]?.figures).toEqual({ paused: 1, waiting: 1 });
  });

  it('stays for as long as somebody has time left, after the last moment to start', async () => {
    await begin(day.first);
    await delivery.db.owner.query(
      `update sitting set opens_at = now() - interval '2 hours', closes_at = now() - interval '1 minute' where id = $1`,
      [day.sittingId],
    );
    expect(await needs()).toMatchObject([{ kind: 'sitting-live', figures: { working: 1 } }]);
    await delivery.db.owner.query(
      `update attempt set started_at = now() - interval '1 hour', ends_at = now() - interval '5 minutes'
       where sitting_id = $1`,
      [day.sittingId],
    );
    expect(await needs()).toEqual([]);
  });

  it('is nothing for an examiner: the sitting waits for those who watch over it', async () => {
    const examiner = await member(delivery.db, delivery.app, day.organisationId, ['examiner']);
    expect(await needs(examiner)).toEqual([]);
  });
});
