import { answerOf, nameProblem, openAtFirst, workFiles } from './file-rules';

const task = [
  { path: 'solution.py', content: 'def mean(): ...', editable: true },
  { path: 'data/readings.csv', content: 'day,value', editable: false },
];

describe("A candidate's files", () => {
  it('are those of the task as they were changed, and the ones added', () => {
    const files = workFiles(task, { 'solution.py': 'def mean(): return 1', 'helper.py': 'x = 1' });
    expect(files.map(({ path, isOwn }) => [path, isOwn])).toEqual([
      ['solution.py', false],
      ['data/readings.csv', false],
      ['helper.py', true],
    ]);
    expect(answerOf(files)).toEqual({ 'solution.py': 'def mean(): return 1', 'helper.py': 'x = 1' });
  });
  it('never change what the author has locked, whatever is stored', () => {
    expect(workFiles(task, { 'data/readings.csv': 'mine' })[1]).toMatchObject({ content: 'day,value' });
  });
  it('are named so that they leave no folder and replace nothing', () => {
    const problem = (path: string) => nameProblem(path, task);
    expect(problem('lib/means.py')).toBeNull();
    for (const bad of ['', '../up.py', '/etc/passwd', '.hidden', 'a b.py', 'ünï.py'])
      expect(problem(bad)).not.toBeNull();
    expect(problem('Solution.py')).toContain('already');
    expect(problem('data')).toContain('folder');
    expect(problem('solution.py/x')).toContain('folder');
  });
  it('to work in stand first among the open ones', () => {
    const files = workFiles([task[1]!, task[0]!], {});
    expect(openAtFirst(files)).toEqual(['solution.py', 'data/readings.csv']);
  });
});
