import { randomUUID } from 'node:crypto';
import type { CodeScheme, DeclaredSolution, ItemContent } from '@assay/item-bank/domain';
import { Database } from '@assay/platform/api';
import { SandboxClient } from '@assay/sandbox/api';
import { startBank, taskItem, type Bank } from '../testing/bank';
import { startRunner } from '../testing/runner';
import { Rehearse } from './rehearse.handler';
import { TaskTrials } from './task-trial.service';

let bank: Bank;
let runner: Awaited<ReturnType<typeof startRunner>>;
let organisationId: string;
let author: Awaited<ReturnType<Bank['signIn']>>;
let specificationId: string;
beforeAll(async () => {
  bank = await startBank();
  runner = await startRunner();
  organisationId = await bank.db.organisation();
  author = await bank.signIn(organisationId, 'Priya Lindqvist', 'author', 'exam-manager');
  specificationId = await author.specification('PDW-5');
});
afterAll(async () => {
  await runner.close();
  await bank.app.close();
  await bank.db.close();
});

const solution = (name: string, verdict: DeclaredSolution['verdict'], does: string): DeclaredSolution => ({
  ...{ name, verdict },
  files: [{ path: 'solution.py', content: `# ${does}\n` }],
});
async function write(
  solutions: readonly DeclaredSolution[] = [],
  change: (item: ItemContent) => ItemContent = (i) => i,
) {
  const title = `Task ${randomUUID()}`;
  const { id } = (await author.ask('POST', 'items', { specificationId, title })).body;
  const content = change(taskItem(title, { solutions }));
  await author.ask('PUT', `items/${id}/draft`, { revision: 1, content, samples: [] });
  return { id: id as string, content };
}
const rehearse = async (id: string, revision = 2) => author.ask('POST', `items/${id}/rehearsals`, { revision });
const work = (rehearsalId: string, url: string | null = runner.url) =>
  new Rehearse(bank.app.get(Database), new SandboxClient({ url, token: null })).handle(
    { organisationId, rehearsalId },
    { jobId: randomUUID(), tries: 1, isLastTry: false },
  );
const rehearsed = async (id: string, url?: string | null) => {
  const { body } = await rehearse(id);
  await work(body.id, url);
  return (await author.ask('GET', `items/${id}/rehearsals/${body.id}`)).body;
};
const publish = (id: string, revision = 2) => author.ask('POST', `items/${id}/versions`, { revision });

