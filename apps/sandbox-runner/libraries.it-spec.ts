import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { limitsFor, showText, utf8 } from '@assay/sandbox/domain';
import { startRunner, whyNoSandbox, type StartedRunner } from './testing/start-runner';

jest.setTimeout(60_000);

(whyNoSandbox() === null ? describe : describe.skip)('libraries of Python that the operator installed', () => {
  const folder = mkdtempSync('/tmp/assay-libraries-');
  let runner: StartedRunner;
  beforeAll(async () => {
    chmodSync(folder, 0o755);
    mkdirSync(path.join(folder, 'greeting-1.4.0.dist-info'));
    writeFileSync(
      path.join(folder, 'greeting-1.4.0.dist-info/METADATA'),
      'Metadata-Version: 2.1\nName: greeting\nVersion: 1.4.0\n',
    );
    writeFileSync(path.join(folder, 'greeting.py'), "def greet(name): return 'Hello, ' + name\n");
    runner = await startRunner({
      mode: 'polled',
      environment: { ASSAY_RUNNER_PYTHON_LIBRARIES: folder, ASSAY_RUNNER_LANGUAGES: 'python' },
    });
  });
  afterAll(async () => {
    await runner?.stop();
    rmSync(folder, { recursive: true });
  });

  it('are there for tasks, named with their versions in what the runner offers and in every result', async () => {
    const greeting = { name: 'greeting', version: '1.4.0' };
    expect((await runner.client.capability()).libraries).toEqual([{ language: 'python', ...greeting }]);
    const result = await runner.client.execute({
      id: 'greet',
      toolchain: { language: 'python', version: '3' },
      entry: 'main.py',
      files: [{ path: 'main.py', content: utf8("import greeting\nprint(greeting.greet('Ada'))") }],
      tests: [{ id: '1', stdin: utf8('') }],
      limits: limitsFor('python'),
    });
    expect([result.libraries, showText(result.tests[0]?.stdout ?? utf8(''))]).toEqual([[greeting], 'Hello, Ada\n']);
  });

  it('come with one of ours, whose figures are data: they can be shown, and compared without a picture', async () => {
    const source = `
import plots
plots.figure('Heights', x='year', y='cm')
plots.line([2020, 2021], [101.5, float('nan')], label='Ada')
plots.bar(['a', 'b'], [1, 2]) if False else plots.line(range(2), [1, 2])
try: plots.scatter([1], [1])
except ValueError: plots.figure(); plots.scatter([1], [True])
print(open('plots.json').read())`;
    const result = await runner.client.execute({
      id: 'plot',
      toolchain: { language: 'python', version: '3' },
      entry: 'main.py',
      files: [{ path: 'main.py', content: utf8(source) }],
      tests: [{ id: '1', stdin: utf8('') }],
      limits: limitsFor('python'),
    });
    const axes = (x: string, y: string) => ({ x: { label: x }, y: { label: y } });
    const heights = [
      { label: 'Ada', x: [2020, 2021], y: [101.5, 'nan'] },
      { label: '', x: [0, 1], y: [1, 2] },
    ];
    expect(JSON.parse(showText(result.tests[0]?.stdout ?? utf8('null')))).toEqual([
      { title: 'Heights', kind: 'line', ...axes('year', 'cm'), series: heights },
      { title: '', kind: 'scatter', ...axes('', ''), series: [{ label: '', x: [1], y: [1] }] },
    ]);
  });
});
