import type { Verdict } from '@assay/sandbox/domain';
import type { CheckFinding } from '../code/check-findings';
import type { CodeInteraction } from '../item/interaction';
import { dailyMeans, itemOf, LO2, measures, wholeItem } from '../testing/items';
import { measure } from './proposed-limits';
import { isProven, nextGroup, programsToProve, rehearsalProblem, roundOf, type RehearsedProgram } from './rehearsal';
import { taskHash } from './task-hash';

const [task, scheme] = dailyMeans as [CodeInteraction, (typeof dailyMeans)[1]];
const finding = (checkId: string, verdict: Verdict, cpuMs = 20): CheckFinding => ({
  ...{
    checkId,
    title: checkId,
    verdict,
    passed: verdict === 'AC',
    reason: `${checkId} ended so`,
    output: '',
    errors: '',
  },
  ...{ share: verdict === 'AC' ? 1 : 0, cpuMs, wallMs: cpuMs, peakMemoryBytes: cpuMs * 1_000_000 },
});
const rounds = (...verdicts: Verdict[]) =>
  verdicts.map((verdict) => ({ verdict, checkId: null, reason: null, cpuMs: 180, peakMemoryBytes: 9_000_000 }));
const program = (declared: Verdict, ...found: Verdict[]): RehearsedProgram => ({
  ...{ interactionId: task.id, name: declared === 'AC' ? null : 'Too slow', declared },
  rounds: rounds(...found),
});

describe('A program of a task', () => {
  it('is proven by its declared verdict three times in a row, and by nothing less', () => {
    expect(isProven(program('AC', 'AC', 'AC', 'AC'))).toBe(true);
    expect(isProven(program('TLE', 'TLE', 'TLE', 'TLE'))).toBe(true);
    expect(isProven(program('TLE', 'TLE', 'WTLE', 'TLE'))).toBe(true); // a busy machine: the clock was first
    expect(isProven(program('WTLE', 'TLE', 'TLE', 'TLE'))).toBe(false);
    expect(isProven(program('AC', 'AC', 'AC'))).toBe(false);
    expect(isProven(program('AC', 'AC', 'TLE', 'AC'))).toBe(false);
    expect(isProven(program('WA', 'WA', 'WA', 'RE'))).toBe(false);
  });

  it('has the verdict of its first check that did not pass, whatever comes after', () => {
    const found = roundOf([finding('a', 'AC', 30), finding('b', 'RE'), finding('c', 'TLE')], () => true);
    expect(found).toMatchObject({ verdict: 'RE', checkId: 'b', reason: 'b ended so', cpuMs: 30 });
  });

  it('that passes every check must earn every mark as well', () => {
    const passed = [finding('a', 'AC'), finding('b', 'AC', 44)];
    expect(roundOf(passed, () => true)).toEqual({
      ...{ verdict: 'AC', checkId: null, reason: null, cpuMs: 44, peakMemoryBytes: 44_000_000 },
    });
    expect(roundOf(passed, () => false)).toMatchObject({ verdict: 'WA', checkId: null });
  });

  it('has no verdict where the sandbox failed', () => {
    expect(roundOf([finding('a', 'WA'), finding('b', 'IE')], () => true)).toBeNull();
  });

  it('that must fail is not run beyond its verdict for long, and up to it at once when it is known', () => {
    expect(nextGroup(9, 0, null)).toBe(2);
    expect(nextGroup(9, 2, null)).toBe(2);
    expect(nextGroup(9, 4, null)).toBe(4);
    expect(nextGroup(9, 8, null)).toBe(1);
    expect(nextGroup(9, 0, 6)).toBe(7);
    expect(nextGroup(9, 7, 6)).toBe(2);
  });
});

describe('What is rehearsed', () => {
  const item = wholeItem();
  const withScheme = (change: object) => itemOf([task, { ...scheme, ...change } as typeof scheme]);

  it('is the solution of the task and each program that was declared, with its verdict', () => {
    const solutions = [{ name: 'Forgets the gaps', verdict: 'WA', files: [{ path: 'solution.py', content: 'x' }] }];
    expect(programsToProve(withScheme({ solutions })).map(({ name, declared }) => [name, declared])).toEqual([
      [null, 'AC'],
      ['Forgets the gaps', 'WA'],
    ]);
    expect(rehearsalProblem(item)).toBeNull();
    expect(rehearsalProblem(withScheme({ referenceSolution: [] }))).toContain('solution of your own');
  });

  it('has a name that changes with a program, an input or a limit, and not with words, outcomes or marks', () => {
    const before = taskHash(itemOf(dailyMeans));
    const same = itemOf([
      { ...task, title: 'Another title', prompt: [] },
      {
        ...scheme,
        checks: scheme.kind === 'code' ? scheme.checks.map((each) => ({ ...each, marks: '9', outcomeId: LO2 })) : [],
      } as typeof scheme,
    ]);
    expect(taskHash(same)).toBe(before);
    expect(taskHash(itemOf([{ ...task, limits: { ...task.limits, cpuMs: 1 } }, scheme]))).not.toBe(before);
    expect(taskHash(withScheme({ referenceSolution: [] }))).not.toBe(before);
    expect(taskHash(withScheme({ hiddenChecks: [] }))).not.toBe(before);
    expect(taskHash(itemOf(measures))).toBeNull();
  });
});

describe('Limits from measured times', () => {
  const timed = (cpuMs: number): RehearsedProgram => ({
    ...program('AC', 'AC', 'AC', 'AC'),
    rounds: rounds('AC', 'AC', 'AC').map((round) => ({ ...round, cpuMs })),
  });
  const limited = (cpuMs: number): CodeInteraction => ({ ...task, limits: { ...task.limits, cpuMs } });

  it('are four times the slowest right program, in steps that a person would choose', () => {
    expect([30, 310, 700, 1600, 4100, 9000].map((ms) => measure(task, [timed(ms)]).proposedCpuMs)).toEqual([
      1000, 1500, 3000, 7000, 18_000, 30_000,
    ]);
    expect(measure(task, []).proposedCpuMs).toBeNull();
  });

  it('warn of a margin under two, and of a slow program that is in time', () => {
    expect(measure(limited(1000), [timed(510)]).warnings).toEqual([
      expect.stringContaining('more than half of the time'),
    ]);
    expect(measure(limited(1000), [timed(490)]).warnings).toEqual([]);
    expect(measure(limited(2000), [timed(100), program('TLE', 'AC', 'AC', 'AC')]).warnings).toEqual([
      expect.stringContaining('“Too slow” is meant to be too slow and is in time'),
    ]);
  });
});
