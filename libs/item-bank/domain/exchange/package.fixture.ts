import { utf8 } from '@assay/sandbox/domain';
import { parse } from 'yaml';
import type { PackageFiles } from './package-files';
import { isRefused, type ProblemPackage } from './problem-package';
import { readPackage } from './read-package';

export const filesOf = (texts: Readonly<Record<string, string>>): PackageFiles =>
  new Map(Object.entries(texts).map(([path, text]) => [path, utf8(text)]));

export const readYaml = (text: string): unknown => parse(text);

export function packageOf(texts: Readonly<Record<string, string>>): ProblemPackage {
  const found = readPackage(filesOf(texts), readYaml);
  if (isRefused(found)) throw new Error(found.refused);
  return found;
}

const python = (expression: string) => `n = int(input())\nprint(${expression})\n`;

/** Twice a number, as a legacy package with what DOMjudge adds. */
export const legacy: Readonly<Record<string, string>> = {
  'problem.yaml': 'name: Twice\nlicense: cc by-sa\nvalidator_flags: case_sensitive\nlimits:\n  memory: 128\n',
  'domjudge-problem.ini': "short-name = A\ntimelimit='1.5'\n",
  'problem_statement/problem.en.tex': [
    '\\problemname{Twice}',
    'Print \\emph{twice} the number $n$ --- nothing else. % a remark',
    '\\section*{Input}',
    'One line with $1 \\le n \\le 10^6$.',
    '\\begin{itemize}',
    '  \\item a first\\_thing',
    '  \\item a second',
    '\\end{itemize}',
  ].join('\n'),
  'data/sample/1.in': '2\n',
  'data/sample/1.ans': '4\n',
  'data/secret/1-small/02.in': '0\n',
  'data/secret/1-small/02.ans': '0\n',
  'data/secret/1-small/01.in': '7\n',
  'data/secret/1-small/01.ans': '14\n',
  'data/secret/1-small/01.desc': 'An odd number\n',
  'data/secret/2-large/01.in': '500000\n',
  'data/secret/2-large/01.ans': '1000000\n',
  'data/secret/2-large/testdata.yaml': 'output_validator_flags: float_tolerance 1e-6\n',
  'submissions/accepted/twice.py': python('2 * n'),
  'submissions/accepted/Twice.java': 'public class Twice { public static void main(String[] a) {} }\n',
  'submissions/accepted/twice.hs': 'main = interact $ show . (* 2) . read\n',
  'submissions/wrong_answer/square.py': python('n * n'),
  'submissions/time_limit_exceeded/slow.py': `while True: pass\n`,
  'submissions/run_time_error/crash/main.py': 'import helper\n',
  'submissions/run_time_error/crash/helper.py': '1 / 0\n',
  'submissions/mixed/either.py': `# @EXPECTED_RESULTS@: CORRECT, WRONG-ANSWER\n${python('2 * n')}`,
  'submissions/other/greedy.py': `# assay-expect: MLE|TLE\nx = [0] * 10 ** 10\n`,
  'input_validators/validate.py': 'import sys\nsys.exit(42)\n',
};

/** The same in the newer format, with a validator of its own and what submissions.yaml says. */
export const draft2023: Readonly<Record<string, string>> = {
  'problem.yaml': [
    'problem_format_version: 2023-07-draft',
    'name: {en: Any divisor, da: En divisor}',
    'uuid: 8ee7605a-55d9-4c5b-a0a6-6a1b6b1b6b1b',
    'limits: {time_limit: 2, memory: 256, output: 1}',
  ].join('\n'),
  'statement/problem.en.md': '# Input\n\nA number *n*, as in `12`.\n\n- one\n- two\n\n```\n1 2\n```\n',
  'data/sample/1.in': '6\n',
  'data/sample/1.ans': '3\n',
  'data/secret/test_group.yaml': 'output_validator_args: [strict]\n',
  'data/secret/1.in': '9\n',
  'data/secret/1.ans': '3\n',
  'data/secret/1.yaml': 'args: [--fast]\ndescription: A square\n',
  'data/secret/1.files/table.csv': 'a,b\n',
  'data/secret/2.in': '10\n',
  'data/secret/2.ans': '5\n',
  'data/secret/2.yaml': 'output_validator_args: []\n',
  'output_validator/validate.py': 'import sys\nsys.exit(42)\n',
  'submissions/accepted/divisor.cpp': 'int main() {}\n',
  'submissions/rejected/maybe.py': 'print(1)\n',
  'submissions/brute_force/slow.py': 'while True: pass\n',
  'submissions/wrong_answer/one.py': 'print(1)\n',
  'submissions/submissions.yaml': [
    'accepted/*.cpp: {model_solution: true}',
    'wrong_answer/one.py:',
    '  sample: {permitted: [AC]}',
    '  secret: {required: [WA]}',
  ].join('\n'),
};
