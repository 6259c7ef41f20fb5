import { limitsFor, showText, utf8, type ExecutionRequest, type Language } from '@assay/sandbox/domain';
import { startRunner, type StartedRunner } from './testing/start-runner';

jest.setTimeout(60_000);

/** For machines that have no sandbox at all; it is tried where there is one as well. */
describe('the demonstration driver', () => {
  let runner: StartedRunner;
  beforeAll(async () => {
    runner = await startRunner({ mode: 'polled', environment: { ASSAY_RUNNER_DRIVER: 'demo' } });
  });
  afterAll(() => runner?.stop());

  async function run(language: Language, files: Record<string, string>, change: Partial<ExecutionRequest> = {}) {
    const toolchain = (await runner.client.capability()).toolchains.find((one) => one.language === language);
    return runner.client.execute({
      id: 'demo',
      toolchain: toolchain ?? { language, version: '0' },
      entry: Object.keys(files)[0] ?? '',
      files: Object.entries(files).map(([path, text]) => ({ path, content: utf8(text) })),
      tests: [{ id: '1', stdin: utf8('4 5') }],
      limits: limitsFor(language),
      ...change,
    });
  }

  it('says what it is, so that none of its results becomes a mark', async () => {
    const capability = await runner.client.capability();
    expect(capability).toMatchObject({ ok: true, driver: 'demo', assurance: 'demo' });
    expect(capability.toolchains.map(({ language }) => language)).toEqual(['javascript', 'sql']);
    expect(capability.problems[0]?.problem).toContain('without a sandbox');
  });

  it('runs JavaScript with its modules and its input, and SQL on its data', async () => {
    const main = `import { twice } from './lib/twice.js'; import { readFileSync } from 'node:fs';
console.log(twice(readFileSync(0, 'utf8').split(' ').length), [1, 2]);`;
    const script = await run('javascript', { 'main.js': main, 'lib/twice.js': 'export const twice = (n) => 2 * n;' });
    expect(script.assurance).toBe('demo');
    expect([showText(script.tests[0]?.stderr ?? utf8('?')), showText(script.tests[0]?.stdout ?? utf8('?'))]).toEqual([
      '',
      '4 [1,2]\n',
    ]);
    const query = await run(
      'sql',
      { 'main.sql': 'SELECT * FROM t', 'schema.sql': 'CREATE TABLE t AS SELECT 1 AS n' },
      {
        tests: [{ id: '1', stdin: utf8('') }],
      },
    );
    expect(showText(query.tests[0]?.stdout ?? utf8('?'))).toBe('{"columns":["n"],"rows":[[1]]}\n');
  });

  it('ends what does not end, what floods, what is too deep and what wants more than it has', async () => {
    const limits = { ...limitsFor('javascript'), wallMs: 1500 };
    const outcome = async (source: string) => {
      const { outcome, exitCode } = (await run('javascript', { 'main.js': source }, { limits })).tests[0] ?? {};
      return [outcome, exitCode];
    };
    expect(await outcome('for (;;);')).toEqual(['wall', null]);
    expect(await outcome("for (;;) console.log('x'.repeat(10000));")).toEqual(['output', null]);
    expect(await outcome("import { spawn } from 'node:child_process';")).toEqual(['exited', 1]);
    expect((await outcome('const f = () => f() + 1; f();'))[1]).not.toBe(0);
  });
});
