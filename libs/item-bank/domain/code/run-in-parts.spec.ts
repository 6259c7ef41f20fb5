import {
  LARGEST_REQUEST_BYTES,
  LARGEST_TOTAL_WALL_MS,
  limitsFor,
  utf8,
  type ExecutionRequest,
  type ExecutionResult,
  type TestRun,
} from '@assay/sandbox/domain';
import { LARGEST_ANSWER_BYTES, partsOfTests, runInParts } from './run-in-parts';

const MIB = 1024 * 1024;
const request = (count: number, change: Partial<ExecutionRequest> = {}, stdin = utf8('')): ExecutionRequest => ({
  ...{ id: 'r', toolchain: { language: 'python', version: '3' }, entry: 'main.py' },
  files: [{ path: 'main.py', content: utf8('print(1)') }],
  tests: Array.from({ length: count }, (_, at) => ({ id: `t${at}`, stdin })),
  limits: limitsFor('python'),
  ...change,
});
const run = (id: string, outcome: TestRun['outcome'] = 'exited'): TestRun => ({
  ...{ id, outcome, exitCode: 0, signal: null, cpuMs: 1, wallMs: 1, peakMemoryBytes: null },
  ...{ stdout: utf8(''), stderr: utf8(''), truncated: false, reason: null },
});
/** A runner that keeps the requests, and answers them all alike. */
function runner(answer: (asked: ExecutionRequest) => Partial<ExecutionResult> = () => ({})) {
  const asked: ExecutionRequest[] = [];
  const execute = (one: ExecutionRequest): Promise<ExecutionResult> => {
    asked.push(one);
    return Promise.resolve({
      ...{ id: one.id, driver: 'bubblewrap', assurance: 'namespace', accounting: 'cgroup1', runner: '2' },
      ...{ toolchain: { language: 'python', version: '3.11.2' }, tests: one.tests.map(({ id }) => run(id)) },
      ...answer(one),
    });
  };
  return { asked, execute };
}
const sizes = (asked: ExecutionRequest) => partsOfTests(asked).map((part) => part.length);
const onTheWire = ({ tests, ...others }: ExecutionRequest) =>
  JSON.stringify({
    ...others,
    tests: tests.map(({ stdin, files = [], ...test }) => ({
      ...test,
      stdin: Buffer.from(stdin).toString('base64'),
      files: files.map(({ path, content }) => ({ path, content: Buffer.from(content).toString('base64') })),
    })),
  }).length;

describe('tests that are more than one request may have', () => {
  it('are divided so that each is run, however slow the program is', () => {
    const asked = request(100);
    const parts = partsOfTests(asked);
    for (const part of parts) {
      expect(part.length * 2 * asked.limits.wallMs).toBeLessThanOrEqual(LARGEST_TOTAL_WALL_MS);
    }
    expect(parts.flat()).toEqual(asked.tests);
    expect(sizes(request(3, { limits: limitsFor('python', { cpuMs: 30_000 }) }))).toEqual([1, 1, 1]);
    expect(sizes(request(10))).toEqual([10]);
  });

  it('are divided by number: a runner takes a hundred', () => {
    expect(sizes(request(250, { limits: { ...limitsFor('python'), wallMs: 10, outputBytes: 10 } }))).toEqual([
      100, 100, 50,
    ]);
  });

  it('are divided by bytes, files of the tests included', () => {
    const limits = { ...limitsFor('python'), wallMs: 10, outputBytes: 10 };
    const flood = new Uint8Array(MIB).fill(65);
    const asked = request(40, { limits }, flood);
    const tests = asked.tests.map((test) => ({ ...test, files: [{ path: 'output.txt', content: flood }] }));
    const parts = partsOfTests({ ...asked, tests });
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(onTheWire({ ...asked, tests: part })).toBeLessThanOrEqual(LARGEST_REQUEST_BYTES);
    }
    expect(parts.flat()).toEqual(tests);
  });

  it('are divided by what they may print and leave behind', () => {
    const limits = { ...limitsFor('python'), wallMs: 10, outputBytes: 4 * MIB };
    expect(sizes(request(20, { limits }))).toEqual([16, 4]);
    const collect = { maxFiles: 10, maxBytes: 4 * MIB };
    for (const part of partsOfTests(request(20, { limits, collect }))) {
      expect(part.length * 8 * MIB).toBeLessThanOrEqual(LARGEST_ANSWER_BYTES);
    }
  });

  it('become one result, by one toolchain; the first request keeps the id by which its place in the queue is asked', async () => {
    const { asked, execute } = runner((one) => ({ queuedMs: 5, ...(one.id === 'r' && { reused: true }) }));
    const result = await runInParts(request(25), execute);
    expect(asked.map(({ id, toolchain }) => [id, toolchain.version])).toEqual([
      ['r', '3'],
      ['r-2', '3.11.2'],
      ['r-3', '3.11.2'],
    ]);
    expect(result).toMatchObject({ id: 'r', queuedMs: 15, toolchain: { version: '3.11.2' } });
    expect(result.reused).toBeUndefined();
    expect(result.tests.map(({ id }) => id)).toEqual(request(25).tests.map(({ id }) => id));
  });

  it('are a demonstration where any part is one', async () => {
    const { execute } = runner((one) => (one.id === 'r-2' ? { assurance: 'demo' } : {}));
    expect((await runInParts(request(25), execute)).assurance).toBe('demo');
  });

  it('are not built again where they cannot be built', async () => {
    const { asked, execute } = runner((one) => ({ tests: one.tests.map(({ id }) => run(id, 'not-built')) }));
    const result = await runInParts(request(25), execute);
    expect(asked).toHaveLength(1);
    expect(result.tests.map(({ id, outcome }) => [id, outcome])).toEqual(
      request(25).tests.map(({ id }) => [id, 'not-built']),
    );
  });
});
