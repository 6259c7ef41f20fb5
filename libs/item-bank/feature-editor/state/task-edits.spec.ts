import { addPart, newItem, tasksOf, type CodeCheck, type ItemContent } from '@assay/item-bank/domain';
import { programsOf } from '../task/programs-of';
import { checksOf, editTaskScheme, freePath, putCheck, removeCheck, type EditedCheck } from './task-edits';

const blank = addPart(newItem('Task', 'en'), 'code');
const taskIn = (content: ItemContent) => tasksOf(content)[0]!;
const check = (id: string): CodeCheck => ({ id, title: id, stdin: '[]', expected: '0', comparer: { kind: 'json' } });
const edited = (id: string, isVisible: boolean, mark: Partial<EditedCheck['mark']> = {}): EditedCheck => ({
  ...{ check: check(id), isVisible },
  mark: { marks: '1', mustPass: false, ...mark },
});
const put = (content: ItemContent, each: EditedCheck) => putCheck(content, taskIn(content), each);

describe('The checks of a task', () => {
  it('are kept with their marks, visible ones first, whatever order they were written in', () => {
    const content = [edited('c1', false, { mustPass: true }), edited('c2', true, { group: 'g1' })].reduce(put, blank);
    expect(checksOf(taskIn(content)).map(({ check: { id }, isVisible, mark }) => [id, isVisible, mark])).toEqual([
      ['c2', true, { marks: '1', mustPass: false, group: 'g1' }],
      ['c1', false, { marks: '1', mustPass: true }],
    ]);
  });

  it('go from hidden to visible with their marks, and away with them', () => {
    const hidden = put(blank, edited('c1', false, { marks: '3' }));
    const shown = put(hidden, { ...edited('c1', true, { marks: '3' }) });
    expect(taskIn(shown)).toMatchObject({ task: { visibleChecks: [{ id: 'c1' }] }, scheme: { hiddenChecks: [] } });
    const gone = removeCheck(shown, taskIn(shown), 'c1');
    expect(taskIn(gone)).toMatchObject({ task: { visibleChecks: [] }, scheme: { checks: [] } });
  });

  it('count for the outcome of the check before', () => {
    const first = put(blank, edited('c1', true));
    const { task, scheme } = taskIn(first);
    const chosen = editTaskScheme(first, task.id, {
      checks: scheme.checks.map((each) => ({ ...each, outcomeId: 'lo' })),
    });
    expect(taskIn(put(chosen, edited('c2', true))).scheme.checks[1]?.outcomeId).toBe('lo');
  });
});

describe('The programs of a task', () => {
  const files = [{ path: 'solution.py', content: 'wrong' }];
  const content = editTaskScheme(blank, 'i1', { solutions: [{ name: 'Forgets', verdict: 'WA', files }] });

  it('are what candidates find, the solution, and each declared one with its verdict', () => {
    const { task, scheme } = taskIn(content);
    expect(programsOf(task, scheme).map(({ name }) => name)).toEqual([
      'What candidates find',
      'Your solution, full marks',
      'Forgets: wrong answer',
    ]);
  });

  it('are written without touching each other', () => {
    const { task, scheme } = taskIn(content);
    const written = programsOf(task, scheme).reduce(
      (now, program) => program.write(now, taskIn(now), 'solution.py', `by ${program.key}`),
      content,
    );
    const after = taskIn(written);
    expect(after.task.files).toMatchObject([{ path: 'solution.py', content: 'by given', editable: true }]);
    expect(after.scheme.referenceSolution).toEqual([{ path: 'solution.py', content: 'by solution' }]);
    expect(after.scheme.solutions?.[0]?.files).toEqual([{ path: 'solution.py', content: 'by solution-0' }]);
  });

  it('get names that are free', () => {
    expect(freePath(['a.py', 'a-2.py'], 'a.py')).toBe('a-3.py');
    expect(freePath([], 'a.py')).toBe('a.py');
  });
});
