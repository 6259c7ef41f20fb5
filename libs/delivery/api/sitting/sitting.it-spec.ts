import { Forms, ItemVersions } from '@assay/item-bank/api';
import { AuditEventEntity, Database, Settings } from '@assay/platform/api';
import { SandboxClient } from '@assay/sandbox/api';
import { member, startDelivery, type Delivery, type ExamDay } from '../testing/exam-day';
import { RunnableForms } from './runnable-forms';

let delivery: Delivery;
let day: ExamDay;
beforeAll(async () => {
  delivery = await startDelivery();
  day = await delivery.examDay([0, 25]);
});
afterAll(() => delivery.close());

const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const sittingOf = (formId: string) => ({
  title: 'Summer sitting',
  formId,
  opensAt: hour(24),
  closesAt: hour(26),
  place: 'Vestholm, room 2.14',
  supervision: 'supervised-on-site-verified',
});
const schedule = async () => (await day.manager.ask('POST', 'sittings', sittingOf(day.formId))).body;
const entriesOf = async (sittingId: string) => (await day.manager.ask('GET', `sittings/${sittingId}`)).body.entries;
const audited = (subjectId: string) =>
  delivery.db.owner.getRepository(AuditEventEntity).find({ where: { subjectId }, order: { at: 'ASC' } });

describe('scheduling a sitting', () => {
  it('pins the form and with it component and specification version', async () => {
    const { status, body } = await day.manager.ask('POST', 'sittings', sittingOf(day.formId));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      componentTitle: 'Written exam',
      questions: 4,
      durationMinutes: 60,
      phase: 'upcoming',
    });
    expect(body.counts).toEqual({ entered: 0, started: 0, handedIn: 0, absent: 0, withdrawn: 0 });
    expect((await audited(body.id)).map(({ action }) => action)).toEqual(['sitting.scheduled']);
  });

  it('refuses a window that ends before it begins, and says beside which field a value is wrong', async () => {
    const backwards = { ...sittingOf(day.formId), closesAt: hour(23) };
    expect(await day.manager.ask('POST', 'sittings', backwards)).toMatchObject({
      status: 409,
      body: { code: 'SITTING_WINDOW_INVALID', errors: [{ field: 'closesAt' }] },
    });
    const noTitle = await day.manager.ask('POST', 'sittings', {
      ...sittingOf(day.formId),
      title: ' ',
      opensAt: 'tomorrow',
    });
    expect(noTitle.status).toBe(400);
    expect(noTitle.body.errors.map(({ field }: { field: string }) => field)).toEqual(['title', 'opensAt']);
  });

  it('is refused while no runner offers the language of a task; it says which task, which language and what to do', async () => {
    delivery.runner.offer([{ language: 'python', version: '2.7.18' }]);
    const old = await day.manager.ask('POST', 'sittings', sittingOf(day.formId));
    expect(old).toMatchObject({ status: 409, body: { code: 'FORM_CANNOT_RUN' } });
    expect(old.body.detail).toBe(
      '“Summarise sensor readings”: it needs Python 3, which no runner offers. The runner has 2.7.18: ask for that version in the task, or install the other.',
    );
    delivery.runner.offer([]);
    const none = await day.manager.ask('POST', 'sittings', sittingOf(day.formId));
    expect(none.body.detail).toContain('Install Python where the runner runs');
    delivery.runner.offer();
    expect((await day.manager.ask('POST', 'sittings', sittingOf(day.formId))).status).toBe(201);
  });

  it('is refused where nothing answers that could run its tasks', async () => {
    const { app } = delivery;
    const gate = new RunnableForms(
      app.get(Database),
      app.get(Forms),
      app.get(ItemVersions),
      new SandboxClient({ url: null, token: null }),
      app.get(Settings),
    );
    await expect(gate.require(day.organisationId, day.formId)).rejects.toMatchObject({
      code: 'FORM_CANNOT_RUN',
      message: expect.stringContaining('Start one and set SANDBOX_URL'),
    });
  });

  it('may move until the first candidate has started', async () => {
    const own = await delivery.examDay();
    const change = { ...sittingOf(own.formId), opensAt: hour(-1), closesAt: hour(1), place: 'Room 3.01' };
    expect((await own.manager.ask('PUT', `sittings/${own.sittingId}`, change)).body.place).toBe('Room 3.01');
    await own.first.ask('POST', `entries/${own.first.entryId}/attempt`);
    expect(await own.manager.ask('PUT', `sittings/${own.sittingId}`, change)).toMatchObject({
      body: { code: 'SITTING_STARTED' },
    });
  });

  it('is not seen by another organisation, and not changed by an invigilator', async () => {
    const other = await delivery.examDay();
    expect((await other.manager.ask('GET', `sittings/${day.sittingId}`)).status).toBe(404);
    expect((await other.manager.ask('POST', `sittings/${day.sittingId}/exam-day-code`)).status).toBe(404);
    expect((await other.manager.ask('GET', 'sittings')).body).toHaveLength(1);
    expect((await other.manager.ask('POST', 'sittings', sittingOf(day.formId))).status).toBe(404);
    const invigilator = await member(delivery.db, delivery.app, day.organisationId, ['invigilator']);
    expect((await invigilator.ask('GET', `sittings/${day.sittingId}`)).status).toBe(200);
    expect((await invigilator.ask('POST', `sittings/${day.sittingId}/exam-day-code`)).status).toBe(403);
  });
});

