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
});
