import { firstBrokenLink } from '@assay/delivery/domain';
import { createHash, randomUUID } from 'node:crypto';
import {
  endAttempt,
  signInCandidate,
  startDelivery,
  type Delivery,
  type Entered,
  type ExamDay,
} from '../testing/exam-day';
import { ResponseEventEntity } from './response-event.entity';
import { ResponseEntity } from './response.entity';
import { Responses } from './response.service';

let delivery: Delivery;
let day: ExamDay;
beforeAll(async () => {
  delivery = await startDelivery();
  day = await delivery.examDay([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});
afterAll(() => delivery.close());

const start = async (who: Entered) => (await who.ask('POST', `entries/${who.entryId}/attempt`)).body;
const put = (who: Entered, attemptId: string, seq: number, value: unknown, slot = 'q2') =>
  who.ask('PUT', `attempts/${attemptId}/responses/${slot}`, { seq, value });
const historyOf = (attemptId: string) =>
  delivery.db.owner.getRepository(ResponseEventEntity).find({ where: { attemptId }, order: { position: 'ASC' } });
const answerOf = (attemptId: string, slot = 'q2') =>
  delivery.db.owner.getRepository(ResponseEntity).findOneBy({ attemptId, slot });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function secondDevice(who: Entered) {
  return signInCandidate(delivery.db, delivery.app, who.entryId, who.me.seats[0]!, who.me.name);
}

describe('saving a response', () => {
  it('is acknowledged when it is in the database, and comes back after a reload', async () => {
    const who = day.candidates[0]!;
    const { id } = await start(who);
    const saved = await put(who, id, 1, { r1: '9.50' });
    expect(saved).toMatchObject({ status: 200, body: { slot: 'q2', seq: 1, outcome: 'current' } });
    expect((await answerOf(id))?.savedAt.toISOString()).toBe(saved.body.savedAt);
    const reloaded = await who.ask('GET', `attempts/${id}`);
    expect(reloaded.body.responses).toEqual({ q2: { seq: 1, value: { r1: '9.50' }, savedAt: saved.body.savedAt } });
  });

  it('sent twice is stored once, with the first acknowledgement again', async () => {
    const who = day.candidates[1]!;
    const { id } = await start(who);
    const [first, second] = [await put(who, id, 1, { r1: '9.5' }), await put(who, id, 1, { r1: '9.5' })];
    expect(second.body).toMatchObject({ seq: 1, outcome: 'current', savedAt: first.body.savedAt });
    expect(await historyOf(id)).toHaveLength(1);
  });

  it('from two tabs keeps both values, lets the higher number win, and tells the other tab', async () => {
    const who = day.candidates[2]!;
    const { id } = await start(who);
    const other = await secondDevice(who);
    await put(who, id, 2, { r1: 'new' });
    const outdated = await put(other, id, 1, { r1: 'old' });
    expect(outdated.body).toMatchObject({ outcome: 'superseded', current: { seq: 2, value: { r1: 'new' } } });
    const sameNumber = await put(other, id, 2, { r1: 'also two' });
    expect(sameNumber.body).toMatchObject({ outcome: 'superseded', current: { seq: 2, value: { r1: 'new' } } });
    expect((await historyOf(id)).map(({ value }) => value)).toEqual([{ r1: 'new' }, { r1: 'old' }, { r1: 'also two' }]);
    expect(await put(other, id, 3, { r1: 'after all' })).toMatchObject({ body: { outcome: 'current' } });
    expect((await answerOf(id))?.value).toEqual({ r1: 'after all' });
  });

  it('of fifty candidates, tabs and questions at once loses nothing and keeps every history whole', async () => {
    const attempts = await Promise.all(
      day.candidates
        .slice(3, 8)
        .map(async (who) => ({ who, other: await secondDevice(who), id: (await start(who)).id })),
    );
    const sent = attempts.flatMap(({ who, other, id }) =>
      Array.from({ length: 10 }, (_, n) =>
        put(n % 2 ? who : other, id, n + 1, { r1: `answer ${n}` }, n % 3 ? 'q2' : 'q3'),
      ),
    );
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    for (const { id } of attempts) {
      const history = await historyOf(id);
      expect(history).toHaveLength(10);
      expect(firstBrokenLink(sha256, history)).toBeNull();
      expect([(await answerOf(id, 'q2'))?.seq, (await answerOf(id, 'q3'))?.seq]).toEqual([9, 10]);
    }
  });

  it('through several api processes at once keeps one whole history, and each is told the truth', async () => {
    const { first } = await delivery.examDay();
    const { id } = await start(first);
    const second = await delivery.secondApi();
    const apis = [delivery.app.get(Responses), second.get(Responses)];
    const sent = Array.from({ length: 40 }, (_, n) => ({ slot: n % 4 < 2 ? 'q2' : 'q3', seq: 1 + Math.floor(n / 4) }));
    const answers = await Promise.all(
      sent.map(({ slot, seq }, n) => apis[n % 2]!.save(id, slot, { seq, value: { r1: `${n}` } }, first.me)),
    );
    await second.close();
    const history = await historyOf(id);
    expect(history).toHaveLength(40);
    expect(firstBrokenLink(sha256, history)).toBeNull();
    for (const slot of ['q2', 'q3']) {
      const answer = await answerOf(id, slot);
      expect(answer?.seq).toBe(10);
      const winners = answers.filter((each) => each.slot === slot && each.outcome === 'current' && each.seq === 10);
      expect(winners).toHaveLength(1);
      expect(winners[0]!.current).toMatchObject({ value: answer?.value });
    }
    const losers = answers.filter(({ outcome }) => outcome === 'superseded');
    expect(losers.every(({ seq, current }) => current !== null && current.seq >= seq)).toBe(true);
  });

  it('takes an answer back without forgetting it', async () => {
    const who = day.candidates[8]!;
    const { id } = await start(who);
    await put(who, id, 1, { r1: 'first thought' });
    await put(who, id, 2, null);
    expect((await who.ask('GET', `attempts/${id}`)).body.responses.q2).toMatchObject({ seq: 2, value: null });
    expect(await historyOf(id)).toHaveLength(2);
  });

  it('under the names of this attempt finds its way back to the options of the item', async () => {
    const who = day.candidates[8]!;
    const attempt = await start(who);
    const { options } = attempt.sections[0].slots[0].item.interactions[0];
    const chosen = options.find((option: { content: unknown }) =>
      JSON.stringify(option.content).includes('Each visit'),
    );
    expect(await put(who, attempt.id, 1, { r1: [chosen.id] }, 'q1')).toMatchObject({ status: 200 });
    expect((await answerOf(attempt.id, 'q1'))?.value).toEqual({ r1: ['keyed-option-c'] });
    const shown = (await who.ask('GET', `attempts/${attempt.id}`)).body.responses.q1.value;
    expect(shown).toEqual({ r1: [chosen.id] });
  });
});

describe('a save that cannot be', () => {
  it('is refused for a question that the form does not have, and for a value that no screen can send', async () => {
    const who = day.candidates[9]!;
    const { id } = await start(who);
    expect(await put(who, id, 1, { r1: '1' }, 'q99')).toMatchObject({ status: 404, body: { code: 'SLOT_NOT_FOUND' } });
    expect(await put(who, id, 1, { r1: ['not-offered'] }, 'q1')).toMatchObject({
      body: { code: 'RESPONSE_NOT_POSSIBLE' },
    });
    const broken = await put(who, id, 0, { r1: '1' });
    expect(broken).toMatchObject({ status: 400, body: { errors: [{ field: 'seq' }] } });
  });

  it('is not found for anybody else, in the organisation or outside it', async () => {
    const { id } = await start(day.candidates[9]!);
    const stranger = (await delivery.examDay()).first;
    for (const who of [day.candidates[10]!, stranger]) {
      expect(await put(who, id, 1, { r1: '1' })).toMatchObject({ status: 404, body: { code: 'ATTEMPT_NOT_FOUND' } });
    }
    expect(await put(day.candidates[10]!, randomUUID(), 1, { r1: '1' })).toMatchObject({ status: 404 });
    expect(await historyOf(id)).toHaveLength(0);
  });

  it('is refused after signing out, also while the session is still remembered', async () => {
    const who = await secondDevice(day.candidates[9]!);
    const { id } = await start(who);
    await delivery.db.owner.query('delete from web_session where id = $1', [who.me.sessionId]);
    expect(await put(who, id, 1, { r1: '1' })).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
  });
});

describe('a save around the deadline', () => {
  it('is taken within the grace for network delay', async () => {
    const who = day.candidates[10]!;
    const { id } = await start(who);
    await endAttempt(delivery.db, id, 5);
    expect(await put(who, id, 1, { r1: 'just in time' })).toMatchObject({ body: { outcome: 'current' } });
  });

  it('is kept and flagged after it, and changes no answer (Cirrus 2022: never drop a save)', async () => {
    const who = day.candidates[10]!;
    const { id } = await start(who);
    await endAttempt(delivery.db, id, 600);
    const late = await put(who, id, 2, { r1: 'written offline' });
    expect(late.body).toMatchObject({ outcome: 'late', current: { seq: 1, value: { r1: 'just in time' } } });
    expect((await answerOf(id))?.value).toEqual({ r1: 'just in time' });
    const history = await historyOf(id);
    expect(history.at(-1)).toMatchObject({ value: { r1: 'written offline' }, late: true });
    expect(firstBrokenLink(sha256, history)).toBeNull();
    const { body } = await day.manager.ask('GET', `sittings/${day.sittingId}`);
    expect(body.entries.find(({ id: entryId }: { id: string }) => entryId === who.entryId).attempt.late).toBe(true);
  });

  it('is kept and flagged after handing in, too', async () => {
    const who = day.candidates[11]!;
    const { id } = await start(who);
    await put(who, id, 1, { r1: 'handed in' });
    await who.ask('POST', `attempts/${id}/submission`);
    expect(await put(who, id, 1, { r1: 'handed in' })).toMatchObject({ body: { outcome: 'current' } }); // a replay is not late
    expect(await put(who, id, 2, { r1: 'too late' })).toMatchObject({ body: { outcome: 'late' } });
    expect((await answerOf(id))?.value).toEqual({ r1: 'handed in' });
  });
});

describe('the history', () => {
  it('cannot be rewritten, even by the application itself, and is not seen from another organisation', async () => {
    const who = day.candidates[0]!;
    const { id } = await start(who);
    const { database } = delivery.db;
    for (const statement of ['update response_event set late = true', 'delete from response_event']) {
      const rewriting = database.inOrganisation(day.organisationId, (tx) => tx.query(statement));
      await expect(rewriting).rejects.toThrow('permission denied');
    }
    const elsewhere = await delivery.db.organisation();
    const seen = await database.inOrganisation(elsewhere, (tx) =>
      tx.query(
        `select (select count(*) from attempt) + (select count(*) from response) + (select count(*) from response_event)
           + (select count(*) from sitting) + (select count(*) from entry) + (select count(*) from run) as rows`,
      ),
    );
    expect(seen).toEqual([{ rows: '0' }]);
    expect((await historyOf(id)).length).toBeGreaterThan(0);
  });
});

describe('a broken connection in the middle of a commit', () => {
  it('costs no acknowledged save: the batch is sent again and stored once', async () => {
    const own = await delivery.examDay([0, 0, 0]);
    const attempts = await Promise.all(own.candidates.map(async (who) => ({ who, id: (await start(who)).id })));
    const holder = delivery.db.owner.createQueryRunner();
    await holder.startTransaction();
    await holder.query('select 1 from attempt where id = $1 for update', [attempts[0]!.id]);
    const saves = Promise.all(attempts.map(({ who, id }) => put(who, id, 1, { r1: 'durable' })));
    while ((await cutWhoWaits()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await holder.rollbackTransaction();
    await holder.release();
    expect((await saves).map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { id } of attempts) expect(await historyOf(id)).toHaveLength(1);
  });

  const cutWhoWaits = async () => {
    const cut = await delivery.db.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and query like '%response_event%'`,
    );
    return cut.length;
  };
});
