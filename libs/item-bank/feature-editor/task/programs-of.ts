import type { AuthorProgram, CodeInteraction, CodeScheme, ItemContent } from '@assay/item-bank/domain';
import type { Language } from '@assay/sandbox/domain';
import { editTask, editTaskScheme, putFile } from '../state/task-edits';
import { OWN_PROGRAMS, type OwnProgram } from './task-programs';
import { verdictWords } from './task-words';

interface Task {
  readonly task: CodeInteraction;
  readonly scheme: CodeScheme;
}
export interface ProgramTab {
  readonly path: string;
  readonly content: string;
  /** Absent: by the end of the path. */
  readonly language: Language | undefined;
  readonly hint: string;
}
export interface WrittenProgram {
  readonly key: string;
  readonly name: string;
  readonly files: readonly ProgramTab[];
  readonly write: (content: ItemContent, now: Task, path: string, text: string) => ItemContent;
}

/** All that is written for a task, one program after the other. */
export function programsOf(task: CodeInteraction, scheme: CodeScheme): WrittenProgram[] {
  return [
    given(task),
    {
      key: 'solution',
      name: 'Your solution, full marks',
      files: solutionTabs(
        task,
        scheme.referenceSolution,
        'Your own solution. Candidates never see it; the checks are tried on it.',
      ),
      write: (content, now, path, text) =>
        editTaskScheme(content, task.id, {
          referenceSolution: putFile(now.scheme.referenceSolution, path, { path, content: text }),
        }),
    },
    ...(scheme.solutions ?? []).map((solution, index): WrittenProgram => ({
      key: `solution-${index}`,
      name: `${solution.name || 'A solution'}: ${verdictWords(solution.verdict).toLowerCase()}`,
      files: solutionTabs(task, solution.files, 'The checks must find this verdict, three times in a row.'),
      write: (content, now, path, text) =>
        editTaskScheme(content, task.id, {
          solutions: (now.scheme.solutions ?? []).map((each, at) =>
            at === index ? { ...each, files: putFile(each.files, path, { path, content: text }) } : each,
          ),
        }),
    })),
    ...(Object.keys(OWN_PROGRAMS) as OwnProgram[]).flatMap((kind) => {
      const program = scheme[kind];
      return program ? [ownProgram(task.id, kind, program)] : [];
    }),
  ];
}

function given(task: CodeInteraction): WrittenProgram {
  const hint = ({ path, editable }: CodeInteraction['files'][number]) => {
    if (editable) return 'What candidates start from.';
    return path === task.entry && task.task !== 'function'
      ? 'Started for every check: reads one input, calls the candidate’s work, prints the result.'
      : 'Candidates can read this file and not change it.';
  };
  return {
    key: 'given',
    name: 'What candidates find',
    files: task.files.map((file) => ({
      ...{ path: file.path, content: file.content, hint: hint(file) },
      language: languageOf(task, file.path),
    })),
    write: (content, now, path, text) =>
      editTask(content, task.id, {
        files: now.task.files.map((file) => (file.path === path ? { ...file, content: text } : file)),
      }),
  };
}

/** The candidates' files, each as the solution has it, and those that it adds. */
function solutionTabs(task: CodeInteraction, files: CodeScheme['referenceSolution'], hint: string): ProgramTab[] {
  const own = task.files.filter(({ editable }) => editable);
  const added = files.filter(({ path }) => !task.files.some((file) => file.path === path));
  return [...own.map((file) => files.find(({ path }) => path === file.path) ?? file), ...added].map(
    ({ path, content }) => ({ path, content, language: languageOf(task, path), hint }),
  );
}

function ownProgram(id: string, kind: OwnProgram, program: AuthorProgram): WrittenProgram {
  const { name, help } = OWN_PROGRAMS[kind];
  return {
    key: kind,
    name,
    files: program.files.map(({ path, content }) => ({ path, content, language: program.language, hint: help })),
    write: (content, now, path, text) => {
      const before = now.scheme[kind];
      if (!before) return content;
      return editTaskScheme(content, id, {
        [kind]: { ...before, files: putFile(before.files, path, { path, content: text }) },
      });
    },
  };
}

/** Data beside a program is no program: its ending tells what it is. */
const languageOf = ({ language, entry, function: called }: CodeInteraction, path: string): Language | undefined => {
  const ending = (of: string) => of.slice(of.lastIndexOf('.'));
  return ending(path) === ending(called?.file ?? entry) ? language : undefined;
};
