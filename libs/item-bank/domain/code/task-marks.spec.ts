import {
  LARGEST_REQUEST_BYTES,
  utf8,
  type Capability,
  type ExecutionRequest,
  type ExecutionResult,
  type TestRun,
} from '@assay/sandbox/domain';
import { dailyMeans, itemOf, LO1 } from '../testing/items';
import type { CodeCheck, CodeInteraction } from '../item/interaction';
import type { CheckMark, CodeScheme } from '../item/mark-scheme';
import { markParts } from '../item/mark-part';
import { readResponse } from '../candidate/read-response';
import { schemeWords } from '../marking/scheme-words';
import { allChecks, markChecks, solutionVerdict } from './mark-checks';
import { cannotRun } from './needed-toolchains';
import { runRequest } from './run-request';
import { runTask } from './run-task';

const base = dailyMeans[0] as CodeInteraction;
const check = (id: string, change: Partial<CodeCheck> = {}): CodeCheck => ({
  ...{ id, title: `Check ${id}`, stdin: `in-${id}`, expected: 'right', comparer: { kind: 'lines' } },
  ...change,
});
const worth = (checkId: string, marks: string, change: Partial<CheckMark> = {}): CheckMark => ({
  ...{ checkId, marks, outcomeId: LO1, mustPass: false },
  ...change,
});
function task(change: Partial<CodeInteraction>, scheme: Partial<CodeScheme>) {
  const interaction = { ...base, visibleChecks: [], ...change };
  const whole: CodeScheme = { kind: 'code', hiddenChecks: [], checks: [], referenceSolution: [], ...scheme };
  return { item: itemOf([interaction, whole]), interaction };
}
const run = (id: string, stdout = 'right', change: Partial<TestRun> = {}): TestRun => ({
  ...{ id, outcome: 'exited', exitCode: 0, signal: null, cpuMs: 11, wallMs: 14, peakMemoryBytes: 9_800_000 },
  ...{ stdout: utf8(stdout), stderr: utf8(''), truncated: false, reason: null },
  ...change,
});
const result = (tests: readonly TestRun[], change: Partial<ExecutionResult> = {}): ExecutionResult => ({
  ...{ id: 'r', driver: 'bubblewrap', assurance: 'namespace', accounting: 'cgroup1', runner: '2' },
  ...{ toolchain: { language: 'python', version: '3.11.2' }, tests },
  ...change,
});
const marksOf = (made: ReturnType<typeof task>, tests: readonly TestRun[]) => {
  const mark = markChecks(made.item, made.interaction, result(tests));
  return mark === 'unavailable' ? mark : mark.parts.map(({ marks }) => marks);
};

describe('checks in groups', () => {
  const hiddenChecks = [check('a'), check('b'), check('c')];
  const grouped = (rule: { kind: 'all' } | { kind: 'atLeast'; checks: number }) =>
    task(
      {},
      {
        hiddenChecks,
        groups: [{ id: 'g', title: 'Edge cases', rule }],
        checks: [worth('a', '1', { group: 'g' }), worth('b', '1', { group: 'g' }), worth('c', '2')],
      },
    );

  it('earn their marks together or not at all', () => {
    const all = grouped({ kind: 'all' });
    expect(marksOf(all, [run('a'), run('b'), run('c')])).toEqual(['1', '1', '2']);
    expect(marksOf(all, [run('a'), run('b', 'wrong'), run('c')])).toEqual(['0', '0', '2']);
  });

  it('earn all of them as soon as enough pass', () => {
    const some = grouped({ kind: 'atLeast', checks: 1 });
    expect(marksOf(some, [run('a', 'wrong'), run('b'), run('c', 'wrong')])).toEqual(['1', '1', '0']);
    const mark = markChecks(some.item, some.interaction, result([run('a', 'wrong'), run('b'), run('c')]));
    expect(mark).toMatchObject({
      explanation: expect.arrayContaining(['Edge cases: 1 of 2 passed, at least 1 are needed: it earns its marks.']),
    });
  });
});

