import {
  checkStructure,
  readStructure,
  structureRequest,
  utf8,
  type Language,
  type StructureReport,
  type StructureRule,
} from '@assay/sandbox/domain';
import { withRunner } from './testing/with-runner';

const PYTHON = `
import os, sys
from math import sqrt
def factorial(n, seen=[]):
    unread = 1
    return 1 if n == 0 else n * factorial(n - 1)
print([sqrt(i) for i in range(3)], sys.argv, missing)
`;
const TYPESCRIPT = `
import { readFileSync } from 'node:fs';
export const factorial = (n: number): number => (n == 0 ? 1 : n * factorial(n - 1));
export function loop(list: any[]) {
  for (const one of list) console.log(one.toString());
}`;
const C = '#include <stdio.h>\nint main(void) { int unread; printf("%d", "x"); return 0; }\n';

withRunner(
  'the structure of sources',
  ({ runner }) => {
    async function look(language: Language, file: string, text: string): Promise<StructureReport | null> {
      const { client } = runner();
      const toolchain = (await client.capability()).toolchains.find((one) => one.language === language);
      if (toolchain === undefined) {
        console.warn(`NOT RUN: there is no ${language} on this machine.`);
        return null;
      }
      const files = [{ path: file, content: utf8(text) }];
      const { tests } = await client.execute(structureRequest({ toolchain, entry: file, files }, 'look'));
      const report = readStructure(tests[0] as (typeof tests)[number]);
      if (report === null) throw new Error(Buffer.from(tests[0]?.stderr ?? []).toString('utf8'));
      return report;
    }
    const states = (report: StructureReport, ...rules: StructureRule[]) =>
      checkStructure(report, rules).map(({ state }) => state);

    it('is found in Python without running it, with what is almost certainly a mistake', async () => {
      const report = (await look('python', 'main.py', PYTHON)) as StructureReport;
      expect(
        states(
          report,
          { rule: 'require', what: 'construct', name: 'recursion' },
          { rule: 'require', what: 'construct', name: 'comprehension' },
          { rule: 'forbid', what: 'construct', name: 'while' },
          { rule: 'forbid', what: 'import', name: 'os' },
          { rule: 'require', what: 'call', name: 'sqrt' },
          { rule: 'longestFunction', lines: 2 },
        ),
      ).toEqual(['met', 'met', 'met', 'broken', 'met', 'broken']);
      expect(report.lint?.map(({ line, message }) => `${line} ${message}`)).toEqual([
        '2 os is imported and not used.',
        '4 factorial keeps this default from call to call; use None.',
        '5 unread is given a value that nothing reads.',
        '7 missing is not defined anywhere.',
      ]);
    });

    it('is found in TypeScript by the parser of TypeScript', async () => {
      const report = await look('typescript', 'main.ts', TYPESCRIPT);
      if (report === null) return;
      expect(
        states(
          report,
          { rule: 'require', what: 'construct', name: 'recursion' },
          { rule: 'forbid', what: 'construct', name: 'any' },
          { rule: 'require', what: 'call', name: 'toString' },
          { rule: 'require', what: 'import', name: 'node:fs' },
        ),
      ).toEqual(['met', 'broken', 'met', 'met']);
      expect(report.lint?.map(({ line }) => line).sort()).toEqual([2, 3]);
    });

    it('is what the compiler warns of in C, and nothing else', async () => {
      const report = await look('c', 'main.c', C);
      if (report === null) return;
      expect(report.lint?.map(({ line }) => line)).toEqual([2, 2]);
      expect(states(report, { rule: 'require', what: 'call', name: 'printf' })).toEqual(['unavailable']);
    });

    it('is not there in a file that is none of the language, nor in a trap for the parser', async () => {
      const broken = (await look('python', 'main.py', 'def f(:\n  pass')) as StructureReport;
      expect(broken.unreadable).toHaveLength(1);
      const deep = (await look('python', 'main.py', `x = ${'('.repeat(5000)}1${')'.repeat(5000)}`)) as StructureReport;
      expect(deep.unreadable).toHaveLength(1);
    });
  },
  { ASSAY_RUNNER_LANGUAGES: 'python,typescript,c' },
);
