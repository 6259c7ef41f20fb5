import {
  limitsFor,
  utf8,
  type CapabilityProblem,
  type Language,
  type Limits,
  type TestRun,
} from '@assay/sandbox/domain';
import type { Engine } from '../engine';
import type { InstalledToolchain, Starter } from '../languages/language';

/** Where the canaries run: the machine as it would run a candidate's program. */
export type TestBench = Engine;

export interface Canary {
  entry: string;
  text: string;
  limits?: Partial<Limits>;
}

const PATIENCE_MS = 60_000;

/** A program of ours that tries what a hostile one would. Returns how it ended and what it printed. */
export async function fly(
  engine: TestBench,
  starter: Starter & Partial<InstalledToolchain>,
  canary: Canary,
): Promise<TestRun & { text: string; messages: string }> {
  const language: Language = starter.language ?? 'bash';
  const program = { ...starter, language, build: starter.build ?? null, hello: canary };
  const request = {
    id: 'canary',
    toolchain: { language, version: '0' }, // not yet known
    entry: canary.entry,
    files: [{ path: canary.entry, content: utf8(canary.text) }],
    tests: [{ id: 'canary', stdin: new Uint8Array() }],
    limits: { ...limitsFor('javascript'), ...canary.limits },
  };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const submission = engine.begin(request, { program, interactor: null }, signal);
  await submission.go(() => true);
  const [run] = submission.tests;
  if (run === undefined) throw new Error('A canary was not run.');
  const messages = Buffer.from(submission.build?.messages ?? run.stderr).toString('utf8');
  return { ...run, text: Buffer.from(run.stdout).toString('utf8'), messages };
}

export const shell: Starter = { mounts: [], environment: {}, command: ({ entry }) => ['/bin/sh', entry] };

export function problem(sentence: string, cure: string): CapabilityProblem {
  return { problem: sentence, cure };
}

/** For what should never happen: the box opened, but it does not hold. */
export const DO_NOT_USE =
  'Do not run practical tasks on this machine; report this with the version of bubblewrap and of the kernel.';
