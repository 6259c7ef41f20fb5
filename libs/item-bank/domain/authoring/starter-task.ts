import { limitsFor, type Language } from '@assay/sandbox/domain';
import type { CodeCheck, CodeFile, CodeInteraction, TaskKind } from '../item/interaction';
import { languagesOf } from './code-problems';

/** What a candidate would find in a task of this kind that nobody has written yet. */
type Starter = Pick<CodeInteraction, 'task' | 'language' | 'entry' | 'files' | 'limits' | 'function'>;

const PROGRAMS: Record<Language, readonly [path: string, content: string]> = {
  python: ['main.py', 'import sys\n\nfor line in sys.stdin:\n    pass\n'],
  javascript: [
    'main.mjs',
    "import { readFileSync } from 'node:fs';\n\nconst lines = readFileSync(0, 'utf8').split('\\n');\n",
  ],
  typescript: [
    'main.ts',
    "import { readFileSync } from 'node:fs';\n\nconst lines = readFileSync(0, 'utf8').split('\\n');\n",
  ],
  c: ['main.c', '#include <stdio.h>\n\nint main(void) {\n    return 0;\n}\n'],
  cpp: ['main.cpp', '#include <iostream>\n\nint main() {\n}\n'],
  java: ['Main.java', 'public class Main {\n    public static void main(String[] arguments) {\n    }\n}\n'],
  bash: ['script.sh', '#!/bin/bash\n\n'],
  sql: ['query.sql', 'select\n'],
  web: ['index.html', '<!doctype html>\n<html lang="en">\n  <title></title>\n  <body></body>\n</html>\n'],
};
const FUNCTIONS: Partial<Record<Language, readonly [path: string, content: string]>> = {
  python: ['solution.py', 'def solve(values):\n    pass\n'],
  javascript: ['solution.mjs', 'export function solve(values) {}\n'],
  typescript: ['solution.ts', 'export function solve(values: number[]): unknown {\n  return null;\n}\n'],
};
const FIRST_LANGUAGE: Partial<Record<TaskKind, Language>> = { commandLine: 'bash' };
const COMPARERS: Record<TaskKind, CodeCheck['comparer']> = {
  program: { kind: 'lines' },
  function: { kind: 'json' },
  query: { kind: 'table', ordered: false },
  change: { kind: 'table', ordered: false },
  commandLine: { kind: 'tree' },
  webPage: { kind: 'json' },
  interactive: { kind: 'lines' },
};

export function starterTask(kind: TaskKind, wanted: Language): Starter {
  const possible = languagesOf(kind);
  const language = possible && !possible.includes(wanted) ? (possible[0] ?? wanted) : wanted;
  const [path, content] = (kind === 'function' ? FUNCTIONS[language] : undefined) ?? PROGRAMS[language];
  return {
    task: kind,
    language,
    entry: path,
    files: [{ path, content, editable: true }],
    limits: limitsFor(language),
    function: kind === 'function' ? { file: path, name: 'solve' } : undefined,
  };
}

/** The kind and language of a task changed; what its author has written stays, a starter nobody touched is replaced. */
export function changeKind(task: CodeInteraction, kind: TaskKind, language: Language): CodeInteraction {
  const isFirst = language === task.language && FIRST_LANGUAGE[kind] !== undefined && kind !== task.task;
  const next = starterTask(kind, isFirst ? (FIRST_LANGUAGE[kind] as Language) : language);
  const before = starterTask(task.task ?? 'program', task.language);
  const isUntouched = sameFiles(task.files, before.files) || task.files.every(({ content }) => content.trim() === '');
  if (isUntouched) return { ...task, ...next };
  const own = task.files.find(({ editable }) => editable)?.path ?? task.entry;
  const called = kind === 'function' ? (task.function ?? { file: own, name: 'solve' }) : undefined;
  const limits = next.language === task.language ? task.limits : next.limits;
  return { ...task, task: kind, language: next.language, limits, function: called };
}

/** How the checks of such a task usually compare. */
export const usualComparer = (kind: TaskKind): CodeCheck['comparer'] => COMPARERS[kind];

const sameFiles = (a: readonly CodeFile[], b: readonly CodeFile[]) =>
  a.length === b.length && a.every(({ path, content }, at) => path === b[at]?.path && content === b[at]?.content);
