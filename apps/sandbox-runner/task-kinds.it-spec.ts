import { checkFindings, runTask, type CodeCheck, type CodeInteraction } from '@assay/item-bank/domain';
import { limitsFor, type Language } from '@assay/sandbox/domain';
import { randomUUID } from 'node:crypto';
import { startRunner, whyNoSandbox, type StartedRunner } from './testing/start-runner';

jest.setTimeout(120_000);
const reason = whyNoSandbox();
if (reason !== null) console.warn(`SKIPPED: kinds of tasks. No sandbox can run here: ${reason}`);

(reason === null ? describe : describe.skip)('A task of each kind', () => {
  let runner: StartedRunner;
  beforeAll(async () => {
    runner = await startRunner({ mode: 'polled' });
  });
  afterAll(() => runner?.stop());

  async function findings(
    language: Language,
    change: Partial<CodeInteraction>,
    checks: CodeCheck[],
    work: string,
    added = {},
  ) {
    const { toolchains } = await runner.client.capability();
    const version = toolchains.find((each) => each.language === language)?.version ?? '0';
    const [file] = change.files ?? [];
    const interaction: CodeInteraction = {
      ...{ id: 'i1', kind: 'code', prompt: [], title: 'Task', language, version, visibleChecks: checks, entry: '' },
      ...{ files: [], limits: limitsFor(language), ...change },
    };
    const response = { files: { [file?.path ?? '']: work, ...added } };
    const task = { id: randomUUID(), interaction, scheme: null, response, checks };
    const result = await runTask(task, (request) => runner.client.execute(request));
    return checkFindings(checks, result, interaction);
  }
  const mine = (path: string) => ({ files: [{ path, content: '', editable: true }] });
  const check = (change: Partial<CodeCheck>): CodeCheck => ({
    ...{ id: 'c1', title: 'Check', stdin: '', expected: '', comparer: { kind: 'json' } },
    ...change,
  });
  const called = (file: string) => ({ ...mine(file), task: 'function' as const, function: { file, name: 'total' } });
  const ADD = [check({ stdin: '[[1, 2, 3]]', expected: '6' })];

  it.each<[Language, string, string]>([
    ['python', 'solution.py', 'print("[7]")\ndef total(values):\n    print("6")\n    return sum(values)\n'],
    [
      'javascript',
      'solution.js',
      'console.log(6);\nfunction total(values) { return values.reduce((a, b) => a + b); }\n',
    ],
    ['javascript', 'solution.mjs', 'export const total = async (values) => values.reduce((a, b) => a + b);\n'],
    ['javascript', 'solution.cjs', 'module.exports = { total: (values) => values.reduce((a, b) => a + b) };\n'],
    [
      'typescript',
      'solution.ts',
      'console.log("6");\nexport function total(values: number[]): number {\n  return values.reduce((a, b) => a + b);\n}\n',
    ],
  ])(
    'calls a function in %s (%s): what it returns counts, what it prints is only shown',
    async (language, file, work) => {
      const [found] = await findings(language, called(file), ADD, work);
      expect(found).toMatchObject({ verdict: 'AC', output: '6\n' });
    },
  );

  it.each<[Language, string, string, string]>([
    ['python', 'solution.py', 'import os\nos.write(1, b"6")\nos._exit(0)\n', 'WA'],
    ['python', 'solution.py', 'def total(values):\n    return {6}\n', 'RE'],
    ['javascript', 'solution.js', 'process.stdout.write("6"); process.exit(0);\n', 'WA'],
    ['javascript', 'solution.js', 'const other = 1;\n', 'RE'],
  ])('takes nothing for the returned value that was not returned, in %s', async (language, file, work, verdict) => {
    const [found] = await findings(language, called(file), ADD, work);
    expect(found?.verdict).toBe(verdict);
  });

  it('compares the files that a script leaves behind, wherever the script itself lies', async () => {
    const files = [{ path: 'logs/a.log', content: 'one\ntwo\n' }];
    const checks = [
      check({
        files,
        expected: '[{"path":"logs/a.log"},{"path":"count.txt","content":"2"}]',
        comparer: { kind: 'tree' },
      }),
    ];
    const task = { ...mine('script.sh'), entry: 'script.sh', task: 'commandLine' as const };
    const right = await findings('bash', task, checks, 'grep -c "" logs/a.log > count.txt\n');
    expect(right[0]).toMatchObject({ verdict: 'AC' });
    const wrong = await findings('bash', task, checks, 'grep -c "" logs/a.log > count.txt; rm logs/a.log\n');
    expect(wrong[0]).toMatchObject({ verdict: 'WA', share: 0.5 });
  });

  it('runs work with files of the candidate’s own that nothing could lay out together', async () => {
    const checks = Array.from({ length: 12 }, (_, at) =>
      check({ id: `c${at}`, files: [{ path: 'data/in.txt', content: `${at}` }], expected: `${at}` }),
    );
    const task = { ...mine('main.py'), entry: 'main.py', newFiles: true };
    const found = await findings('python', task, checks, 'print(open("data/in.txt").read())\n', {
      ...{ data: 'mine', 'data/in.txt/x': 'mine', a: '1', 'a/b': '2' },
    });
    expect(found.map(({ verdict }) => verdict)).toEqual(checks.map(() => 'AC')); // in two requests
  });

  it('compares a plot by the data that the program leaves', async () => {
    const figures = [{ kind: 'bar', series: [{ label: 'visits', x: ['a', 'b'], y: [3, 4] }] }];
    const checks = [
      check({ expected: JSON.stringify(figures), comparer: { kind: 'plot', absolute: 0.001, relative: 0 } }),
    ];
    const work = `import json\njson.dump(${JSON.stringify(figures)}, open("plots.json", "w"))\n`;
    const task = { ...mine('main.py'), entry: 'main.py' };
    expect((await findings('python', task, checks, work))[0]).toMatchObject({ verdict: 'AC' });
    expect((await findings('python', task, checks, 'print("no plot")\n'))[0]).toMatchObject({ verdict: 'WA' });
  });

  it('looks at the sources of the candidate alone, beside running them', async () => {
    const checks = [
      check({ id: 'runs', expected: '6', comparer: { kind: 'lines' } }),
      check({ id: 'form', structure: [{ rule: 'forbid', what: 'call', name: 'sum' }] }),
    ];
    const task = { ...mine('main.py'), entry: 'main.py' };
    expect(await findings('python', task, checks, 'print(sum([1, 2, 3]))\n')).toMatchObject([
      { checkId: 'runs', verdict: 'AC' },
      { checkId: 'form', verdict: 'WA', reason: expect.stringContaining('line 1') },
    ]);
  });
});
