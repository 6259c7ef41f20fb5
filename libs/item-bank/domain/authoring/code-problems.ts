import { isSourcePath, LANGUAGE_NAMES, type Language } from '@assay/sandbox/domain';
import { FUNCTION_LANGUAGES } from '../code/function-driver';
import type { CodeInteraction, TaskKind } from '../item/interaction';
import type { CodeScheme } from '../item/mark-scheme';
import { checkProblems } from './check-problems';
import { blocks, warns, type Finding } from './item-problem';
import { programProblems } from './program-problems';
import { criteriaProblems } from './rubric-problems';

const LANGUAGES_OF: Partial<Record<TaskKind, readonly Language[]>> = {
  function: FUNCTION_LANGUAGES,
  query: ['sql'],
  change: ['sql'],
  webPage: ['web'],
};

export function codeProblems(task: CodeInteraction, scheme: CodeScheme): Finding[] {
  const kind = task.task ?? 'program';
  return [
    ...(task.title.trim() === '' ? [blocks('title', 'Give the task a title; candidates see it.')] : []),
    ...languageProblems(task, kind),
    ...fileProblems(task),
    ...(kind === 'function' ? functionProblems(task) : entryProblems(task)),
    ...checkProblems([...task.visibleChecks, ...scheme.hiddenChecks], scheme, kind),
    ...(task.visibleChecks.length === 0
      ? [warns('visibleChecks', 'Without a visible check candidates cannot try their work.')]
      : []),
    ...(scheme.hiddenChecks.length === 0
      ? [warns('hiddenChecks', 'Without a hidden check, printing the visible answers earns all marks.')]
      : []),
    ...programProblems(task, scheme),
    ...(scheme.criteria?.length ? criteriaProblems(scheme.criteria) : []),
  ];
}

/** What keeps a task from being run at all, while the rest of it may still be unfinished. */
export function runProblem(task: CodeInteraction, scheme: CodeScheme): string | null {
  const runs = ({ severity, field }: Finding) =>
    severity === 'blocks' && ['files', 'entry', 'function', 'language', 'checks', 'interactor'].includes(field);
  return codeProblems(task, scheme).find(runs)?.sentence ?? null;
}

/** Of a kind of task the languages it can be set in; all of them where nothing is said. */
export const languagesOf = (kind: TaskKind): readonly Language[] | null => LANGUAGES_OF[kind] ?? null;

function languageProblems({ language }: CodeInteraction, kind: TaskKind): Finding[] {
  const possible = LANGUAGES_OF[kind];
  if (!possible || possible.includes(language)) return [];
  return [
    blocks('language', `This kind of task is set in ${possible.map((each) => LANGUAGE_NAMES[each]).join(' or ')}.`),
  ];
}

function fileProblems({ files }: CodeInteraction): Finding[] {
  const paths = files.map(({ path }) => path);
  return [
    ...paths
      .filter((path) => !isSourcePath(path))
      .map((path) => blocks('files', `“${path}” is not a file name that can be used.`)),
    ...(new Set(paths).size < paths.length ? [blocks('files', 'Two files have the same name.')] : []),
    ...(files.some(({ editable }) => editable)
      ? []
      : [blocks('files', 'Candidates need a file that they may change.')]),
  ];
}

function entryProblems({ files, entry }: CodeInteraction): Finding[] {
  const started = files.find(({ path }) => path === entry);
  if (!started) return [blocks('entry', 'The file that is started is not among the files.')];
  // a program of the author's beside it is there to be started
  const extension = entry.slice(entry.lastIndexOf('.'));
  const couldStart = files.some(({ path, editable }) => !editable && path.endsWith(extension));
  return started.editable && couldStart
    ? [
        warns(
          'entry',
          'Candidates may change the file that is started. A file of yours that calls theirs is harder to get wrong.',
        ),
      ]
    : [];
}

function functionProblems({ function: called, files }: CodeInteraction): Finding[] {
  if (!called || called.name.trim() === '') return [blocks('function', 'Name the function that is called.')];
  const file = files.find(({ path }) => path === called.file);
  return [
    ...(/^[A-Za-z_$][\w$]*$/.test(called.name)
      ? []
      : [blocks('function', `“${called.name}” is no name of a function.`)]),
    ...(file?.editable ? [] : [blocks('function', 'The function stands in a file that candidates may change.')]),
    ...(file && !file.content.includes(called.name)
      ? [
          warns(
            'function',
            `${called.file} does not show ${called.name} yet. Candidates start more easily from its first line.`,
          ),
        ]
      : []),
  ];
}
