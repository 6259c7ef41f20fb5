import { isSourcePath, type Language, type SourceFile } from '@assay/sandbox/domain';
import { textOf } from './package-files';

const LANGUAGE_OF: Readonly<Record<string, Language>> = {
  py: 'python',
  py3: 'python',
  js: 'javascript',
  mjs: 'javascript',
  ts: 'typescript',
  c: 'c',
  cc: 'cpp',
  cpp: 'cpp',
  cxx: 'cpp',
  'c++': 'cpp',
  C: 'cpp',
  java: 'java',
  sh: 'bash',
  bash: 'bash',
  sql: 'sql',
  html: 'web',
};

/** The codes of the format's table of languages. */
const LANGUAGE_BY_CODE: Readonly<Record<string, Language>> = {
  python: 'python',
  python3: 'python',
  javascript: 'javascript',
  typescript: 'typescript',
  c: 'c',
  cpp: 'cpp',
  java: 'java',
  bash: 'bash',
  sql: 'sql',
};

/** Programs all the same, in languages that nothing here runs. */
const OTHERS = new Set(
  (
    'a68 adb ads apl awk cl clj cob coffee cr cs d dart erl ex exs f90 f95 fs fth go groovy hs jl kt kts lhs lisp lua m ' +
    'ml nim pas php pl plg pm py2 R r rb rkt rs scala sim sno ss st swift vb zig'
  ).split(' '),
);
const HEADERS = new Set(['h', 'hh', 'hpp', 'hxx']);

export type LanguageFound = Language | 'other' | null;

export const languageOfCode = (code: string): LanguageFound => LANGUAGE_BY_CODE[code] ?? 'other';

/** By its ending; null for what is no program at all. */
export function languageOfFile(path: string, content: Uint8Array): LanguageFound {
  const ending = endingOf(path);
  const language = LANGUAGE_OF[ending];
  if (language === 'python' && /^#!.*python2/.test(firstLine(content))) return 'other';
  return language ?? (OTHERS.has(ending) ? 'other' : null);
}

/** A program of a package: one file, or a folder of files. */
export interface PackageProgram {
  /** As the package calls it. */
  readonly path: string;
  /** Null for a language that nothing here runs. */
  readonly language: Language | null;
  readonly entry: string;
  readonly files: readonly SourceFile[];
}

/** What a folder of sources, or a single one, is as a program; null where no source is among the files. */
export function readProgram(
  path: string,
  files: readonly SourceFile[],
  given: { language?: string; entry?: string } = {},
): PackageProgram | null {
  const found = files.map((file) => ({ file, language: languageOfFile(file.path, file.content) }));
  const asked = given.language === undefined ? null : languageOfCode(given.language);
  const languages = new Set(found.flatMap(({ language }) => language ?? []));
  // a page brings scripts with it, and a program for C++ may have a file of C beside it
  const language = asked ?? ['web', 'cpp', ...languages].find((each) => languages.has(each as Language)) ?? null;
  if (language === null) return null;
  if (language === 'other') return { path, language: null, entry: '', files };
  const sources = found.filter((each) => each.language === language).map(({ file }) => file);
  const only = sources.length > 0 ? sources : files;
  const entry = chooseEntry(language as Language, only, given.entry);
  return { path, ...named(language as Language, entry, files) };
}

const MAINS: Readonly<Partial<Record<Language, RegExp>>> = {
  python: /(^|\/)(main|__main__)\.py3?$/,
  javascript: /(^|\/)main\.m?js$/,
  typescript: /(^|\/)main\.ts$/,
  bash: /(^|\/)main\.(ba)?sh$/,
  web: /(^|\/)index\.html$/,
};
const HAS_MAIN: Readonly<Partial<Record<Language, RegExp>>> = {
  c: /\bmain\s*\(/,
  cpp: /\bmain\s*\(/,
  java: /\bstatic\s+(final\s+)?void\s+main\s*\(/,
  python: /__name__\s*==\s*['"]__main__['"]/,
};

function chooseEntry(language: Language, sources: readonly SourceFile[], given?: string): SourceFile {
  const wanted = given && sources.find(({ path }) => path === given || stem(path) === given);
  return (
    wanted ||
    sources.find(({ path }) => MAINS[language]?.test(path)) ||
    sources.find(({ content }) => HAS_MAIN[language]?.test(textOf(content) ?? '')) ||
    (sources[0] as SourceFile)
  );
}

/** Names that can be used here: a class of Java stands in a file of its name, and each language has one ending of its own. */
function named(language: Language, entry: SourceFile, files: readonly SourceFile[]) {
  const rename = (file: SourceFile): SourceFile => ({ ...file, path: usablePath(language, file, file === entry) });
  const usable = files.map(rename);
  return {
    language,
    entry: rename(entry).path,
    files: usable.filter(({ path }, index) => isSourcePath(path) && usable.findIndex((f) => f.path === path) === index),
  };
}

function usablePath(language: Language, { path, content }: SourceFile, isEntry: boolean): string {
  if (language === 'java' && isEntry) {
    const name = mainClass(textOf(content) ?? '');
    if (name) return `${path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/` : ''}${name}.java`;
  }
  const ending = endingOf(path);
  const usual = LANGUAGE_OF[ending] === language && !HEADERS.has(ending) ? USUAL_ENDING[language] : ending;
  const kept = ending === 'mjs' || ending === 'cc' || ending === 'cxx' ? ending : usual;
  const renamed = kept === ending ? path : `${path.slice(0, -ending.length)}${kept}`;
  return isSourcePath(renamed) || !isEntry ? renamed : `main.${kept}`;
}

const USUAL_ENDING: Readonly<Record<Language, string>> = {
  python: 'py',
  javascript: 'js',
  typescript: 'ts',
  c: 'c',
  cpp: 'cpp',
  java: 'java',
  bash: 'sh',
  sql: 'sql',
  web: 'html',
};

/** The file that a program of this language is called by. */
export const usualEntry = (language: Language): string =>
  language === 'java' ? 'Main.java' : language === 'web' ? 'index.html' : `main.${USUAL_ENDING[language]}`;

/** The class around the main method: the last one that begins before it. */
function mainClass(source: string): string | null {
  const main = source.search(HAS_MAIN.java as RegExp);
  if (main === -1) return null;
  return [...source.slice(0, main).matchAll(/\b(?:class|record|enum|interface)\s+([A-Za-z_]\w*)/g)].at(-1)?.[1] ?? null;
}

const endingOf = (path: string) => /\.([A-Za-z0-9+]+)$/.exec(path)?.[1] ?? '';
const stem = (path: string) => path.replace(/\.[^./]+$/, '').replaceAll('/', '.');
const firstLine = (bytes: Uint8Array) => (textOf(bytes.slice(0, 200)) ?? '').split('\n')[0] ?? '';
