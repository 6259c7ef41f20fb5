import type { Verdict } from '@assay/sandbox/domain';
import { agrees, matchesOrLiesBelow, submissionVerdict } from './agreement';
import { expectationOfComment, expectationOfFolder, expectationOfTag, type Expectation } from './expectation';

const tests = (...verdicts: Verdict[]) =>
  verdicts.map((verdict, index) => ({ name: `secret/${index + 1}`, verdict, isEmpty: false }));
const folder = (name: string, format: 'legacy' | '2023-07-draft' = '2023-07-draft') =>
  expectationOfFolder(name, format) as Expectation;

// problem package format, "Example Submissions"
describe('Whether a submission came to what its folder asks', () => {
  it('accepts only where every test is', () => {
    expect(agrees(folder('accepted'), tests('AC', 'AC'))).toBe(true);
    expect(agrees(folder('accepted'), tests('AC', 'WA'))).toBe(false);
  });

  it('takes the first failure in the order of the tests for the verdict', () => {
    expect(submissionVerdict(tests('AC', 'WA', 'TLE'))).toBe('WA');
    expect(agrees(folder('wrong_answer'), tests('AC', 'WA', 'TLE'))).toBe(true);
    expect(agrees(folder('wrong_answer'), tests('AC', 'TLE', 'WA'))).toBe(false);
  });

  it('counts waiting too long as too slow, and memory as a crash, as contest judges do', () => {
    expect(agrees(folder('time_limit_exceeded'), tests('AC', 'WTLE'))).toBe(true);
    expect(agrees(folder('run_time_error'), tests('MLE'))).toBe(true);
    expect(agrees(folder('run_time_error'), tests('TLE'))).toBe(false);
  });

  it('lets a slow submission of a legacy package be wrong as well, but not crash', () => {
    expect(agrees(folder('time_limit_exceeded', 'legacy'), tests('WA', 'TLE'))).toBe(true);
    expect(agrees(folder('time_limit_exceeded'), tests('WA', 'TLE'))).toBe(false);
    expect(agrees(folder('time_limit_exceeded', 'legacy'), tests('RE', 'TLE'))).toBe(false);
  });

  it('knows rejected, brute_force and partially_accepted', () => {
    expect(agrees(folder('rejected'), tests('AC', 'RE'))).toBe(true);
    expect(agrees(folder('rejected'), tests('AC'))).toBe(false);
    expect(agrees(folder('brute_force'), tests('AC', 'TLE'))).toBe(true);
    expect(agrees(folder('brute_force'), tests('AC', 'WA'))).toBe(false);
    expect(agrees(folder('partially_accepted'), tests('AC', 'WA'))).toBe(true);
    expect(agrees(folder('partially_accepted'), tests('WA', 'WA'))).toBe(false);
    expect(expectationOfFolder('mixed', 'legacy')).toBeNull();
  });

  it('never agrees with a fault of ours', () => {
    for (const name of [
      'accepted',
      'rejected',
      'wrong_answer',
      'time_limit_exceeded',
      'run_time_error',
      'brute_force',
    ]) {
      expect(agrees(folder(name), tests('AC', 'IE'))).toBe(false);
    }
  });
});

describe('Whether a submission came to what its tag asks', () => {
  const tag = (words: string) => expectationOfTag(`/* text\n * @EXPECTED_RESULTS@: ${words}\n */`) as Expectation;

  it('takes any of the results that are named, in both ways of writing them', () => {
    expect(agrees(tag('CORRECT, WRONG-ANSWER'), tests('AC', 'WA'))).toBe(true);
    expect(agrees(tag('CORRECT, WRONG-ANSWER'), tests('AC', 'AC'))).toBe(true);
    expect(agrees(tag('TIME_LIMIT_EXCEEDED'), tests('AC', 'TLE'))).toBe(true);
    expect(agrees(tag('TIMELIMIT'), tests('AC', 'AC'))).toBe(false);
    expect(agrees(tag('COMPILER-ERROR'), tests('CE'))).toBe(true);
  });

  it('tells an output that is not there from one that is wrong', () => {
    const silent = [{ name: 'secret/1', verdict: 'WA' as const, isEmpty: true }];
    expect(agrees(tag('NO-OUTPUT'), silent)).toBe(true);
    expect(agrees(tag('WRONG-ANSWER'), silent)).toBe(true);
    expect(agrees(tag('NO-OUTPUT'), tests('WA'))).toBe(false);
  });

  it('takes the verdicts of this sandbox by name from a comment at the top', () => {
    const comment = expectationOfComment('# assay-expect: TLE|MLE\n') as Expectation;
    expect(agrees(comment, tests('MLE'))).toBe(true);
    expect(agrees(comment, tests('AC', 'WTLE'))).toBe(true);
    expect(agrees(comment, tests('RE'))).toBe(false);
    expect(expectationOfComment('# assay-expect: NONSENSE\n')).toBeNull();
    expect(expectationOfTag('@EXPECTED_RESULTS@: 7')).toBeNull();
  });
});

describe('The patterns of submissions.yaml', () => {
  it('stand for a file, or a folder with all that is in it', () => {
    expect(matchesOrLiesBelow('accepted', 'accepted/a.py')).toBe(true);
    expect(matchesOrLiesBelow('accepted/*', 'accepted/a.py')).toBe(true);
    expect(matchesOrLiesBelow('*.py', 'accepted/a.py')).toBe(false);
    expect(matchesOrLiesBelow('secret/*-{easy,hard}', 'secret/01-hard')).toBe(true);
    expect(matchesOrLiesBelow('secret/*-{easy,hard}', 'secret/01-harder')).toBe(false);
    expect(matchesOrLiesBelow('a[b].py', 'ab.py')).toBe(false);
  });
});
