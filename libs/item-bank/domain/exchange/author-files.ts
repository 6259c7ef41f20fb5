import type { Language, SourceFile } from '@assay/sandbox/domain';
import type { AuthorProgram } from '../item/mark-scheme';
import { textOf } from './package-files';
import type { ProblemPackage } from './problem-package';
import { languageOfCode, languageOfFile, readProgram, usualEntry, type PackageProgram } from './program-language';

export interface TextFile {
  readonly path: string;
  readonly content: string;
}

export type Versions = Readonly<Partial<Record<Language, string>>>;

/** Of each language what a task asks for where nobody says which version is installed. */
export const VERSION_OF: Readonly<Record<Language, string>> = {
  python: '3',
  javascript: '24',
  typescript: '24',
  c: '12',
  cpp: '12',
  java: '17',
  bash: '5',
  sql: '18',
  web: '1',
};

/** Those that are text; an item holds no others. */
export function textFiles(files: readonly SourceFile[]): TextFile[] {
  return files.flatMap(({ path, content }) => {
    const text = textOf(content);
    return text === null ? [] : [{ path, content: text }];
  });
}

/** Null for a language that nothing here runs. */
export function authorProgramOf(
  { language, entry, files }: PackageProgram,
  versions: Versions = {},
): AuthorProgram | null {
  if (language === null) return null;
  return { language, version: versions[language] ?? VERSION_OF[language], entry, files: textFiles(files) };
}

/**
 * A submission with what the package lays beside it, which takes the place of files of the same name; null where a
 * source of it is no text.
 */
export function taskFiles(problem: ProblemPackage, submission: PackageProgram) {
  const { language, entry, files } = submission;
  if (language === null) return null;
  const own = textFiles(files);
  if (!own.some(({ path }) => path === entry)) return null;
  const included = includedFor(problem, language);
  const main = included.find(({ path }) => path === usualEntry(language));
  const left = own.filter(({ path }) => !included.some((file) => file.path === path));
  return {
    entry: main?.path ?? entry,
    files: [
      ...left.map((file) => ({ ...file, editable: true })),
      ...included.map((file) => ({ ...file, editable: false })),
    ],
  };
}

function includedFor(problem: ProblemPackage, language: Language): TextFile[] {
  return Object.entries(problem.includes).flatMap(([code, files]) =>
    code === 'default' || languageOfCode(code) === language ? textFiles(files) : [],
  );
}

/** What candidates begin with, and the author's files beside it: those of the package for this language and for all. */
export function startersOf(problem: ProblemPackage, language: Language) {
  const included = includedFor(problem, language);
  const main = included.find(({ path }) => path === usualEntry(language));
  const attached = problem.attachments.filter(
    (file) => languageOfFile(file.path, file.content) === language && !included.some(({ path }) => path === file.path),
  );
  const program = attached.length > 0 ? readProgram('attachments', attached) : null;
  const starters = program ? textFiles(program.files) : [{ path: ownEntry(main, language), content: '' }];
  return {
    entry: main?.path ?? program?.entry ?? usualEntry(language),
    hasMain: main !== undefined,
    included,
    starters,
  };
}

/** Beside a main program of the author's the work of the candidate needs another name. */
const ownEntry = (main: TextFile | undefined, language: Language) =>
  main
    ? usualEntry(language).replace(/^(main|Main|index)/, (name) => (name === 'Main' ? 'Solution' : 'solution'))
    : usualEntry(language);