describe('entries', () => {
  it('are made one by one, with extra time that can change until the start', async () => {
    const { id: sittingId } = await schedule();
    const person = { number: '5820-RM', name: 'Rasmus Moe', email: null, extraTimePercent: 0 };
    const entry = await day.manager.ask('POST', `sittings/${sittingId}/entries`, person);
    expect(entry).toMatchObject({ status: 201, body: { number: '5820-RM', allowanceMinutes: 60, attempt: null } });
    expect(await day.manager.ask('POST', `sittings/${sittingId}/entries`, person)).toMatchObject({
      body: { code: 'ENTRY_EXISTS' },
    });
    const path = `sittings/${sittingId}/entries/${entry.body.id}`;
    const changed = await day.manager.ask('PUT', `${path}/extra-time`, { extraTimePercent: 25 });
    expect(changed.body).toMatchObject({ extraTimePercent: 25, allowanceMinutes: 75 });
    expect((await day.manager.ask('PUT', `${path}/extra-time`, { extraTimePercent: 12.5 })).status).toBe(400);
    expect((await audited(entry.body.id)).map(({ action }) => action)).toEqual([
      'entry.added',
      'entry.extra-time-changed',
    ]);
  });

  it('are withdrawn, marked absent and reinstated, but not once the candidate has started', async () => {
    const { first, sittingId, manager } = await delivery.examDay();
    const reason = { reason: 'Rang at eight, is ill' };
    const act = (what: string, body: object = reason) =>
      manager.ask('POST', `sittings/${sittingId}/entries/${first.entryId}/${what}`, body);
    expect((await act('absence', { reason: ' ' })).status).toBe(400); // nobody is absent without a word why
    expect((await act('absence')).body.state).toBe('absent');
    expect((await act('reinstatement')).body.state).toBe('entered');
    expect((await act('withdrawal')).body.state).toBe('withdrawn');
    const { detail } = (await audited(first.entryId)).find(({ action }) => action === 'entry.marked-absent') ?? {};
    expect(detail).toEqual({ state: 'absent', ...reason });
    await act('reinstatement');
    await first.ask('POST', `entries/${first.entryId}/attempt`);
    for (const what of ['absence', 'withdrawal', 'reinstatement']) {
      expect(await act(what)).toMatchObject({ status: 409, body: { code: 'ENTRY_STARTED' } });
    }
    const [entry] = (await manager.ask('GET', `sittings/${sittingId}`)).body.entries;
    expect(entry.attempt).toMatchObject({ state: 'open', answered: 0, late: false });
    expect(entry).not.toHaveProperty('scriptCode'); // anonymous marking: no screen joins name and script
  });
});

describe('importing candidates', () => {
  const list = [
    'number;name;e-mail;extra time',
    '6001;Mia Holt;mia@example.org;25 %',
    '6002;Noor Aziz;noor@example.org;',
  ];

  it('is rehearsed without entering anybody, then done', async () => {
    const { id } = await schedule();
    const preview = await day.manager.ask('POST', `sittings/${id}/entries/import-preview`, { list: list.join('\r\n') });
    expect(preview.body).toMatchObject({
      errors: [],
      entered: 0,
      rows: [{ name: 'Mia Holt', extraTimePercent: 25 }, {}],
    });
    expect(await entriesOf(id)).toEqual([]);
    const done = await day.manager.ask('POST', `sittings/${id}/entries/import`, { list: list.join('\r\n') });
    expect(done.body.entered).toBe(2);
    expect((await entriesOf(id)).map(({ number }: { number: string }) => number)).toEqual(['6001', '6002']);
  });

  it('enters nobody while one row is wrong, and names the row', async () => {
    const { id } = await schedule();
    const wrong = [...list, '6003;;;', '6001;Mia H.;;'].join('\n');
    const refused = await day.manager.ask('POST', `sittings/${id}/entries/import`, { list: wrong });
    expect(refused).toMatchObject({ status: 409, body: { code: 'CANDIDATE_LIST_HAS_ERRORS' } });
    expect(refused.body.facts.errors.map(({ line }: { line: number }) => line)).toEqual([4, 5]);
    expect(await entriesOf(id)).toEqual([]);
  });

  it('finds candidates who are entered already, and numbers that belong to somebody else', async () => {
    const { id } = await schedule();
    await day.manager.ask('POST', `sittings/${id}/entries/import`, { list: list.join('\n') });
    const again = [...list.slice(0, 2), '6002;Somebody Else;else@example.org;'].join('\n');
    const { errors } = (await day.manager.ask('POST', `sittings/${id}/entries/import-preview`, { list: again })).body;
    expect(errors).toMatchObject([
      { line: 2, message: 'This candidate is already entered for the sitting.' },
      { line: 3, message: expect.stringContaining('6002') },
    ]);
  });
});

