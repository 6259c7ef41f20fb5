import type { CodeCheck, CodeFile } from '@assay/item-bank/domain';
import { limitsFor, type Language, type Verdict } from '@assay/sandbox/domain';
import { item, type Frame, type Worth, type WrittenItem } from './write';

/** What candidates hand in for one task: the content of the file that is theirs. */
export interface Programs {
  readonly path: string;
  /** Passes every check. */
  readonly right: string;
  /** Runs, and fails some checks by a mistake that is often made. */
  readonly wrong: string;
  /** Right, until there is much data: then it needs more than the time it has. */
  readonly slow: string;
  /** Does not start. */
  readonly broken: string;
}

export interface TaskCheck extends Worth {
  readonly title: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly isVisible?: boolean;
  readonly mustPass?: boolean;
}
export const check = (
  outcome: { id: string },
  marks: string,
  title: string,
  input: unknown,
  expected: unknown,
): TaskCheck => ({ outcomeId: outcome.id, marks, title, input, expected });
export const visible = (given: TaskCheck): TaskCheck => ({ ...given, isVisible: true });
export const mustPass = (given: TaskCheck): TaskCheck => ({ ...given, mustPass: true });

interface Task extends Frame {
  readonly name: string;
  readonly files: readonly CodeFile[];
  readonly solution: string;
  readonly checks: readonly TaskCheck[];
  readonly programs?: Omit<Programs, 'path' | 'right'>;
}

export const pythonTask = (frame: Task): WrittenItem => task(frame, 'python', 'solution.py', 'main.py', '3', 1000);
export const javascriptTask = (frame: Task): WrittenItem =>
  task(frame, 'javascript', 'solution.mjs', 'main.mjs', '24', 1500);

/** The time is short, so that a whole sitting is marked in a minute; the right solutions need a tenth of it. */
function task(
  frame: Task,
  language: Language,
  path: string,
  entry: string,
  version: string,
  cpuMs: number,
): WrittenItem {
  const checks = frame.checks.map((check, index): CodeCheck & { isVisible: boolean } => ({
    id: `c${index + 1}`,
    title: check.title,
    stdin: JSON.stringify(check.input),
    expected: JSON.stringify(check.expected),
    comparer: { kind: 'json' },
    isVisible: check.isVisible ?? false,
  }));
  const pick = (isVisible: boolean) =>
    checks.filter((check) => check.isVisible === isVisible).map(({ isVisible: _, ...check }) => check);
  return item(
    frame,
    [
      {
        interaction: {
          id: 'i1',
          kind: 'code',
          prompt: [],
          title: frame.name,
          language,
          version,
          files: frame.files,
          entry,
          limits: limitsFor(language, { cpuMs }),
          visibleChecks: pick(true),
        },
        scheme: {
          kind: 'code',
          hiddenChecks: pick(false),
          checks: frame.checks.map(({ outcomeId, marks, mustPass = false }, index) => ({
            checkId: `c${index + 1}`,
            outcomeId,
            marks,
            mustPass,
          })),
          referenceSolution: [{ path, content: frame.solution }],
          solutions: declared(path, frame.programs),
        },
      },
    ],
    { programs: frame.programs ? { path, right: frame.solution, ...frame.programs } : null },
  );
}

/** The checks must find each of them out before the task is published. */
const FOUND: Record<keyof NonNullable<Task['programs']>, readonly [name: string, verdict: Verdict]> = {
  wrong: ['A common mistake', 'WA'],
  slow: ['Right and too slow', 'TLE'],
  broken: ['Does not start', 'RE'],
};
const declared = (path: string, programs: Task['programs']) =>
  (['wrong', 'slow', 'broken'] as const).flatMap((which) => {
    const [name, verdict] = FOUND[which];
    return programs ? [{ name, verdict, files: [{ path, content: programs[which] }] }] : [];
  });
