import {
  compareOutput,
  limitsFor,
  showText,
  utf8,
  verdictOf,
  type Language,
  type Limits,
  type TestRun,
  type Verdict,
} from '@assay/sandbox/domain';
import { modes, startRunner, whyNoSandbox, type Mode, type StartedRunner } from './start-runner';

/** A busy machine is slow; no test here is about speed. */
jest.setTimeout(60_000);

export interface Program {
  python?: string;
  javascript?: string;
  shell?: string;
  /** Other files beside it. */
  files?: Record<string, string>;
  limits?: Partial<Limits>;
  stdin?: string;
  /** The expected output, compared line by line; nothing means: as little matters as in a task where all is wrong. */
  prints?: string;
}

export interface Finding extends TestRun {
  verdict: Verdict;
  text: string;
  errors: string;
}

export interface Bench {
  mode: Mode;
  runner(): StartedRunner;
  /** Runs one program and gives the verdict that marking would give. */
  run(program: Program): Promise<Finding>;
}

/** Tests against a runner, once with control groups and once without; skipped aloud where no sandbox can run. */
export function withRunner(
  title: string,
  tests: (bench: Bench) => void,
  environment: Record<string, string> = {},
): void {
  const reason = whyNoSandbox();
  if (reason !== null) {
    console.warn(`SKIPPED: ${title}. No sandbox can run here: ${reason}`);
    describe.skip(`${title} (no sandbox can run here: ${reason})`, () => tests(null as unknown as Bench));
    return;
  }
  describe.each(modes)(`${title} (%s)`, (mode) => {
    let runner: StartedRunner;
    beforeAll(async () => {
      runner = await startRunner({ mode, environment });
    });
    afterAll(() => runner?.stop());
    tests({ mode, runner: () => runner, run: (program) => run(runner, program) });
  });
}

export async function run({ client }: StartedRunner, program: Program): Promise<Finding> {
  const { language, entry, files } = sourcesOf(program);
  const [test] = (
    await client.execute({
      id: 'test',
      toolchain: { language, version: language === 'python' ? '3' : process.versions.node },
      entry,
      files: Object.entries(files).map(([path, text]) => ({ path, content: utf8(text) })),
      tests: [{ id: '1', stdin: utf8(program.stdin ?? '') }],
      limits: limitsFor(language, program.limits),
      fresh: true, // a test that asks twice wants to see two runs
    })
  ).tests;
  if (test === undefined) throw new Error('The runner answered without a test.');
  const comparison = compareOutput({ kind: 'lines' }, utf8(program.prints ?? 'something else'), test.stdout);
  return { ...test, verdict: verdictOf(test, comparison), text: showText(test.stdout), errors: showText(test.stderr) };
}

/** A shell script is started by a program of one of the languages, as a candidate would have to. */
function sourcesOf(program: Program): { language: Language; entry: string; files: Record<string, string> } {
  const { python, javascript, shell, files = {} } = program;
  if (javascript !== undefined)
    return { language: 'javascript', entry: 'main.js', files: { ...files, 'main.js': javascript } };
  if (shell === undefined)
    return { language: 'python', entry: 'main.py', files: { ...files, 'main.py': python ?? '' } };
  const start = `
import os, signal
for ignored in (signal.SIGPIPE, signal.SIGXFSZ): signal.signal(ignored, signal.SIG_DFL)  # Python's own choice, inherited
os.execv('/bin/bash', ['bash', '/src/attack.sh'])`;
  return { language: 'python', entry: 'main.py', files: { ...files, 'main.py': start, 'attack.sh': shell } };
}