describe('signing in with candidate number and exam-day code', () => {
  const signIn = (number: string, code: string) =>
    delivery.app.inject({ method: 'POST', url: '/api/session/candidate', payload: { number, code } });

  it('works from check-in on, as people type it, and opens this exam', async () => {
    const own = await delivery.examDay();
    const { code } = (await own.manager.ask('POST', `sittings/${own.sittingId}/exam-day-code`)).body;
    const answer = await signIn('4471-kd', code.toLowerCase().replace('-', ' '));
    expect(answer.statusCode).toBe(200);
    const [cookie] = answer.cookies;
    const home = await delivery.app.inject({ url: '/api/home', cookies: { [cookie!.name]: cookie!.value } });
    expect(home.json().exams).toMatchObject([{ entryId: own.first.entryId, stage: 'open' }]);
  });

  it('opens the exam of that code alone, also where the candidate is entered for another one now', async () => {
    const own = await delivery.examDay();
    const now = { ...sittingOf(own.formId), opensAt: hour(-1), closesAt: hour(1) };
    const { id } = (await own.manager.ask('POST', 'sittings', now)).body;
    const again = { number: '4471-KD', name: 'Kaja Dahl', email: null, extraTimePercent: 0 };
    const other = (await own.manager.ask('POST', `sittings/${id}/entries`, again)).body;
    const { code } = (await own.manager.ask('POST', `sittings/${own.sittingId}/exam-day-code`)).body;
    const [cookie] = (await signIn('4471-KD', code)).cookies;
    const ask = (method: 'GET' | 'POST', path: string) =>
      delivery.app.inject({ method, url: `/api/${path}`, cookies: { [cookie!.name]: cookie!.value } });
    expect((await ask('GET', 'home')).json().exams).toMatchObject([{ entryId: own.first.entryId }]);
    expect((await ask('GET', `entries/${other.id}`)).statusCode).toBe(404);
    expect((await ask('POST', `entries/${other.id}/attempt`)).statusCode).toBe(404);
    expect((await ask('POST', `entries/${own.first.entryId}/attempt`)).statusCode).toBe(200);
  });

  it('lets a whole hall in at the same moment, more of them than there are connections to the database', async () => {
    const own = await delivery.examDay();
    const { code } = (await own.manager.ask('POST', `sittings/${own.sittingId}/exam-day-code`)).body;
    const numbers = Array.from({ length: 30 }, (_, index) => `${8000 + index}-HA`);
    const list = numbers.map((number) => `${number},Hall ${number}`).join('\n');
    await own.manager.ask('POST', `sittings/${own.sittingId}/entries/import`, { list });
    const answers = await Promise.all(numbers.map((number) => signIn(number, code)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(numbers.map(() => 200));
  });

  it('is refused with a code that was replaced, for a number that is not entered, and on another day', async () => {
    const own = await delivery.examDay();
    const makeCode = async () => (await own.manager.ask('POST', `sittings/${own.sittingId}/exam-day-code`)).body.code;
    const [old, code] = [await makeCode(), await makeCode()];
    expect((await signIn('4471-KD', old)).statusCode).toBe(401);
    expect((await signIn('9999-XX', code)).statusCode).toBe(401);
    await delivery.db.owner.query(
      `update sitting set opens_at = opens_at + interval '1 day', closes_at = closes_at + interval '1 day' where id = $1`,
      [own.sittingId],
    );
    expect((await signIn('4471-KD', code)).statusCode).toBe(401);
  });

  it('is not kept readable: the database holds a keyed hash', async () => {
    const { code } = (await day.manager.ask('POST', `sittings/${day.sittingId}/exam-day-code`)).body;
    const [row] = await delivery.db.owner.query('select * from exam_day_code where sitting_id = $1', [day.sittingId]);
    expect(JSON.stringify(row)).not.toContain(code);
  });
});

describe('the home of a candidate', () => {
  it('shows when the exam starts and that the arrangements are set', async () => {
    const { body } = await day.candidates[1]!.ask('GET', 'home');
    expect(body.exams).toMatchObject([
      {
        title: 'Data analytics with spreadsheets',
        component: 'Written exam',
        extraTimePercent: 25,
        allowanceMinutes: 75,
        stage: 'open',
      },
    ]);
  });

  it('checks in once, not before check-in opens', async () => {
    const { first, sittingId } = await delivery.examDay();
    const checkIn = () => first.ask('POST', `entries/${first.entryId}/check-in`);
    await delivery.db.owner.query(
      `update sitting set opens_at = now() + interval '31 minutes', closes_at = now() + interval '2 hours' where id = $1`,
      [sittingId],
    );
    expect(await checkIn()).toMatchObject({ status: 409, body: { code: 'CHECK_IN_NOT_OPEN' } });
    await delivery.db.owner.query(`update sitting set opens_at = now() + interval '29 minutes' where id = $1`, [
      sittingId,
    ]);
    const { checkedInAt } = (await checkIn()).body;
    expect(checkedInAt).not.toBeNull();
    expect((await checkIn()).body.checkedInAt).toBe(checkedInAt);
  });
});