describe('the mark scheme on paper', () => {
  it('says of each check what decides about it', () => {
    const made = task(
      {},
      {
        hiddenChecks: [check('a'), check('b', { structure: [{ rule: 'lint' }] }), check('c')],
        groups: [{ id: 'g', title: 'Edge cases', rule: { kind: 'atLeast', checks: 1 } }],
        checks: [
          worth('a', '1', { group: 'g' }),
          worth('b', '1', { mustPass: true }),
          worth('c', '2', { credit: 'share' }),
        ],
      },
    );
    expect(schemeWords(made.item)[0]?.lines).toEqual([
      'Check a (hidden): 1 mark, with “Edge cases”.',
      'Check b (hidden): 1 mark, found in the sources, must pass.',
      'Check c (hidden): 2 marks, by the share that is right.',
      'Edge cases: all of its marks are earned when at least 1 of its checks pass.',
    ]);
  });
});

describe('partial credit', () => {
  const shared = task(
    {},
    { hiddenChecks: [check('a', { expected: '1\n2\n3' })], checks: [worth('a', '2', { credit: 'share' })] },
  );

  it('is the share that is right, rounded half up to hundredths once', () => {
    expect(marksOf(shared, [run('a', '1\n2\n9')])).toEqual(['1.33']);
    expect(marksOf(shared, [run('a', '1\n2\n3')])).toEqual(['2']);
  });

  it('is nothing for a program that did not end well, whatever it had printed', () => {
    expect(marksOf(shared, [run('a', '1\n2\n3', { exitCode: 1 })])).toEqual(['0']);
    expect(marksOf(shared, [run('a', '1\n2\n3', { outcome: 'cpu', exitCode: null })])).toEqual(['0']);
  });
});

describe('the verdict of a whole solution', () => {
  const made = task({}, { hiddenChecks: [check('a'), check('b')], checks: [worth('a', '1'), worth('b', '1')] });

  it('is the first in the order of the checks that is not AC, as problem packages declare it', () => {
    const verdict = (...tests: TestRun[]) => solutionVerdict(made.item, made.interaction, result(tests));
    expect(verdict(run('a'), run('b'))).toBe('AC');
    expect(verdict(run('a', 'no'), run('b', '', { outcome: 'cpu' }))).toBe('WA');
    expect(verdict(run('a'), run('b', '', { outcome: 'memory' }))).toBe('MLE');
    expect(verdict(run('a'))).toBe('IE'); // a check without a run is a fault of ours
  });
});

describe('criteria beside checks', () => {
  const style = { id: 'style', title: 'Reads well', outcomeId: LO1, marks: '2', levels: [] };
  const made = task({}, { hiddenChecks: [check('a')], checks: [worth('a', '3')], criteria: [style] });

  it('are parts of the same mark, and not what the checks decide', () => {
    expect(markParts(made.item).map(({ kind, marks }) => [kind, marks])).toEqual([
      ['check', '3'],
      ['criterion', '2'],
    ]);
    expect(markChecks(made.item, made.interaction, result([run('a')]))).toMatchObject({ marks: '3', max: '3' });
  });
});

