import { randomUUID } from 'node:crypto';
import { CloseOverdueAttempts } from '../attempt/close-overdue.upkeep';
import {
  endAttempt,
  member,
  signInCandidate,
  startDelivery,
  type Delivery,
  type Entered,
  type ExamDay,
} from '../testing/exam-day';

let delivery: Delivery;
let day: ExamDay;
let invigilator: Awaited<ReturnType<typeof member>>;

beforeAll(async () => {
  delivery = await startDelivery({ role: 'worker' });
});
afterAll(() => delivery.close());
beforeEach(async () => {
  day = await delivery.examDay([0, 25]);
  invigilator = await member(delivery.db, delivery.app, day.organisationId, ['invigilator']);
});

const begin = async ({ entryId, ask }: Entered) => (await ask('POST', `entries/${entryId}/attempt`)).body;
const beat = ({ entryId, ask }: Entered, question: number | null = 1) =>
  ask('POST', `entries/${entryId}/presence`, { question, inBackground: false });
const act = (what: string, body: object) => invigilator.ask('POST', `sittings/${day.sittingId}/live/${what}`, body);
const live = async () => (await invigilator.ask('GET', `sittings/${day.sittingId}/live`)).body;
const save = ({ ask }: Entered, attemptId: string, seq: number) =>
  ask('PUT', `attempts/${attemptId}/responses/q2`, { seq, value: { r1: `${seq}` } });
const one = ({ entryId }: Entered, reason = 'A fire alarm') => ({ entryIds: [entryId], reason });

describe('adding time', () => {
  it('moves the end of one exam, is told to the candidate with its reason, and stays on record', async () => {
    const attempt = await begin(day.first);
    const added = await act('time', { ...one(day.first), minutes: 5 });
    expect(added.body).toMatchObject({ candidates: 1 });

    const news = (await beat(day.first)).body;
    expect(Date.parse(news.attempt.endsAt) - Date.parse(attempt.endsAt)).toBe(5 * 60_000);
    expect(news.notices).toMatchObject([{ kind: 'time-added', words: 'A fire alarm', minutes: 5 }]);
    expect((await live()).incidents).toMatchObject([{ kind: 'time-added', by: 'Signe Holm', readBy: 0 }]);
  });

  it('reaches everybody who works, and nobody who has not begun: they have their whole time before them', async () => {
    await begin(day.first);
    const everybody = await act('time', { entryIds: null, reason: 'Noise', minutes: 1 });
    expect(everybody.body).toMatchObject({ candidates: 1 });
    const other = await act('time', { ...one(day.candidates[1]!), minutes: 1 });
    expect(other).toMatchObject({ status: 409, body: { code: 'NOBODY_CONCERNED' } });
  });

  it('lets an answer count that would have been late, and not a second more', async () => {
    const { id } = await begin(day.first);
    await endAttempt(delivery.db, id, -1);
    await act('time', { ...one(day.first), minutes: 1 });
    await delivery.db.owner.query(`update attempt set ends_at = ends_at - interval '31 seconds' where id = $1`, [id]);
    expect((await save(day.first, id, 1)).body.outcome).toBe('current');
    await delivery.db.owner.query(`update attempt set ends_at = ends_at - interval '60 seconds' where id = $1`, [id]);
    expect((await save(day.first, id, 2)).body.outcome).toBe('late');
  });

  it.each([0, 121, 1.5])('is refused for %s minutes', async (minutes) => {
    expect((await act('time', { ...one(day.first), minutes })).status).toBe(400);
  });
});

describe('a pause', () => {
  it('takes the questions away and gives them back with the time that it lasted', async () => {
    const { id, endsAt } = await begin(day.first);
    await act('pause', one(day.first));
    const paused = (await day.first.ask('GET', `attempts/${id}`)).body;
    expect(paused).toMatchObject({ state: 'open', sections: [], stimuli: [] });
    expect((await beat(day.first)).body.attempt).toMatchObject({ pauseReason: 'A fire alarm' });

    await delivery.db.owner.query(`update attempt set paused_at = paused_at - interval '7 minutes' where id = $1`, [
      id,
    ]);
    await act('resume', one(day.first, 'The alarm is over'));
    const resumed = (await day.first.ask('GET', `attempts/${id}`)).body;
    expect(resumed.pausedAt).toBeNull();
    expect(resumed.sections).toHaveLength(2);
    expect(Date.parse(resumed.endsAt) - Date.parse(endsAt)).toBeGreaterThanOrEqual(7 * 60_000);
  });

  it('loses no answer: what was written before the candidate heard of it is the answer', async () => {
    const { id } = await begin(day.first);
    await act('pause', one(day.first));
    expect((await save(day.first, id, 1)).body).toMatchObject({ outcome: 'current', current: { value: { r1: '1' } } });
    await act('resume', one(day.first));
    expect((await day.first.ask('GET', `attempts/${id}`)).body.responses.q2.value).toEqual({ r1: '1' });
  });

  it('keeps the exam open past its end: neither a save nor the upkeep closes it', async () => {
    const { id } = await begin(day.first);
    await act('pause', one(day.first));
    await delivery.db.owner.query(
      `update attempt set started_at = now() - interval '3 hours', paused_at = now() - interval '2 hours',
         ends_at = now() - interval '1 hour' where id = $1`,
      [id],
    );
    await delivery.app.get(CloseOverdueAttempts).run();
    expect((await save(day.first, id, 1)).body.outcome).toBe('current');
    expect((await live()).candidates[0]).toMatchObject({ state: 'paused' });
    await act('resume', one(day.first));
    const { endsAt, serverNow } = (await day.first.ask('GET', `attempts/${id}`)).body;
    expect(Math.round((Date.parse(endsAt) - Date.parse(serverNow)) / 60_000)).toBe(60);
  });

  it('lets no program run, and takes the hand-in that was pressed before it', async () => {
    const { id } = await begin(day.first);
    await act('pause', one(day.first));
    const run = { slot: 'q4', interactionId: 'r1', files: {}, input: null };
    expect((await day.first.ask('POST', `attempts/${id}/runs`, run)).body.code).toBe('ATTEMPT_PAUSED');
    expect((await day.first.ask('POST', `attempts/${id}/submission`)).body).toMatchObject({ state: 'submitted' });
    expect((await act('resume', one(day.first))).body.code).toBe('ATTEMPT_NOT_OPEN');
  });

  it('of everybody leaves out those who are paused already, and says so to whoever names one of them', async () => {
    for (const candidate of day.candidates) await begin(candidate);
    await act('pause', one(day.first));
    expect((await act('pause', { entryIds: null, reason: 'An alarm' })).body.candidates).toBe(1);
    expect((await act('pause', one(day.first))).body.code).toBe('ATTEMPT_PAUSED');
    expect((await act('resume', { entryIds: null, reason: 'Over' })).body.candidates).toBe(2);
  });
});

