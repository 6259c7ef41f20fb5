import {
  compareOutput,
  limitsFor,
  utf8,
  verdictOf,
  type ExecutionRequest,
  type Language,
  type TestInput,
} from '@assay/sandbox/domain';
import type { StartedRunner } from '../testing/start-runner';
import type { HostileFinding, HostileProgram } from './line';

/** What a line may want to reach on this machine. */
export interface Bait {
  port: number;
  abstractSocket: string;
}

/** Runs one line and gives the verdict that marking would give. */
export async function attack(
  { client }: StartedRunner,
  program: HostileProgram,
  { port, abstractSocket }: Bait,
): Promise<HostileFinding> {
  const language: Language = program.language ?? 'python';
  const baited = (text: string) => text.replaceAll('HOST_PORT', String(port)).replaceAll('ABSTRACT', abstractSocket);
  const { entry, files } = sourcesOf(program, language);
  const next: TestInput = { id: 'next', stdin: utf8('the next input'), files: [file('next.txt', 'the next input')] };
  const request: ExecutionRequest = {
    id: 'hostile',
    toolchain: { language, version: (await versionOf(client, language)) ?? '0' },
    entry,
    files: Object.entries(files).map(([path, text]) => file(path, baited(text))),
    tests: [{ id: '1', stdin: utf8(program.stdin ?? '') }, ...(program.stdin === 'this input' ? [next] : [])],
    limits: limitsFor(language, program.limits),
    fresh: true, // what came of an earlier one proves nothing
    ...(program.collect ? { collect: { maxFiles: 100, maxBytes: 1024 * 1024 } } : {}),
  };
  const result = await client.execute(request);
  const [test] = result.tests;
  if (test === undefined) throw new Error('The runner answered without a test.');
  const comparison = compareOutput({ kind: 'lines' }, utf8(program.prints ?? 'nothing like this'), test.stdout);
  return {
    ...test,
    verdict: verdictOf(test, comparison),
    accounting: result.accounting,
    build: result.build ?? null,
  };
}

/** As installed; null where the language is not there. */
export async function versionOf(client: StartedRunner['client'], language: Language): Promise<string | null> {
  const { toolchains } = await client.capability();
  return toolchains.find((one) => one.language === language)?.version ?? null;
}

const file = (path: string, text: string) => ({ path, content: utf8(text) });

const ENTRIES: Partial<Record<Language, string>> = { python: 'main.py', javascript: 'main.js', sql: 'main.sql' };

/** A shell script is started by a program of Python's, as a candidate would have to. */
function sourcesOf({ source = '', shell, entry, files = {} }: HostileProgram, language: Language) {
  if (shell !== undefined) return { entry: 'main.py', files: { ...files, 'main.py': START, 'attack.sh': shell } };
  const name = entry ?? ENTRIES[language] ?? 'main';
  return { entry: name, files: { ...files, [name]: source } };
}

const START = `
import os, signal
for ignored in (signal.SIGPIPE, signal.SIGXFSZ): signal.signal(ignored, signal.SIG_DFL)  # Python's own choice, inherited
os.execv('/bin/bash', ['bash', '/src/attack.sh'])`;