describe('A practical task', () => {
  it('is published only when its solution earns full marks and each wrong one its verdict, three times in a row', async () => {
    const { id } = await write([solution('Forgets a case', 'WA', 'wrong'), solution('Too slow', 'TLE', 'cpu')]);
    expect(await publish(id)).toMatchObject({
      status: 409,
      body: { code: 'TASK_NOT_PROVEN', detail: expect.stringContaining('Rehearse it') },
    });
    const started = await rehearse(id);
    expect(started).toMatchObject({
      status: 202,
      body: { state: 'queued', total: 9, requestedBy: 'Priya Lindqvist', programs: [] },
    });
    expect((await publish(id)).body.detail).toBe('Its rehearsal is not over yet.');
    await work(started.body.id);
    const { rows } = (await author.ask('GET', `items/${id}/rehearsals`)).body;
    expect(rows).toMatchObject([
      {
        state: 'proven',
        message: null,
        place: { driver: 'test', toolchains: [{ language: 'python', version: '3.11.2' }] },
        programs: [
          { name: null, declared: 'AC', rounds: [{ verdict: 'AC', cpuMs: 40 }, { verdict: 'AC' }, { verdict: 'AC' }] },
          { name: 'Forgets a case', rounds: [{ verdict: 'WA', checkId: 'c2' }, { verdict: 'WA' }, { verdict: 'WA' }] },
          { name: 'Too slow', rounds: [{ verdict: 'TLE', checkId: 'c2' }, { verdict: 'TLE' }, { verdict: 'TLE' }] },
        ],
      },
    ]);
    expect((await publish(id)).status).toBe(201);
  });

  it('is not published when a solution that is declared wrong is found right', async () => {
    const { id } = await write([solution('Said to be wrong', 'WA', 'prints')]);
    expect(await rehearsed(id)).toMatchObject({ state: 'disproven' });
    expect((await publish(id)).body).toMatchObject({
      code: 'TASK_NOT_PROVEN',
      detail: expect.stringContaining('did not earn its verdict'),
    });
  });

  it('loses its proof with a changed program, and keeps it with changed words and marks', async () => {
    const { id, content } = await write();
    await rehearsed(id);
    const scheme = content.secret.schemes['i1'] as CodeScheme;
    const marks = scheme.checks.map((check) => ({ ...check, marks: '3' }));
    const schemes = { i1: { ...scheme, checks: marks } };
    const words = { ...content, title: 'Another title', secret: { ...content.secret, schemes } };
    await author.ask('PUT', `items/${id}/draft`, { revision: 2, content: words, samples: [] });
    expect((await publish(id, 3)).status).toBe(201);

    const referenceSolution = [{ path: 'solution.py', content: '# prints\n# another way' }];
    const changed = { ...content, secret: { ...content.secret, schemes: { i1: { ...scheme, referenceSolution } } } };
    await author.ask('PUT', `items/${id}/draft`, { revision: 3, content: changed, samples: [] });
    expect((await publish(id, 4)).body.code).toBe('TASK_NOT_PROVEN');
  });

  it('cannot be proven where nothing can run it, and says so', async () => {
    const { id } = await write();
    expect(await rehearsed(id, null)).toMatchObject({
      state: 'unavailable',
      message: expect.stringContaining('No sandbox can run this task now.'),
    });
    expect((await publish(id)).body).toMatchObject({ detail: expect.stringContaining('No sandbox') });
  });

  it('that was changed before its turn is not rehearsed as something else', async () => {
    const { id, content } = await write();
    const { body } = await rehearse(id);
    const scheme = content.secret.schemes['i1'] as CodeScheme;
    const schemes = { i1: { ...scheme, hiddenChecks: [] } };
    await author.ask('PUT', `items/${id}/draft`, {
      ...{ revision: 2, content: { ...content, secret: { ...content.secret, schemes } }, samples: [] },
    });
    await work(body.id);
    expect((await author.ask('GET', `items/${id}/rehearsals/${body.id}`)).body).toMatchObject({ state: 'outdated' });
  });

  it('is rehearsed once at a time: a second request gets the same one', async () => {
    const { id } = await write();
    const both = await Promise.all([rehearse(id), rehearse(id)]);
    expect(both[0].body.id).toBe(both[1].body.id);
  });

  it('whose worker died is rehearsed from the start when its job comes again, and not once more after that', async () => {
    const { id } = await write();
    const { body } = await rehearse(id);
    await bank.db.owner.query(`update rehearsal set state = 'running' where id = $1`, [body.id]);
    await work(body.id);
    const look = async () => (await author.ask('GET', `items/${id}/rehearsals/${body.id}`)).body;
    const first = await look();
    expect(first).toMatchObject({ state: 'proven' });
    await work(body.id);
    expect(await look()).toEqual(first);
  });

  it('that is not complete enough to run says what is missing', async () => {
    const { id } = await write([], (item) => ({
      ...item,
      secret: {
        ...item.secret,
        schemes: { i1: { ...(item.secret.schemes['i1'] as CodeScheme), referenceSolution: [] } },
      },
    }));
    expect(await rehearse(id)).toMatchObject({
      status: 409,
      body: { code: 'TASK_NOT_RUNNABLE', detail: expect.stringContaining('solution of your own') },
    });
  });

  it('of another organisation is not found', async () => {
    const { id } = await write();
    const { body } = await rehearse(id);
    const stranger = await bank.signIn(await bank.db.organisation(), 'A stranger', 'author');
    expect((await stranger.ask('POST', `items/${id}/rehearsals`, { revision: 2 })).status).toBe(404);
    expect((await stranger.ask('GET', `items/${id}/rehearsals/${body.id}`)).status).toBe(404);
    expect((await stranger.ask('GET', `items/${id}/rehearsals`)).status).toBe(404);
  });
});

describe('While a task is written', () => {
  const trials = (url: string | null = runner.url) =>
    new TaskTrials(bank.app.get(Database), new SandboxClient({ url, token: null }));

  it('its solution says what a check should expect, saved or not', async () => {
    const { id, content } = await write();
    const asked = { content, interactionId: 'i1', checkIds: ['c1', 'c2'] };
    expect(await trials().outputs(author.me, id, asked)).toEqual({
      outputs: [
        { checkId: 'c1', output: '1', problem: null },
        { checkId: 'c2', output: '2', problem: null },
      ],
    });
    const broken = taskItem('Broken', { referenceSolution: [{ path: 'solution.py', content: '# signalled' }] });
    const [, second] = (await trials().outputs(author.me, id, { ...asked, content: broken })).outputs;
    expect(second).toMatchObject({ output: null, problem: expect.stringContaining('ended with an error') });
  });

  it('its generator makes one input for each seed', async () => {
    const files = [{ path: 'generate.py', content: '# prints' }];
    const generator = { language: 'python' as const, version: '3', entry: 'generate.py', files };
    const { id } = await write();
    const asked = { content: taskItem('Made', { generator }), interactionId: 'i1', seeds: ['1', 'large'] };
    expect(await trials().inputs(author.me, id, asked)).toEqual({
      inputs: [
        { seed: '1', input: 'made of 1', problem: null },
        { seed: 'large', input: 'made of large', problem: null },
      ],
    });
    const without = { ...asked, content: taskItem('Without') };
    await expect(trials().inputs(author.me, id, without)).rejects.toMatchObject({ code: 'TASK_NOT_RUNNABLE' });
  });

  it('an author learns what can be run here, or that nothing can', async () => {
    expect(await trials().toolchains()).toMatchObject({ ok: true, toolchains: [{ language: 'python' }] });
    expect((await author.ask('GET', 'items/toolchains')).body).toMatchObject({ ok: false, toolchains: [] });
    const { id, content } = await write();
    const answer = await author.ask('POST', `items/${id}/solution-outputs`, {
      ...{ content, interactionId: 'i1', checkIds: ['c1'] },
    });
    expect(answer).toMatchObject({ status: 409, body: { detail: expect.stringContaining('No sandbox') } });
  });
});
