import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What lint says of a file that is not there: the source is given on standard input. */
function lint(file: string, source: string): string[] {
  const eslint = path.join(root, 'node_modules/eslint/bin/eslint.js');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [eslint, '--stdin', '--stdin-filename', file, '--format', 'json'],
    { cwd: root, input: source, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' } },
  );
  if (stdout === '') throw new Error(stderr);
  const messages: { ruleId: string; message: string }[] = JSON.parse(stdout)[0].messages;
  return messages.filter(({ ruleId }) => ruleId?.startsWith('@nx/')).map(({ message }) => message);
}

describe('the arrows between libraries', () => {
  it('refuse an import against the stream, a framework in a domain, and an import of another type', () => {
    const findings = lint(
      'libs/sandbox/domain/forbidden.ts',
      `import { Injectable } from '@nestjs/common';
       import { Audit } from '@assay/platform/api';
       import { submitAttempt } from '@assay/delivery/domain';
       export const all = [Injectable, Audit, submitAttempt];`,
    );
    expect(findings).toEqual([
      expect.stringContaining('not allowed to import "@nestjs/common"'),
      expect.stringContaining('"type:domain" can only depend on'),
      expect.stringContaining('"scope:sandbox" can only depend on'),
    ]);
  }, 60_000);

  it('let a scope use what is upstream of it', () => {
    const source = `import { publishProblems } from '@assay/catalogue/domain'; export const all = [publishProblems];`;
    expect(lint('libs/delivery/domain/allowed.ts', source)).toEqual([]);
  }, 60_000);
});
