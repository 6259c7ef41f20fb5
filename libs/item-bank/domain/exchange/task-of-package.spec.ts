import { plainText } from '../content/content';
import { itemProblems } from '../authoring/item-problems';
import type { CodeInteraction } from '../item/interaction';
import { schemeOf, type ItemContent } from '../item/item';
import { draft2023, legacy, packageOf } from './package.fixture';
import { taskOfPackage } from './task-of-package';

const draft = (texts: Readonly<Record<string, string>>) => {
  const { content, notes } = taskOfPackage(packageOf(texts));
  const item = content as ItemContent;
  const task = item.delivery.interactions[0] as CodeInteraction;
  return { item, task, scheme: schemeOf(item.secret, 'i1', 'code'), notes: notes.map(({ sentence }) => sentence) };
};

describe('A problem package as the draft of a task', () => {
  const { item, task, scheme, notes } = draft(legacy);

  it('has the samples as visible checks and the secret tests as hidden ones', () => {
    expect(task).toMatchObject({ title: 'Twice', language: 'python', entry: 'main.py' });
    expect(task.visibleChecks).toMatchObject([{ id: 'v1', stdin: '2\n', expected: '4\n' }]);
    expect(scheme.hiddenChecks.map(({ title }) => title)).toEqual([
      'An odd number',
      'Test 1-small/02',
      'Test 2-large/01',
    ]);
  });

  it('compares as the flags say', () => {
    expect(task.visibleChecks[0]?.comparer).toEqual({ kind: 'words', caseSensitive: true });
    expect(scheme.hiddenChecks[2]?.comparer).toEqual({
      ...{ kind: 'words', caseSensitive: true, absolute: 1e-6, relative: 1e-6 },
    });
  });

  it('takes the limits, and those of the language where the package states none', () => {
    expect(task.limits).toMatchObject({ cpuMs: 1500, memoryBytes: 128 * 1024 * 1024, processes: 64 });
  });

  it('declares the submissions of its language with their verdicts, and says which it could not', () => {
    expect(scheme.referenceSolution).toMatchObject([{ path: 'main.py' }]);
    expect(scheme.solutions).toMatchObject([
      { name: 'run_time_error/crash', verdict: 'RE', files: [{ path: 'helper.py' }, { path: 'main.py' }] },
      { name: 'time_limit_exceeded/slow.py', verdict: 'TLE' },
      { name: 'wrong_answer/square.py', verdict: 'WA' },
    ]);
    expect(task.newFiles).toBe(true);
    expect(notes).toContainEqual(expect.stringContaining('accepted/Twice.java, accepted/twice.hs'));
    expect(notes).toContainEqual(expect.stringContaining('mixed/either.py, other/greedy.py'));
  });

  it('reads the words of the statement', () => {
    const words = plainText(task.prompt);
    expect(words).toContain('Print twice the number n — nothing else. Input One line with 1 \\le n \\le 10^6.');
    expect(words).toContain('a first_thing a second');
    expect(words).not.toContain('remark');
  });

  it('can be published as soon as its outcomes are chosen', () => {
    const blocking = itemProblems(item).filter(({ severity }) => severity === 'blocks');
    expect(new Set(blocking.map(({ field }) => field))).toEqual(new Set(['outcomeId', 'prompt']));
    expect(blocking.filter(({ field }) => field === 'prompt').every(({ sentence }) => /formula/.test(sentence))).toBe(
      true, // formulas are drawn by the server when the draft is saved
    );
  });
});

describe('A package with a validator of its own', () => {
  const { task, scheme, notes } = draft({ ...draft2023, 'submissions/accepted/a.py': 'print(3)\n' });

  it('gives the decision to the validator, with its arguments', () => {
    expect(task.visibleChecks[0]?.comparer).toEqual({ kind: 'checker' });
    expect(scheme.checker).toMatchObject({ called: 'validator', language: 'python', entry: 'validate.py' });
    expect(scheme.hiddenChecks[0]).toMatchObject({ args: ['--fast'], files: [{ path: 'table.csv' }] });
    expect(notes).toContainEqual(expect.stringContaining('differ between the tests'));
  });

  it('talks with it where the package is interactive', () => {
    const yaml = `${draft2023['problem.yaml']}\ntype: interactive\n`;
    const talk = draft({ ...draft2023, 'problem.yaml': yaml, 'submissions/accepted/a.py': 'print(3)\n' });
    expect(talk.task.task).toBe('interactive');
    expect(talk.scheme).toMatchObject({ interactor: { called: 'validator' } });
    expect(talk.scheme.checker).toBeUndefined();
  });
});

describe('A package that no task can be made of', () => {
  it('says so in a sentence', () => {
    const { content, notes } = taskOfPackage(
      packageOf({ 'data/secret/1.in': '1\n', 'data/secret/1.ans': '1\n', 'submissions/accepted/a.hs': 'main = id\n' }),
    );
    expect(content).toBeNull();
    expect(notes[0]?.sentence).toContain('No submission');
  });
});
