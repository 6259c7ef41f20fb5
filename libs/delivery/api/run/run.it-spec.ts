import { randomUUID } from 'node:crypto';
import { ItemVersions } from '@assay/item-bank/api';
import { Database } from '@assay/platform/api';
import { SandboxClient } from '@assay/sandbox/api';
import { CompiledForms } from '../form/compiled-forms';
import { standInRunner } from '../testing/stand-in-runner';
import { startDelivery, type Delivery, type Entered, type ExamDay } from '../testing/exam-day';
import { ExecuteRun } from './execute-run.handler';
import { RunWaiting } from './run-waiting';

let delivery: Delivery;
let day: ExamDay;
beforeAll(async () => {
  delivery = await startDelivery();
  day = await delivery.examDay([0, 0, 0, 0]);
});
afterAll(() => delivery.close());

const files = { 'solution.py': 'def solve(rows):\n    return rows\n' };
const request = { slot: 'q4', interactionId: 'r1', files, input: null };
const start = async (who: Entered) => (await who.ask('POST', `entries/${who.entryId}/attempt`)).body.id as string;
const executing = (url: string | null) =>
  new ExecuteRun(
    delivery.app.get(Database),
    delivery.app.get(CompiledForms),
    delivery.app.get(ItemVersions),
    new SandboxClient({ url, token: null }),
    delivery.app.get(RunWaiting),
  );
const work = (runId: string, handler = executing(null), isLastTry = false) =>
  handler.handle({ organisationId: day.organisationId, runId }, { jobId: randomUUID(), tries: 1, isLastTry });

