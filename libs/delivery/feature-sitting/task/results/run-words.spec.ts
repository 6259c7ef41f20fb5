import type { Run, RunCheck } from '@assay/delivery/contract';
import { checkState, compareRuns, repaidWords, runSeconds, runSummary } from './run-words';

const check = (id: string, verdict: RunCheck['verdict'], output = '') =>
  ({ id, verdict, output, title: `Check ${id}`, errors: '', timeMs: 20 }) as unknown as RunCheck;
const run = (checks: RunCheck[], change: Partial<Run> = {}) =>
  ({ state: 'finished', checks, output: null, ...change }) as unknown as Run;

describe('Runs in words', () => {
  it('begin with passed, failed or not run', () => {
    expect(checkState('AC').words).toBe('Passed');
    expect(checkState('TLE').words).toBe('Failed');
    expect(checkState('SKIPPED').words).toBe('Not run');
    expect(checkState('IE').words).toBe('Not run');
  });
  it('say what came of them', () => {
    expect(runSummary(run([check('1', 'AC'), check('2', 'WA')]))).toBe('1 of 2 visible checks pass');
    expect(runSummary(run([check('1', 'CE'), check('2', 'CE')]))).toBe('Could not be built');
    expect(runSummary(run([], { state: 'unavailable' }))).toBe('Could not be run');
    expect(runSeconds(run([check('1', 'AC'), check('2', 'WA')]))).toBeCloseTo(0.04);
  });
  it('tell what waiting has given back', () => {
    expect([0, 1, 40].map(repaidWords)).toEqual([
      '',
      'You had to wait: 1 second was added to your time',
      'You had to wait: 40 seconds were added to your time',
    ]);
  });
  it('compared, tell which check went the other way, and which only printed something else', () => {
    const [first, second] = [
      run([check('1', 'AC'), check('2', 'WA', '1')]),
      run([check('1', 'WA'), check('2', 'WA', '2')]),
    ];
    expect(compareRuns(first, second)).toEqual([
      { title: 'Check 1', before: 'Passed', after: 'Failed', isOther: true },
      { title: 'Check 2', before: 'Failed', after: 'Failed', isOther: true },
    ]);
    expect(compareRuns(second, second).some(({ isOther }) => isOther)).toBe(false);
  });
});