describe('a checker of the author’s', () => {
  const checker = {
    language: 'python' as const,
    version: '3',
    entry: 'check.py',
    files: [{ path: 'check.py', content: '' }],
  };
  const made = task(
    {},
    {
      checker,
      hiddenChecks: [
        check('a', { comparer: { kind: 'checker' }, expected: 'the-key' }),
        check('b', { comparer: { kind: 'checker' } }),
      ],
      checks: [worth('a', '4', { credit: 'share' }), worth('b', '1')],
    },
  );
  const scheme = made.item.secret.schemes['i5'] as CodeScheme;
  const checks = allChecks(made.interaction, made.item.secret);
  async function judged(exitCode: number, says = '') {
    const requests: ExecutionRequest[] = [];
    const outcome = await runTask(
      { id: 'r', interaction: made.interaction, scheme, response: null, checks },
      (request) => {
        requests.push(request);
        const isChecker = request.id.endsWith('-checker');
        return Promise.resolve(
          result(
            request.tests.map(({ id }) =>
              isChecker ? run(id, says, { exitCode }) : run(id, 'mine', { exitCode: id === 'b' ? 1 : 0 }),
            ),
          ),
        );
      },
    );
    return { outcome, requests };
  }

  it('runs in a box of its own on input, expected output and output; the work never sees the key', async () => {
    const { outcome, requests } = await judged(42);
    const [work, checking] = requests;
    expect(JSON.stringify(work)).not.toContain('the-key');
    expect(checking).toMatchObject({
      isolation: 'per-test',
      tests: [{ id: 'a', args: ['input.txt', 'expected.txt', 'output.txt'] }],
    });
    expect(checking?.tests).toHaveLength(1); // a program that broke is not looked at
    expect(markChecks(made.item, made.interaction, outcome)).toMatchObject({ parts: [{ marks: '4' }, { marks: '0' }] });
  });

  it('gets outputs that are more than one request may have in several, each with its own', async () => {
    const many = Array.from({ length: 13 }, (_, at) => check(`c${at}`, { comparer: { kind: 'checker' } }));
    const flood = 'x'.repeat(1024 * 1024);
    const requests: ExecutionRequest[] = [];
    const outcome = await runTask(
      { id: 'r', interaction: made.interaction, scheme, response: null, checks: many },
      (request) => {
        requests.push(request);
        const isChecker = request.id.includes('-checker');
        return Promise.resolve(
          result(request.tests.map(({ id }) => run(id, isChecker ? '' : flood, { exitCode: isChecker ? 42 : 0 }))),
        );
      },
    );
    const checking = requests.filter(({ id }) => id.includes('-checker'));
    expect(checking.length).toBeGreaterThan(1);
    for (const { tests } of checking) {
      const bytes = tests.flatMap(({ stdin, files = [] }) => [
        stdin.length,
        ...files.map((file) => file.content.length),
      ]);
      expect((bytes.reduce((sum, each) => sum + each, 0) * 4) / 3).toBeLessThan(LARGEST_REQUEST_BYTES);
    }
    expect(Object.keys(outcome.checked ?? {})).toEqual(many.map(({ id }) => id));
  });

  it('accepts by 42 and refuses by 43, and may give a score', async () => {
    expect(markChecks(made.item, made.interaction, (await judged(43, 'score 0.25\n')).outcome)).toMatchObject({
      parts: [{ marks: '1' }, { marks: '0' }],
    });
    expect(markChecks(made.item, made.interaction, (await judged(42, 'score 0.5\n')).outcome)).toMatchObject({
      parts: [{ marks: '2' }, { marks: '0' }],
    });
  });

  it('that breaks is no verdict on anybody: there is no mark', async () => {
    expect(markChecks(made.item, made.interaction, (await judged(1)).outcome)).toBe('unavailable');
  });
});

describe('an interactive task', () => {
  const made = task({ task: 'interactive' }, { hiddenChecks: [check('a')], checks: [worth('a', '1')] });
  const talked = (exitCode: number | null, own: Partial<TestRun> = {}, outcome: TestRun['outcome'] = 'exited') =>
    solutionVerdict(
      made.item,
      made.interaction,
      result([run('a', '', { ...own, interactor: { outcome, exitCode, stderr: utf8('') } })]),
    );

  it('is decided by its interactor, except where the program itself went beyond a limit', () => {
    expect(talked(42)).toBe('AC');
    expect(talked(43)).toBe('WA');
    expect(talked(43, { exitCode: 1 })).toBe('WA'); // it broke off because its partner had refused it
    expect(talked(42, { exitCode: 1 })).toBe('RE');
    expect(talked(43, { outcome: 'cpu', exitCode: null })).toBe('TLE');
    expect(talked(1)).toBe('IE');
    expect(talked(null, {}, 'driver-error')).toBe('IE');
  });
});