describe('a run', () => {
  it('waits in the queue of runs, and says plainly when nothing can run code here', async () => {
    const who = day.candidates[0]!;
    const attemptId = await start(who);
    const asked = await who.ask('POST', `attempts/${attemptId}/runs`, request);
    expect(asked).toMatchObject({ status: 202, body: { state: 'queued', ahead: 0, checks: [], message: null } });
    await work(asked.body.id); // without a runner
    const { body } = await who.ask('GET', `attempts/${attemptId}/runs/${asked.body.id}`);
    expect(body).toMatchObject({ state: 'unavailable', checks: [] });
    expect(body.message).toContain('Your work is saved');
    await work(asked.body.id); // the job comes again after a crash
    expect((await who.ask('GET', `attempts/${attemptId}/runs`)).body).toHaveLength(1);
  });

  it('shows expected and given output of the visible checks, or how the program did on the candidate’s own input', async () => {
    const who = day.candidates[0]!;
    const attemptId = await start(who);
    const runner = await standInRunner();
    const result = async (input: string | null) => {
      const { id } = (await who.ask('POST', `attempts/${attemptId}/runs`, { ...request, input })).body;
      await work(id, executing(runner.url));
      return (await who.ask('GET', `attempts/${attemptId}/runs/${id}`)).body;
    };
    expect(await result(null)).toMatchObject({
      state: 'finished',
      checks: [{ title: 'Empty input gives an empty result', verdict: 'AC', expected: '[]', output: '[]', timeMs: 12 }],
      output: null,
    });
    expect(await result('[3]')).toMatchObject({
      state: 'finished',
      checks: [],
      output: { verdict: 'AC', output: '[3]' },
    });
    await runner.close();
  });

  it('that fails for a reason of ours says what is safe, and becomes nothing else', async () => {
    const who = day.candidates[0]!;
    const attemptId = await start(who);
    const { id } = (await who.ask('POST', `attempts/${attemptId}/runs`, request)).body;
    const runner = await standInRunner({ understands: false });
    await expect(work(id, executing(runner.url))).rejects.toThrow('does not understand'); // the queue tries again
    await work(id, executing(runner.url), true);
    await runner.close();
    const { body } = await who.ask('GET', `attempts/${attemptId}/runs/${id}`);
    expect(body).toMatchObject({ state: 'failed', message: expect.stringContaining('It is saved. Run it again') });
  });

  it('is one at a time for an attempt, in however many tabs', async () => {
    const who = day.candidates[1]!;
    const attemptId = await start(who);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => who.ask('POST', `attempts/${attemptId}/runs`, request)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('RUNS_IN_PROGRESS');
  });

  it('that was lost is given up, and does not block the next one for ever', async () => {
    const who = day.candidates[2]!;
    const attemptId = await start(who);
    const ask = async (input: string | null) => {
      const { body } = await who.ask('POST', `attempts/${attemptId}/runs`, { ...request, input });
      const { owner } = delivery.db;
      // nothing was heard of anybody: while others get their turn, one that waits is not lost
      await owner.query(
        `update run set requested_at = requested_at - interval '2 minutes', alive_at = alive_at - interval '2 minutes'`,
      );
      return body.id as string;
    };
    const [first, second] = [await ask(null), await ask('[1]')];
    for (const id of [first, second]) {
      const { body } = await who.ask('GET', `attempts/${attemptId}/runs/${id}`);
      expect(body).toMatchObject({ state: 'failed', message: expect.stringContaining('It is saved') });
    }
  });

  it('that waited in the queue gives the time back, and says so to candidate and invigilator', async () => {
    const who = day.candidates[2]!;
    const attemptId = await start(who);
    const { owner } = delivery.db;
    const endsAt = async () => Date.parse((await who.ask('GET', `attempts/${attemptId}`)).body.endsAt);
    const before = await endsAt();
    const { id } = (await who.ask('POST', `attempts/${attemptId}/runs`, request)).body;
    await owner.query(`update run set requested_at = now() - interval '32 seconds' where id = $1`, [id]);
    const runner = await standInRunner();
    await work(id, executing(runner.url));
    await work(id, executing(runner.url)); // the job comes again: nothing is given twice
    await runner.close();
    const { body } = await who.ask('GET', `attempts/${attemptId}/runs/${id}`);
    expect(body.state).toBe('finished');
    expect(body.repaidSeconds).toBeGreaterThanOrEqual(30);
    expect((await endsAt()) - before).toBeGreaterThanOrEqual(30_000);
    expect((await who.ask('GET', `attempts/${attemptId}`)).body.repaidSeconds).toBeGreaterThanOrEqual(30);
  });

  it('that broke for a reason of ours gives back all of its time', async () => {
    const who = day.candidates[2]!;
    const attemptId = await start(who);
    const repaid = async () => (await who.ask('GET', `attempts/${attemptId}`)).body.repaidSeconds as number;
    const before = await repaid();
    const { id } = (await who.ask('POST', `attempts/${attemptId}/runs`, request)).body;
    await delivery.db.owner.query(`update run set requested_at = now() - interval '20 seconds' where id = $1`, [id]);
    await work(id); // without a runner
    expect((await repaid()) - before).toBeGreaterThanOrEqual(20);
  });

  it('that failed or is lost stands on the page of the live sitting at once', async () => {
    const own = await delivery.examDay([0, 0]);
    const [one, two] = own.candidates as [Entered, Entered];
    const runs = async () => (await own.manager.ask('GET', `sittings/${own.sittingId}/live`)).body.runs;
    expect(await runs()).toEqual({ waiting: 0, waitingSince: null, failed: 0, lastFailedAt: null });
    const ask = async (who: Entered) => (await who.ask('POST', `attempts/${await start(who)}/runs`, request)).body.id;
    const [failing, lost] = [await ask(one), await ask(two)];
    expect(await runs()).toMatchObject({ waiting: 2, failed: 0 });
    const handler = { organisationId: own.organisationId, runId: failing };
    await executing(null).handle(handler, { jobId: randomUUID(), tries: 1, isLastTry: false });
    await delivery.db.owner.query(`update run set alive_at = now() - interval '50 seconds' where id = $1`, [lost]);
    expect(await runs()).toMatchObject({ waiting: 0, failed: 2, lastFailedAt: expect.any(String) });
  });

  it('takes only the candidate’s own files of a practical task', async () => {
    const who = day.candidates[3]!;
    const attemptId = await start(who);
    const ask = (change: object) => who.ask('POST', `attempts/${attemptId}/runs`, { ...request, ...change });
    expect(await ask({ files: { 'main.py': 'print(1)' } })).toMatchObject({ body: { code: 'RESPONSE_NOT_POSSIBLE' } });
    expect(await ask({ slot: 'q1' })).toMatchObject({ status: 404, body: { code: 'SLOT_NOT_FOUND' } });
    expect((await ask({ input: 'x'.repeat(70_000) })).status).toBe(400);
  });

  it('of somebody else is not found, and none starts after handing in', async () => {
    const attemptId = await start(day.candidates[0]!);
    const [run] = (await day.candidates[0]!.ask('GET', `attempts/${attemptId}/runs`)).body;
    const stranger = (await delivery.examDay()).first;
    for (const who of [day.candidates[1]!, stranger]) {
      expect((await who.ask('GET', `attempts/${attemptId}/runs/${run.id}`)).status).toBe(404);
      expect((await who.ask('POST', `attempts/${attemptId}/runs`, request)).status).toBe(404);
    }
    await day.candidates[0]!.ask('POST', `attempts/${attemptId}/submission`);
    expect(await day.candidates[0]!.ask('POST', `attempts/${attemptId}/runs`, request)).toMatchObject({
      body: { code: 'ATTEMPT_NOT_OPEN' },
    });
  });
});
