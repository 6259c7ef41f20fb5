import { showText } from '@assay/sandbox/domain';
import { draft2023, filesOf, legacy, packageOf, readYaml } from './package.fixture';
import { packageRoots } from './package-files';
import { readPackage } from './read-package';

const submission = (problem: ReturnType<typeof packageOf>, path: string) =>
  problem.submissions.find((each) => each.path === path);

describe('Reading a legacy problem package', () => {
  const problem = packageOf(legacy);

  it('takes name, limits and flags from where Kattis and DOMjudge write them', () => {
    expect(problem).toMatchObject({ format: 'legacy', name: 'Twice', isInteractive: false, validator: null });
    expect(problem.limits).toMatchObject({ timeSeconds: 1.5, memoryMiB: 128, outputMiB: null });
    expect(problem.statement).toMatchObject({ language: 'en', kind: 'tex' });
  });

  it('has the samples first and the secret tests in the order of their groups and names', () => {
    expect(problem.tests.map(({ name }) => name)).toEqual([
      'sample/1',
      'secret/1-small/01',
      'secret/1-small/02',
      'secret/2-large/01',
    ]);
    expect(problem.tests[1]?.description).toBe('An odd number');
    expect(showText(problem.tests[3]?.answer as Uint8Array)).toBe('1000000\n');
  });

  it('adds the flags of a group to those of the problem', () => {
    expect(problem.tests[1]?.validatorArgs).toEqual(['case_sensitive']);
    expect(problem.tests[3]?.validatorArgs).toEqual(['case_sensitive', 'float_tolerance', '1e-6']);
  });

  it('knows languages by their endings and programs of several files by their folder', () => {
    expect(submission(problem, 'run_time_error/crash')).toMatchObject({ language: 'python', entry: 'main.py' });
    expect(submission(problem, 'accepted/Twice.java')).toMatchObject({ language: 'java', entry: 'Twice.java' });
    expect(submission(problem, 'accepted/twice.hs')).toMatchObject({ language: null });
  });

  it('takes what a submission must come to from its folder, its tag or its comment', () => {
    const says = (path: string) => submission(problem, path)?.expectation?.says;
    expect(says('wrong_answer/square.py')).toBe('wrong_answer');
    expect(says('mixed/either.py')).toBe('CORRECT, WRONG-ANSWER');
    expect(says('other/greedy.py')).toBe('MLE|TLE');
  });

  it('ignores a tag in the four official folders, as DOMjudge does', () => {
    const tagged = packageOf({ ...legacy, 'submissions/accepted/x.py': '# @EXPECTED_RESULTS@: RUN-ERROR\n' });
    expect(submission(tagged, 'accepted/x.py')?.expectation?.says).toBe('accepted');
  });

  it('says what is not read, and asks about the licence', () => {
    expect(problem.notes.map(({ sentence }) => sentence).join(' ')).toContain('input_validators');
    const without = packageOf({ ...legacy, 'problem.yaml': 'name: Twice\n' });
    expect(without.notes.map(({ sentence }) => sentence).join(' ')).toContain('names no licence');
  });
});

describe('Reading a package of 2023-07-draft', () => {
  const problem = packageOf(draft2023);

  it('takes the name of the language of the statement and the validator in its folder', () => {
    expect(problem).toMatchObject({ format: '2023-07-draft', name: 'Any divisor' });
    expect(problem.validator).toMatchObject({ language: 'python', entry: 'validate.py' });
    expect(problem.limits).toMatchObject({ timeSeconds: 2, memoryMiB: 256, outputMiB: 1, timeFactor: 2 });
  });

  it('gives a test the arguments and files of its own, and inherits those that it does not name', () => {
    expect(problem.tests[1]).toMatchObject({
      args: ['--fast'],
      description: 'A square',
      validatorArgs: ['strict'],
      files: [{ path: 'table.csv' }],
    });
    expect(problem.tests[2]).toMatchObject({ args: [], validatorArgs: [] });
  });

  it('lets submissions.yaml say more than the folder does', () => {
    expect(submission(problem, 'accepted/divisor.cpp')).toMatchObject({ isModel: true, entry: 'divisor.cpp' });
    const rules = submission(problem, 'wrong_answer/one.py')?.expectation?.rules ?? [];
    expect(rules.map(({ cases }) => cases)).toEqual([null, 'sample', 'secret']);
  });
});

describe('What is no package', () => {
  it('is refused with a reason, and never throws', () => {
    const refused = (texts: Record<string, string>) => readPackage(filesOf(texts), readYaml);
    expect(refused({ 'problem.yaml': 'name: [' })).toMatchObject({
      refused: expect.stringContaining('cannot be read'),
    });
    expect(refused({ 'problem.yaml': 'name: x\n' })).toMatchObject({ refused: expect.stringContaining('neither') });
    expect(refused({ ...legacy, 'problem.yaml': 'validation: custom\n' })).toMatchObject({
      refused: expect.stringContaining('validator'),
    });
    expect(refused({ ...draft2023, 'problem.yaml': 'type: [multi-pass]\n' })).toMatchObject({
      refused: expect.stringContaining('multi-pass'),
    });
  });

  it('finds the packages below a folder, and none inside another', () => {
    const paths = ['a/problem.yaml', 'a/data/secret/1.in', 'b/c/data/sample/1.in', 'd/readme.md', 'a/x/problem.yaml'];
    expect(packageRoots(paths)).toEqual(['a', 'b/c']);
  });
});