describe('a function task', () => {
  const made = task(
    { task: 'function', function: { file: 'solution.py', name: 'solve' }, newFiles: true },
    { hiddenChecks: [check('a', { stdin: '[[1, 2]]' })], checks: [worth('a', '1')] },
  );

  it('is called by a driver of ours that nobody can replace', () => {
    const files = { 'assay_driver.py': 'print(1)', 'helper.py': 'x = 1', 'main.py': 'forged' };
    const request = runRequest('r', made.interaction, { files }, []);
    expect(request.entry).toBe('assay_driver.py');
    const driver = request.files.filter(({ path }) => path === 'assay_driver.py');
    expect(driver).toHaveLength(1);
    expect(new TextDecoder().decode(driver[0]?.content)).toContain('importlib.import_module("solution")');
    expect(request.files.map(({ path }) => path)).toContain('helper.py');
  });

  it('takes files of the candidate’s own where the task allows them, and no other', () => {
    const read = (files: Record<string, string>, interaction = made.interaction) =>
      readResponse({ ...made.item.delivery, interactions: [interaction] }, 'key', { i5: { files } });
    expect(read({ 'lib/helper.py': 'x' })).toEqual({ i5: { files: { 'lib/helper.py': 'x' } } });
    const refused = ['../x.py', 'SOLUTION.py', 'main.py', 'assay_driver.py', 'solution.py/x', '.hidden'];
    for (const path of refused) expect(() => read({ [path]: 'x' })).toThrow();
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`f${at}.py`, '']));
    expect(() => read(many)).toThrow(/at most 20/);
    expect(() => read({ a: '1', 'a/b': '2' })).toThrow(/A file and a folder cannot have the same name/);
    expect(() => read({ Lib: '1', 'lib/b.py': '2' })).toThrow(/A file and a folder cannot have the same name/);
    expect(() => read({ 'a.py': '1', 'A.py': '2' })).toThrow(/There is a file of this name already/);
    expect(() => read({ 'helper.py': 'x' }, { ...made.interaction, newFiles: false })).toThrow();
  });
});

describe('files that no file system can hold together', () => {
  const made = task({ newFiles: true }, {});
  const paths = (files: Record<string, string>, checks: CodeCheck[] = []) =>
    runRequest('r', made.interaction, { files }, checks).files.map(({ path }) => path);

  it('never reach the sandbox, also where they were kept before that was refused', () => {
    const reached = paths({ a: '1', 'a/b': '2' });
    expect(reached).toContain('a');
    expect(reached).not.toContain('a/b');
  });

  it('give way to the files of checks, whichever of the two is the folder', () => {
    const checks = [check('a', { files: [{ path: 'data/in.txt', content: '1' }] }), check('b', { files: [] })];
    expect(paths({ data: 'mine', 'data/in.txt/x': 'mine', 'other.py': '' }, checks)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^data/)]),
    );
    expect(paths({ data: 'mine', 'other.py': '' }, checks)).toContain('other.py');
  });
});

describe('a build that failed', () => {
  const made = task({ language: 'c' }, { hiddenChecks: [check('a')], checks: [worth('a', '1')] });

  it('is a verdict, with the compiler’s first error in a sentence', () => {
    const messages = utf8('/src/main.c: In function main:\n/src/main.c:3:5: error: expected ; before return\n');
    const built = result([run('a', '', { outcome: 'not-built', exitCode: null })], {
      build: { outcome: 'exited', messages, cpuMs: 90, cached: false },
    });
    expect(markChecks(made.item, made.interaction, built)).toMatchObject({
      marks: '0',
      explanation: expect.arrayContaining([
        'Check a: The program could not be built: main.c, line 3: expected ; before return',
      ]),
    });
  });
});

describe('a task that nothing here can run', () => {
  const checker = { language: 'cpp' as const, version: '17', entry: 'c.cpp', files: [] };
  const made = task({ title: 'Sort it' }, { checker, hiddenChecks: [check('a')], checks: [worth('a', '1')] });
  const capability: Capability = {
    ...{ ok: true, driver: 'bubblewrap', assurance: 'namespace', accounting: 'cgroup1', concurrency: 2 },
    toolchains: [{ language: 'python', version: '3.11.2' }],
    problems: [{ problem: 'There is no C++ compiler.', cure: 'Install g++.' }],
  };

  it('names task, language and cure, also for the programs of its author', () => {
    expect(cannotRun(made.item, capability)).toEqual([
      {
        task: 'Sort it',
        sentence: '“Sort it”: it needs C++ 17, which no runner offers. There is no C++ compiler. Install g++.',
      },
    ]);
    const all = [...capability.toolchains, { language: 'cpp' as const, version: '17' }];
    expect(cannotRun(made.item, { ...capability, toolchains: all })).toEqual([]);
  });

  it('is not sat on demonstrations, except in a demo', () => {
    const demo: Capability = {
      ...capability,
      assurance: 'demo',
      toolchains: [...capability.toolchains, { language: 'cpp', version: '17' }],
    };
    expect(cannotRun(made.item, demo)[0]?.sentence).toContain('only demonstrates runs');
    expect(cannotRun(made.item, demo, { isDemo: true })).toEqual([]);
  });
});
