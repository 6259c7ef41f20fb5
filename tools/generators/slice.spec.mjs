import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { generateSlice } from './slice.mjs';

const root = path.resolve(import.meta.dirname, '../..');
let copy;
let made;
beforeAll(async () => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'assay-slice-'));
  cpSync(path.join(root, 'libs'), path.join(copy, 'libs'), { recursive: true });
  for (const file of ['tsconfig.base.json', 'package.json']) cpSync(path.join(root, file), path.join(copy, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  mkdirSync(path.join(copy, 'apps'));
  made = await generateSlice(copy, 'delivery', 'exam-note');
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('A generated slice', () => {
  it('goes from its rule to its page, under the name of its subject', () => {
    expect(made.files).toEqual(
      expect.arrayContaining([
        'libs/delivery/domain/exam-note/exam-note.ts',
        'libs/delivery/contract/exam-note.ts',
        'libs/delivery/api/exam-note/exam-notes.it-spec.ts',
        'libs/delivery/feature-exam-notes/exam-notes-page/exam-notes-page.html',
      ]),
    );
    expect(readFileSync(path.join(copy, 'libs/delivery/contract/index.ts'), 'utf8')).toContain("from './exam-note'");
  });

  it('compiles as it is written', () => {
    const files = made.files.filter((file) => file.endsWith('.ts')).map((file) => path.join(copy, file));
    const { config } = ts.readConfigFile(path.join(copy, 'tsconfig.base.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, copy);
    const program = ts.createProgram(files, {
      ...options,
      noEmit: true,
      lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: ['node', 'jest'],
    });
    const faults = files.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
    expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  }, 300_000);

  it('is never written over another one', async () => {
    await expect(generateSlice(copy, 'delivery', 'exam-note')).rejects.toThrow('exists already');
    await expect(generateSlice(copy, 'nowhere', 'exam-note')).rejects.toThrow('no scope "nowhere"');
  });
});
