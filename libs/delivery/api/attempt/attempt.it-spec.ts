import { leaks } from '@assay/item-bank/domain';
import { OutboxEntity } from '@assay/platform/api';
import { randomUUID } from 'node:crypto';
import { Scripts } from '../script/scripts';
import {
  endAttempt,
  FORM_MINUTES,
  signInCandidate,
  startDelivery,
  type Delivery,
  type Entered,
} from '../testing/exam-day';
import { CloseOverdueAttempts } from './close-overdue.upkeep';

let delivery: Delivery;
beforeAll(async () => {
  delivery = await startDelivery();
});
afterAll(() => delivery.close());

const start = (who: Entered) => who.ask('POST', `entries/${who.entryId}/attempt`);
const submit = (who: Entered, attemptId: string) => who.ask('POST', `attempts/${attemptId}/submission`);
const announced = (attemptId: string) =>
  delivery.db.owner
    .getRepository(OutboxEntity)
    .createQueryBuilder('outbox')
    .where(`job = 'attemptSubmitted' and payload ->> 'attemptId' = :attemptId`, { attemptId })
    .getCount();
const minutes = (attempt: { startedAt: string; endsAt: string }) =>
  (Date.parse(attempt.endsAt) - Date.parse(attempt.startedAt)) / 60_000;

describe('starting', () => {
  it('gives the time of the form, and exactly a quarter more with 25 % extra time', async () => {
    const { candidates } = await delivery.examDay([0, 25]);
    const begun = await Promise.all(candidates.map(start));
    expect(begun.map(({ status }) => status)).toEqual([200, 200]);
    expect(begun.map(({ body }) => minutes(body))).toEqual([FORM_MINUTES, FORM_MINUTES * 1.25]);
  });

  it('on ten devices at once is one attempt, with one order of the options', async () => {
    const { first } = await delivery.examDay();
    const other = await signInCandidate(delivery.db, delivery.app, first.entryId, first.me.seats[0]!, first.me.name);
    const begun = await Promise.all(Array.from({ length: 10 }, (_, n) => start(n % 2 ? first : other)));
    expect(new Set(begun.map(({ body }) => body.id)).size).toBe(1);
    expect(new Set(begun.map(({ body }) => JSON.stringify(body.sections))).size).toBe(1);
  });

  it('names and orders the options anew for every candidate', async () => {
    const { candidates } = await delivery.examDay([0, 0]);
    const [one, other] = await Promise.all(candidates.map(start));
    const ids = (answer: typeof one) =>
      answer!.body.sections[0].slots[0].item.interactions[0].options.map((o: { id: string }) => o.id);
    expect(ids(one).some((id: string) => ids(other).includes(id))).toBe(false);
  });

  it('is refused before the window, after it, and to the withdrawn', async () => {
    const { first, sittingId, manager } = await delivery.examDay();
    const move = (from: string, to: string) =>
      delivery.db.owner.query(
        `update sitting set opens_at = now() + $2::interval, closes_at = now() + $3::interval where id = $1`,
        [sittingId, from, to],
      );
    await move('10 minutes', '1 hour');
    expect(await start(first)).toMatchObject({ status: 409, body: { code: 'SITTING_NOT_OPEN_YET' } });
    await move('-1 hour', '-1 minute');
    expect(await start(first)).toMatchObject({ status: 409, body: { code: 'SITTING_CLOSED' } });
    await move('-1 hour', '1 hour');
    await manager.ask('POST', `sittings/${sittingId}/entries/${first.entryId}/withdrawal`, {
      reason: 'Changed course',
    });
    expect(await start(first)).toMatchObject({ status: 409, body: { code: 'ENTRY_WITHDRAWN' } });
  });

  it('is not found for anybody else', async () => {
    const { candidates } = await delivery.examDay([0, 0]);
    const stranger = (await delivery.examDay()).first;
    const [mine, neighbour] = candidates as [Entered, Entered];
    const { id } = (await start(mine)).body;
    for (const who of [neighbour, stranger]) {
      expect((await who.ask('POST', `entries/${mine.entryId}/attempt`)).status).toBe(404);
      expect((await who.ask('GET', `entries/${mine.entryId}`)).status).toBe(404);
      expect((await who.ask('GET', `attempts/${id}`)).status).toBe(404);
      expect((await who.ask('GET', `attempts/${id}/summary`)).status).toBe(404);
      expect((await submit(who, id)).status).toBe(404);
      expect((await who.ask('PUT', `attempts/${id}/flags/q1`, { flagged: true })).status).toBe(404);
    }
  });
});

