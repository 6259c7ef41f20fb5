import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { limitsFor, type CapabilityProblem, type Limits } from '@assay/sandbox/domain';
import { runInBox, type BoxRun, type Machine } from '../bubblewrap/box';
import type { Pipes } from '../bubblewrap/pipes';
import type { Starter } from '../languages/language';

/** Where the canaries run: the machine as it would run a candidate's program. */
export interface TestBench {
  machine: Machine;
  pipes: Pipes;
}

export interface Canary {
  entry: string;
  text: string;
  limits?: Partial<Limits>;
}

/** A program of ours that tries what a hostile one would. Returns how it ended and what it printed. */
export async function fly(
  { machine, pipes }: TestBench,
  starter: Starter,
  canary: Canary,
): Promise<BoxRun & { text: string }> {
  const sources = await mkdtemp(path.join(tmpdir(), `assay-runner-${process.pid}-`));
  try {
    await writeFile(path.join(sources, canary.entry), canary.text);
    const limits = { ...limitsFor('javascript'), ...canary.limits };
    const plan = { starter, sources, files: [canary.entry], entry: canary.entry, limits };
    const signal = AbortSignal.timeout(60_000);
    const run = await runInBox(machine, { plan, input: new Uint8Array(), pipes, signal });
    return { ...run, text: Buffer.from(run.stdout).toString('utf8') };
  } finally {
    await rm(sources, { recursive: true, force: true });
  }
}

export const shell: Starter = { mounts: [], environment: {}, command: ({ entry }) => ['/bin/sh', entry] };

export function problem(sentence: string, cure: string): CapabilityProblem {
  return { problem: sentence, cure };
}

/** For what should never happen: the box opened, but it does not hold. */
export const DO_NOT_USE =
  'Do not run practical tasks on this machine; report this with the version of bubblewrap and of the kernel.';