describe('a message', () => {
  it('is shown until the candidate confirms it, once, and the invigilator sees that they did', async () => {
    const message = (await act('messages', { entryIds: null, reason: 'Question 3: read “2025”.' })).body;
    expect(message.candidates).toBe(2); // in the waiting room, too
    const { notices } = (await beat(day.first, null)).body;
    expect(notices).toMatchObject([{ kind: 'message', words: 'Question 3: read “2025”.' }]);
    const read = () => day.first.ask('POST', `entries/${day.first.entryId}/notices/${message.incidentId}/reading`);
    expect((await read()).status).toBe(204);
    expect((await read()).status).toBe(204);
    expect((await beat(day.first)).body.notices).toEqual([]);
    expect((await live()).incidents[0]).toMatchObject({ kind: 'message', readBy: 1 });
  });

  it('for somebody else is not found', async () => {
    const message = (await act('messages', one(day.candidates[1]!, 'For you alone'))).body;
    const path = `entries/${day.first.entryId}/notices/${message.incidentId}/reading`;
    expect((await day.first.ask('POST', path)).body.code).toBe('NOTICE_NOT_FOUND');
    expect((await beat(day.first)).body.notices).toEqual([]);
  });

  it('needs words; a note does not reach the candidate', async () => {
    expect((await act('messages', one(day.first, '  '))).status).toBe(400);
    await act('notes', one(day.first, 'Left the room at 14:02'));
    expect((await beat(day.first)).body.notices).toEqual([]);
    expect((await live()).incidents[0]).toMatchObject({ kind: 'note', words: 'Left the room at 14:02' });
  });
});

describe('who is there', () => {
  const silence = (entryId: string, seconds: number) =>
    delivery.db.owner.query(`update presence set heard_at = now() - make_interval(secs => $2) where entry_id = $1`, [
      entryId,
      seconds,
    ]);
  const first = async () => (await live()).candidates[0];

  it('follows from what the page tells, with the question on the screen', async () => {
    expect(await first()).toMatchObject({ state: 'not-arrived', question: null });
    await day.first.ask('POST', `entries/${day.first.entryId}/check-in`);
    expect(await first()).toMatchObject({ state: 'waiting' });
    await begin(day.first);
    await beat(day.first, 3);
    expect(await first()).toMatchObject({ state: 'working', question: 3, offlineSince: null });
  });

  it('makes a silence a spell when it is over, in one row, however many tabs come back', async () => {
    const { id } = await begin(day.first);
    await beat(day.first);
    await delivery.db.owner.query(`update attempt set started_at = now() - interval '10 minutes' where id = $1`, [id]);
    await silence(day.first.entryId, 120);
    expect(await first()).toMatchObject({ state: 'offline', offline: [] });
    await Promise.all([beat(day.first), beat(day.first)]);
    expect(await first()).toMatchObject({ state: 'working', offlineSince: null });
    expect((await first()).offline).toHaveLength(1);
    expect((await live()).incidents).toMatchObject([{ kind: 'was-offline', entryIds: [day.first.entryId] }]);
    const [{ rows }] = await delivery.db.owner.query(
      `select count(*)::integer as rows from presence where entry_id = $1`,
      [day.first.entryId],
    );
    expect(rows).toBe(1);
  });

  it("is the candidate's own to tell: nobody speaks for another entry, nor for a sitting that their code does not open", async () => {
    const other = day.candidates[1]!;
    const stolen = await day.first.ask('POST', `entries/${other.entryId}/presence`, {
      question: 1,
      inBackground: false,
    });
    expect(stolen.body.code).toBe('ENTRY_NOT_FOUND');
    const seat = { ...day.first.me.seats[0]!, sittingId: randomUUID() };
    const elsewhere = await signInCandidate(delivery.db, delivery.app, day.first.entryId, seat, 'Kaja Dahl');
    expect((await beat(elsewhere)).body.code).toBe('ENTRY_NOT_FOUND');
  });
});

describe('watching a sitting', () => {
  it('is for invigilators and exam managers', async () => {
    const author = await member(delivery.db, delivery.app, day.organisationId, ['author', 'examiner']);
    expect((await author.ask('GET', `sittings/${day.sittingId}/live`)).status).toBe(403);
    expect((await author.ask('GET', `sittings/${day.sittingId}`)).body.code).toBe('SITTING_NOT_FOUND');
    expect((await day.manager.ask('GET', `sittings/${day.sittingId}/live`)).status).toBe(200);
  });
});
