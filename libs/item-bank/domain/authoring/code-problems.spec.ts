import type { CodeInteraction } from '../item/interaction';
import type { CodeScheme } from '../item/mark-scheme';
import { dailyMeans } from '../testing/items';
import { codeProblems } from './code-problems';

const [task, scheme] = dailyMeans as [CodeInteraction, CodeScheme];
const blocking = (taskChange: Partial<CodeInteraction> = {}, schemeChange: Partial<CodeScheme> = {}) =>
  codeProblems({ ...task, ...taskChange }, { ...scheme, ...schemeChange })
    .filter(({ severity }) => severity === 'blocks')
    .map(({ sentence }) => sentence);
const warned = (taskChange: Partial<CodeInteraction> = {}, schemeChange: Partial<CodeScheme> = {}) =>
  codeProblems({ ...task, ...taskChange }, { ...scheme, ...schemeChange })
    .filter(({ severity }) => severity === 'warns')
    .map(({ sentence }) => sentence);
const asFunction = { task: 'function' as const, function: { file: 'solution.py', name: 'solve' } };
const program = { language: 'python' as const, version: '3', entry: 'main.py' };
const files = [{ path: 'main.py', content: 'pass' }];

describe('A practical task', () => {
  it('may be published when nothing is missing, and is better with a wrong solution', () => {
    expect(blocking()).toEqual([]);
    expect(warned()).toContain('Without a wrong solution nothing shows that the checks find a mistake.');
  });

  it('whose work is a function names it, in a file of the candidates, with arguments as a list', () => {
    expect(blocking({ task: 'function' })).toContain('Name the function that is called.');
    expect(blocking({ ...asFunction, function: { file: 'main.py', name: 'solve' } })).toContain(
      'The function stands in a file that candidates may change.',
    );
    const [check] = task.visibleChecks;
    expect(blocking({ ...asFunction, visibleChecks: [{ ...check!, stdin: '{"a":1}' }] })).toEqual([
      expect.stringContaining('Write the arguments of the call as a JSON list'),
    ]);
    expect(blocking({ ...asFunction, language: 'c' })).toEqual([
      expect.stringContaining('This kind of task is set in Python'),
    ]);
  });

  it('whose work is talked with needs somebody to talk', () => {
    expect(blocking({ task: 'interactive' })).toEqual(['Give the program that talks with the candidates’ work.']);
    expect(blocking({ task: 'interactive' }, { interactor: { ...program, files } })).toEqual([]);
    expect(blocking({}, { interactor: { ...program, files: [] } })).toEqual([
      'The interactor has no file main.py.',
      'The interactor is empty.',
    ]);
  });

  it('that leaves a decision to a checker has one', () => {
    const hiddenChecks = [
      { ...scheme.hiddenChecks[0]!, comparer: { kind: 'checker' as const } },
      ...scheme.hiddenChecks.slice(1),
    ];
    expect(blocking({}, { hiddenChecks })).toEqual([expect.stringContaining('the task has none')]);
    expect(blocking({}, { hiddenChecks, checker: { ...program, files } })).toEqual([]);
    expect(warned({}, { checker: { ...program, files } })).toContain('No check asks the checker.');
  });

  it('has no group without checks, or with more to pass than there are', () => {
    const group = { id: 'g1', title: 'Large data', rule: { kind: 'atLeast' as const, checks: 3 } };
    expect(blocking({}, { groups: [group] })).toEqual(['No check is in the group “Large data”.']);
    const checks = scheme.checks.map((each, at) => (at < 2 ? { ...each, group: 'g1' } : each));
    expect(blocking({}, { groups: [group], checks })).toEqual(['The group “Large data” asks for 3 of 2 checks.']);
    expect(blocking({}, { checks })).toHaveLength(2);
  });

  it('declares solutions that a candidate could hand in, each with a verdict', () => {
    const solution = { name: 'Cheats', verdict: 'WA' as const, files: [{ path: 'main.py', content: 'x' }] };
    expect(blocking({}, { solutions: [solution] })).toEqual(['“Cheats”: main.py is not the candidates’ to change.']);
    const other = { ...solution, files: [{ path: 'other.py', content: 'x' }] };
    expect(blocking({}, { solutions: [other] })).toHaveLength(1);
    expect(blocking({ newFiles: true }, { solutions: [other] })).toEqual([]);
    expect(blocking({ newFiles: true }, { solutions: [{ ...other, verdict: 'IE' }, other] })).toEqual([
      'Two solutions have the same name.',
      '“Cheats”: say which verdict it must earn.',
    ]);
  });
});
