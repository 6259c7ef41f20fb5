import { limitsFor, utf8, type ExecutionRequest, type ExecutionResult, type TestRun } from '@assay/sandbox/domain';
import { Results } from './results';

const limits = limitsFor('python');
const request: ExecutionRequest = {
  id: 'one',
  toolchain: { language: 'python', version: '3' },
  entry: 'main.py',
  files: [{ path: 'main.py', content: utf8('print(1)') }],
  tests: [{ id: '1', stdin: utf8('') }],
  limits,
};
const raw = { ...request, files: [{ path: 'main.py', content: 'cHJpbnQoMSk=' }], tests: [{ id: '1', stdin: '' }] };
const run: TestRun = {
  ...{ id: '1', outcome: 'exited', exitCode: 0, signal: null, cpuMs: 10, wallMs: 20, peakMemoryBytes: 1000 },
  ...{ stdout: utf8('1'), stderr: utf8(''), truncated: false, reason: null },
};
const result = (change: Partial<TestRun> = {}): ExecutionResult => ({
  ...{ id: 'one', driver: 'bubblewrap', assurance: 'namespace', accounting: 'cgroup2', runner: '2' },
  toolchain: { language: 'python', version: '3.11.2' },
  tests: [{ ...run, ...change }],
});

/** What a later request gets after an earlier one. */
function afterwards(earlier: ExecutionResult, later: object): { id?: string; reused?: boolean } | null {
  const results = new Results();
  results.add(results.keyOf(raw) ?? '', request, earlier, { id: 'one', tests: [] });
  const key = results.keyOf(later);
  const found = key === null ? null : results.find(key, 'two');
  return found === null ? null : (JSON.parse(found) as { id: string });
}

describe('the result of an earlier hand-in', () => {
  it('is given to one that is the same in all that is run, whoever asks, and says so', () => {
    const later = { ...raw, id: 'two', owner: { organisation: 'a', candidate: 'b' }, urgency: 'hand-in' };
    expect(afterwards(result(), later)).toMatchObject({ id: 'two', reused: true });
  });

  it.each<[string, object]>([
    ['somebody waits at the screen', { urgency: 'interactive' }],
    ['a run of its own is asked for', { fresh: true }],
    ['the sources differ', { files: [{ path: 'main.py', content: 'cHJpbnQoMik=' }] }],
    ['an input differs', { tests: [{ id: '1', stdin: 'MQ==' }] }],
    ['a limit differs', { limits: { ...limits, cpuMs: 1999 } }],
    ['the tests are to be kept apart', { isolation: 'per-test' }],
  ])('is not given where %s', (_title, change) => {
    expect(afterwards(result(), { ...raw, ...change })).toBeNull();
  });

  it.each<[string, Partial<TestRun>]>([
    ['was a fault of ours', { outcome: 'driver-error' }],
    ['was not all of it', { outcome: 'skipped' }],
    ['met a limit of time', { outcome: 'cpu' }],
    ['came near a limit of time', { cpuMs: 1500 }],
    ['came near a limit of wall time', { wallMs: 5000 }],
    ['came near a limit of memory', { peakMemoryBytes: 200 * 1024 * 1024 }],
  ])('is not kept when it %s', (_title, change) => {
    expect(afterwards(result(change), raw)).toBeNull();
  });

  it('is understood only where the request is one', () => {
    expect([new Results().keyOf(null), new Results().keyOf('text'), new Results().keyOf({ id: 7 })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
