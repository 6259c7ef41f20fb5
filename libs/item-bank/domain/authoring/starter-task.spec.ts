import { TASK_KINDS, type CodeInteraction } from '../item/interaction';
import { dailyMeans } from '../testing/items';
import { plainText } from '../content/content';
import { codeProblems } from './code-problems';
import { examplesOf } from './examples';
import { changeKind, starterTask } from './starter-task';

const [task] = dailyMeans as [CodeInteraction, unknown];
const fresh = { ...task, ...starterTask('function', 'python') } as CodeInteraction;

describe('A task that nobody has written yet', () => {
  it.each(TASK_KINDS)('of the kind %s starts with a file of the candidate’s that is started or called', (kind) => {
    const starter = { ...task, ...starterTask(kind, 'python') } as CodeInteraction;
    const problems = codeProblems(starter, { kind: 'code', hiddenChecks: [], checks: [], referenceSolution: [] });
    const fields = problems.filter(({ severity }) => severity === 'blocks').map(({ field }) => field);
    expect(fields.filter((field) => ['files', 'entry', 'function', 'language'].includes(field))).toEqual([]);
  });

  it('becomes one of another kind or language with that one’s file', () => {
    expect(changeKind(fresh, 'program', 'c').files.map(({ path }) => path)).toEqual(['main.c']);
    expect(changeKind(fresh, 'query', 'python')).toMatchObject({
      language: 'sql',
      entry: 'query.sql',
      function: undefined,
    });
    expect(changeKind(fresh, 'commandLine', 'python')).toMatchObject({ language: 'bash', entry: 'script.sh' });
  });

  it('keeps what its author wrote when the kind changes', () => {
    const written = { ...fresh, files: [{ path: 'sums.py', content: 'def sums(): ...', editable: true }] };
    const changed = changeKind({ ...written, task: 'program', function: undefined }, 'function', 'python');
    expect(changed.files).toEqual(written.files);
    expect(changed.function).toEqual({ file: 'sums.py', name: 'solve' });
  });
});

describe('Examples in the brief', () => {
  it('are the visible checks, what goes in beside what comes out', () => {
    const [check] = task.visibleChecks;
    const words = plainText(examplesOf(task));
    expect(words).toContain(check?.title);
    expect(words).toContain(check?.expected);
    expect(examplesOf({ ...task, visibleChecks: [] })).toEqual([]);
    expect(examplesOf({ ...task, task: 'interactive' })).toEqual([]);
  });
});
