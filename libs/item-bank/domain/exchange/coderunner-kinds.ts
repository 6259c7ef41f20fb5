import type { Language } from '@assay/sandbox/domain';
import { usualEntry } from './program-language';
import { changed, type Note } from './report';
import { wordsIn, type XmlElement } from './xml-element';

/** How an answer of one question type becomes a program. */
export interface CodeRunnerKind {
  readonly language: Language;
  /** Where the answer of a candidate stands. */
  readonly ownFile: string;
  /** Where the test of a check stands, for types that put one behind the answer. */
  readonly testFile: string;
  readonly entry: string;
  readonly usesTestCode: boolean;
  readonly testProgram: (testCode: string) => string;
  readonly notes: readonly Note[];
}

interface Type {
  language: Language;
  /** The test stands behind the answer, in one program with it. */
  program?: (testCode: string) => string;
  testFile?: string;
  ownFile?: string;
}

const statement = (code: string) => (/[;}]\s*$/.test(code) || code.trim() === '' ? code : `${code};`);
const C_HEAD = ['stdio', 'stdlib', 'ctype', 'string', 'stdbool', 'math']
  .map((name) => `#include <${name}.h>\n`)
  .join('');
const CPP_HEAD = ['iostream', 'fstream', 'string', 'cmath', 'vector', 'algorithm']
  .map((name) => `#include <${name}>\n`)
  .join('');

/** The types that come with CodeRunner, by what their built-in templates do. */
const TYPES: Readonly<Record<string, Type>> = {
  python3: {
    language: 'python',
    program: (code) => `from solution import *\n\n${code}\n`,
    testFile: 'main.py',
    ownFile: 'solution.py',
  },
  python3_program: { language: 'python' },
  c_program: { language: 'c' },
  c_function: {
    language: 'c',
    program: (code) => `${C_HEAD}#include "solution.h"\n\nint main(void) {\n${statement(code)}\nreturn 0;\n}\n`,
    testFile: 'main.c',
    ownFile: 'solution.h',
  },
  cpp_program: { language: 'cpp' },
  cpp_function: {
    language: 'cpp',
    program: (code) =>
      `${CPP_HEAD}using namespace std;\n#include "solution.h"\n\nint main() {\n${statement(code)}\nreturn 0;\n}\n`,
    testFile: 'main.cpp',
    ownFile: 'solution.h',
  },
  java_program: { language: 'java' },
  nodejs: { language: 'javascript' },
};

/** A template with anything to decide in it is a program of its own, in a language that is not ours to guess at. */
const HAS_LOGIC = /\{%|\{#|\|\s*\w+|\bTEST\b|\bQUESTION\b|STUDENT_ANSWER\s*\|/;
const ANSWER_ALONE = /^\s*\{\{\s*STUDENT_ANSWER\s*\}\}\s*$/;

export function codeRunnerKind(question: XmlElement): CodeRunnerKind | { reason: string } {
  const name = wordsIn(question, 'coderunnertype').trim();
  const template = wordsIn(question, 'template');
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (!type) return { reason: `Questions of the type “${name}” are not known: their template decides what is run.` };
  if (wordsIn(question, 'grader').trim() === 'TemplateGrader') {
    return { reason: 'Its template marks the answers itself: write checks or a checker instead.' };
  }
  const isOwn = template.trim() !== '';
  if (isOwn && !ANSWER_ALONE.test(template)) {
    const why = HAS_LOGIC.test(template) ? 'with logic in it' : 'of its own';
    return { reason: `The question has a template ${why}. What it runs is not guessed at.` };
  }
  const program = isOwn ? undefined : type.program;
  const ownFile = program ? (type.ownFile as string) : usualEntry(type.language);
  const testFile = type.testFile ?? '';
  return {
    language: type.language,
    ownFile,
    testFile,
    entry: program ? testFile : ownFile,
    usesTestCode: program !== undefined,
    testProgram: program ?? (() => ''),
    notes: program
      ? [changed(`The answer stands in ${ownFile}, and a program of each check in ${testFile} uses it.`)]
      : [],
  };
}
