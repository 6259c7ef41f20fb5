import { isSourcePath, LARGEST_TEST_COUNT } from '@assay/sandbox/domain';
import type { CodeCheck, CodeInteraction } from '../item/interaction';
import type { CodeScheme } from '../item/mark-scheme';
import { blocks, warns, type Finding } from './item-problem';

export function codeProblems(task: CodeInteraction, scheme: CodeScheme): Finding[] {
  const paths = task.files.map(({ path }) => path);
  return [
    ...(task.title.trim() === '' ? [blocks('title', 'Give the task a title; candidates see it.')] : []),
    ...paths
      .filter((path) => !isSourcePath(path))
      .map((path) => blocks('files', `“${path}” is not a file name that can be used.`)),
    ...(new Set(paths).size < paths.length ? [blocks('files', 'Two files have the same name.')] : []),
    ...(task.files.some(({ editable }) => editable)
      ? []
      : [blocks('files', 'Candidates need a file that they may change.')]),
    ...(paths.includes(task.entry) ? [] : [blocks('entry', 'The file that is started is not among the files.')]),
    ...(task.files.some(({ path, editable }) => path === task.entry && editable)
      ? [
          warns(
            'entry',
            'Candidates may change the file that is started. A file of yours that calls theirs is harder to get wrong.',
          ),
        ]
      : []),
    ...checkProblems([...task.visibleChecks, ...scheme.hiddenChecks], scheme),
    ...(task.visibleChecks.length === 0
      ? [warns('visibleChecks', 'Without a visible check candidates cannot try their work.')]
      : []),
    ...(scheme.hiddenChecks.length === 0
      ? [warns('hiddenChecks', 'Without a hidden check, printing the visible answers earns all marks.')]
      : []),
    ...(scheme.referenceSolution.length === 0
      ? [blocks('referenceSolution', 'Give a solution of your own; it proves that every check can be passed.')]
      : []),
  ];
}

/** What keeps a task from being run at all, while the rest of it may still be unfinished. */
export function runProblem(task: CodeInteraction, scheme: CodeScheme): string | null {
  const runs = ({ severity, field }: Finding) => severity === 'blocks' && ['files', 'entry', 'checks'].includes(field);
  return codeProblems(task, scheme).find(runs)?.sentence ?? null;
}

function checkProblems(checks: readonly CodeCheck[], scheme: CodeScheme): Finding[] {
  const ids = checks.map(({ id }) => id);
  const marked = scheme.checks.map(({ checkId }) => checkId);
  return [
    ...(checks.length === 0 ? [blocks('checks', 'Give at least one check.')] : []),
    ...(checks.length > LARGEST_TEST_COUNT
      ? [blocks('checks', `A task has at most ${LARGEST_TEST_COUNT} checks.`)]
      : []),
    ...(new Set(ids).size < ids.length ? [blocks('checks', 'Two checks have the same name inside.')] : []),
    ...checks
      .filter(({ title }) => title.trim() === '')
      .map(({ id }) => blocks(`checks.${id}`, 'Say what this check looks at.')),
    ...ids
      .filter((id) => !marked.includes(id))
      .map((id) => blocks(`checks.${id}`, 'Say how many marks this check earns.')),
    ...marked
      .filter((id) => !ids.includes(id))
      .map((id) => blocks(`checks.${id}`, 'Marks are given for a check that is not there.')),
  ];
}
