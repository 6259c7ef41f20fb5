import { utf8, type ExecutionResult, type TestRun } from '@assay/sandbox/domain';
import { dailyMeans, wholeItem } from '../testing/items';
import type { CodeInteraction } from '../item/interaction';
import { allChecks, markChecks } from './mark-checks';
import { runRequest } from './run-request';

const item = wholeItem();
const task = dailyMeans[0] as CodeInteraction;
const run = (id: string, stdout: string, change: Partial<TestRun> = {}): TestRun => ({
  id,
  outcome: 'exited',
  exitCode: 0,
  signal: null,
  cpuMs: 11,
  wallMs: 14,
  peakMemoryBytes: 9_800_000,
  stdout: utf8(stdout),
  stderr: utf8(''),
  truncated: false,
  reason: null,
  ...change,
});
const result = (...tests: TestRun[]): ExecutionResult => ({
  id: 'r',
  driver: 'bubblewrap',
  assurance: 'namespace',
  accounting: 'cgroup2',
  runner: '2',
  toolchain: { language: 'python', version: '3.11.2' },
  tests,
});
const RIGHT = [run('v1', '{}'), run('h1', '{"hidden-expected-output":1.0}\n'), run('h2', '{ "t1": 21.37 }')] as const;

describe('What goes into the sandbox', () => {
  it('has the candidate’s files, the author’s harness and the inputs, and nothing that was expected', () => {
    const request = runRequest(
      'r',
      task,
      { files: { 'solution.py': 'mine', 'main.py': 'forged' } },
      allChecks(task, item.secret),
    );
    const texts = request.files.map(({ path, content }) => [path, new TextDecoder().decode(content)]);
    expect(texts).toEqual([
      ['solution.py', 'mine'],
      ['main.py', expect.stringContaining('from solution import solve')],
    ]);
    expect(new TextDecoder().decode(request.tests[1]?.stdin)).toBe('[["d","t1",null]]');
    expect(JSON.stringify(request)).not.toContain('hidden-expected-output');
    expect(request.tests.map(({ id }) => id)).toEqual(['v1', 'h1', 'h2']);
  });

  it('has the starting files where the candidate changed nothing', () => {
    expect(new TextDecoder().decode(runRequest('r', task, null, []).files[0]?.content)).toContain('pass');
  });
});

describe('Marking a practical task', () => {
  it('gives each check its mark', () => {
    expect(markChecks(item, task, result(...RIGHT))).toMatchObject({ marks: '4', max: '4' });
    expect(markChecks(item, task, result(RIGHT[0], run('h1', '{}'), RIGHT[2]))).toMatchObject({
      marks: '2.5',
      parts: [
        { partId: 'i5.v1', marks: '1' },
        { partId: 'i5.h1', marks: '0', max: '1.5' },
        { partId: 'i5.h2', marks: '1.5' },
      ],
    });
  });

  it('takes all marks where a must-pass check fails', () => {
    const mark = markChecks(item, task, result(run('v1', '[]'), RIGHT[1], RIGHT[2]));
    expect(mark).toMatchObject({
      marks: '0',
      explanation: expect.arrayContaining([expect.stringContaining('must pass')]),
    });
  });

  it('counts a program that prints the right thing and then breaks as failed', () => {
    expect(
      markChecks(item, task, result(RIGHT[0], RIGHT[1], run('h2', '{"t1": 21.37}', { exitCode: 1 }))),
    ).toMatchObject({ marks: '2.5' });
  });

  it('never makes a mark of a fault of ours: the script waits', () => {
    expect(markChecks(item, task, result(RIGHT[0], RIGHT[1], run('h2', '', { outcome: 'driver-error' })))).toBe(
      'unavailable',
    );
    expect(markChecks(item, task, result(RIGHT[0], RIGHT[1]))).toBe('unavailable');
  });

  it('makes no mark of checks that the time for all of them did not reach', () => {
    const slow = run('h1', '', { outcome: 'wall', exitCode: null });
    expect(markChecks(item, task, result(RIGHT[0], slow, run('h2', '', { outcome: 'skipped', exitCode: null })))).toBe(
      'unavailable',
    );
  });

  it('explains without quoting what a hidden check expects', () => {
    const mark = markChecks(item, task, result(RIGHT[0], run('h1', '{}'), RIGHT[2]));
    expect(JSON.stringify(mark)).not.toContain('hidden-expected-output');
  });
});
