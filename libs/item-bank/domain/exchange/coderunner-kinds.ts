import type { Language } from '@assay/sandbox/domain';
import type { CodeCheck } from '../item/interaction';
import { usualEntry } from './program-language';
import { changed, type Note } from './report';
import { wordsIn, type XmlElement } from './xml-element';

/** How an answer of one question type becomes a program. */
export interface CodeRunnerKind {
  readonly language: Language;
  /** Where the answer of a candidate stands. */
  readonly ownFile: string;
  readonly entry: string;
  /** Null for types that run the answer as it is. */
  readonly tests: TestProgram | null;
  readonly notes: readonly Note[];
}

/** How the code of the test cases comes to the answer. */
export interface TestProgram {
  /** Of the author: the program that is started. */
  readonly files: (testCodes: readonly string[]) => { path: string; content: string }[];
  readonly ofCheck: (testCode: string, index: number) => Pick<CodeCheck, 'args' | 'files'>;
}

interface Type {
  language: Language;
  ownFile?: string;
  tests?: TestProgram;
}

const statement = (code: string) => (/[;}]\s*$/.test(code) || code.trim() === '' ? code : `${code};`);
const C_HEAD = ['stdio', 'stdlib', 'ctype', 'string', 'stdbool', 'math']
  .map((name) => `#include <${name}.h>\n`)
  .join('');
const CPP_HEAD = ['iostream', 'fstream', 'string', 'cmath', 'cstdlib', 'vector', 'algorithm']
  .map((name) => `#include <${name}>\n`)
  .join('');

/** Each check brings its own code: nothing of the others is in the box. */
const PYTHON_TESTS: TestProgram = {
  files: () => [{ path: 'main.py', content: "import runpy\n\nrunpy.run_path('test.py', run_name='__main__')\n" }],
  ofCheck: (code) => ({ files: [{ path: 'test.py', content: `from solution import *\n\n${code}\n` }] }),
};

/** One program with all of them, built once; its argument says which one is run. */
const compiled = (path: string, head: string): TestProgram => ({
  files: (codes) => {
    const cases = codes.map((code, index) => `  case ${index + 1}: {\n${statement(code)}\n    break;\n  }\n`).join('');
    const main = `int main(int argc, char **argv) {\n  switch (argc > 1 ? atoi(argv[1]) : 1) {\n${cases}  }\n  return 0;\n}\n`;
    return [{ path, content: `${head}#include "solution.h"\n\n${main}` }];
  },
  ofCheck: (_code, index) => ({ args: [String(index + 1)] }),
});

/** The types that come with CodeRunner, by what their built-in templates do. */
const TYPES: Readonly<Record<string, Type>> = {
  python3: { language: 'python', ownFile: 'solution.py', tests: PYTHON_TESTS },
  python3_program: { language: 'python' },
  c_program: { language: 'c' },
  c_function: { language: 'c', ownFile: 'solution.h', tests: compiled('main.c', C_HEAD) },
  cpp_program: { language: 'cpp' },
  cpp_function: {
    ...{ language: 'cpp', ownFile: 'solution.h' },
    tests: compiled('main.cpp', `${CPP_HEAD}using namespace std;\n`),
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
  const tests = (isOwn ? undefined : type.tests) ?? null;
  const entry = usualEntry(type.language);
  const ownFile = tests ? (type.ownFile as string) : entry;
  const notes = tests ? [changed(`The answer stands in ${ownFile}, and ${entry} runs the test code on it.`)] : [];
  return { language: type.language, ownFile, entry, tests, notes };
}