describe('what a candidate’s browser gets', () => {
  it('holds nothing of keys, hidden checks, rubrics or identifiers, in any answer (ITEMS §5.7)', async () => {
    const { first, items } = await delivery.examDay();
    const { id } = (await start(first)).body;
    await first.ask('PUT', `attempts/${id}/responses/q3`, { seq: 1, value: { r1: 'Some advice.' } });
    const answers = await Promise.all([
      first.ask('GET', 'home'),
      first.ask('GET', `entries/${first.entryId}`),
      first.ask('GET', `attempts/${id}`),
      first.ask('GET', `attempts/${id}/summary`),
      first.ask('PUT', `attempts/${id}/responses/q3`, { seq: 1, value: { r1: 'Some advice.' } }),
      submit(first, id),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    for (const item of items) for (const { body } of answers) expect(leaks(item, body)).toEqual([]);
    for (const { text } of answers)
      expect(text).not.toMatch(/optionKey|scriptCode|"secret"|title":"Store visits: best/);
  });

  it('has the questions and the source while the attempt is open, and none of them afterwards (Ofqual G4)', async () => {
    const { first } = await delivery.examDay();
    const room = (await first.ask('GET', `entries/${first.entryId}`)).body;
    expect(room).toMatchObject({
      questions: 4,
      durationMinutes: 60,
      stage: 'open',
      sections: [{ questions: 2 }, { questions: 2 }],
    });
    expect(JSON.stringify(room)).not.toContain('Which statement');
    const open = (await start(first)).body;
    expect(
      open.sections.flatMap((section: { slots: { number: number }[] }) => section.slots.map(({ number }) => number)),
    ).toEqual([1, 2, 3, 4]);
    expect(open.stimuli).toMatchObject([{ title: 'Store visits and sales, 2025' }]);
    await submit(first, open.id);
    expect((await first.ask('GET', `attempts/${open.id}`)).body).toMatchObject({
      state: 'submitted',
      sections: [],
      stimuli: [],
      responses: {},
    });
  });

  it('says before the end what is unanswered and what is flagged', async () => {
    const { first } = await delivery.examDay();
    const { id } = (await start(first)).body;
    await first.ask('PUT', `attempts/${id}/responses/q2`, { seq: 1, value: { r1: '9.5' } });
    expect((await first.ask('PUT', `attempts/${id}/flags/q3`, { flagged: true })).status).toBe(204);
    await first.ask('PUT', `attempts/${id}/flags/q3`, { flagged: true });
    await first.ask('PUT', `attempts/${id}/flags/q1`, { flagged: true });
    await first.ask('PUT', `attempts/${id}/flags/q1`, { flagged: false });
    const { body } = await first.ask('GET', `attempts/${id}/summary`);
    expect(body).toMatchObject({ questions: 4, answered: 1, unanswered: [1, 3, 4], flagged: [3] });
  });
});

describe('handing in', () => {
  it('freezes the script and announces it once, however often it is sent', async () => {
    const { first } = await delivery.examDay();
    const { id } = (await start(first)).body;
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(first, id)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(new Set(answers.map(({ body }) => body.submittedAt)).size).toBe(1);
    expect(await announced(id)).toBe(1);
    expect(await first.ask('PUT', `attempts/${id}/flags/q1`, { flagged: true })).toMatchObject({
      body: { code: 'ATTEMPT_NOT_OPEN' },
    });
  });

  it('gives marking the script with the responses as they counted', async () => {
    const { first, organisationId, formId } = await delivery.examDay();
    const { id } = (await start(first)).body;
    await first.ask('PUT', `attempts/${id}/responses/q2`, { seq: 1, value: { r1: '9.50' } });
    const scriptOf = () =>
      delivery.db.database.inOrganisation(organisationId, (tx) => delivery.app.get(Scripts).of(tx, id));
    await expect(scriptOf()).rejects.toMatchObject({ code: 'ATTEMPT_NOT_FOUND' }); // still open
    await submit(first, id);
    const script = await scriptOf();
    expect(script.form.id).toBe(formId);
    expect(script.attempt.scriptCode).toMatch(/^\d[A-Z]-\d{3}$/);
    expect([...script.responses]).toEqual([['q2', { r1: '9.50' }]]);
  });
});

describe('the deadline', () => {
  const overdue = async () => {
    const { first, organisationId, sittingId, manager } = await delivery.examDay();
    const { id } = (await start(first)).body;
    await endAttempt(delivery.db, id, 60);
    return { first, id, organisationId, sittingId, manager };
  };

  it('hands in what was saved, once, also with two workers at it', async () => {
    const { first, id } = await overdue();
    const upkeep = delivery.app.get(CloseOverdueAttempts);
    await Promise.all([upkeep.run(), upkeep.run()]);
    await upkeep.run();
    const { body } = await first.ask('GET', `attempts/${id}`);
    expect(body).toMatchObject({ state: 'submitted', handedInBy: 'deadline', submittedAt: body.endsAt });
    expect(await announced(id)).toBe(1);
  });

  it('counts without the upkeep: whoever looks finds the attempt handed in', async () => {
    const { first, id } = await overdue();
    expect((await first.ask('GET', `entries/${first.entryId}`)).body.stage).toBe('handed-in');
    expect((await first.ask('GET', `attempts/${id}`)).body).toMatchObject({
      state: 'submitted',
      handedInBy: 'deadline',
    });
    expect(await announced(id)).toBe(1);
  });

  it('has handed in before a late request to hand in arrives', async () => {
    const { first, id } = await overdue();
    expect((await submit(first, id)).body).toMatchObject({ state: 'submitted', handedInBy: 'deadline' });
    expect(await announced(id)).toBe(1);
  });

  it('leaves an attempt alone that is within the grace', async () => {
    const { first, id } = await overdue();
    await endAttempt(delivery.db, id, 3);
    await delivery.app.get(CloseOverdueAttempts).run();
    expect((await first.ask('GET', `attempts/${id}`)).body.state).toBe('open');
  });
});

describe('routes of candidates', () => {
  it('are closed to whoever is not signed in, and to members', async () => {
    const { manager, first } = await delivery.examDay();
    const anonymous = await delivery.app.inject({ method: 'GET', url: '/api/home' });
    expect(anonymous.statusCode).toBe(401);
    expect((await manager.ask('GET', 'home')).status).toBe(403);
    expect((await first.ask('GET', 'sittings')).status).toBe(403);
    expect((await first.ask('GET', `attempts/${randomUUID()}`)).status).toBe(404);
    expect((await first.ask('GET', 'attempts/no-identifier')).status).toBe(400);
  });
});
