import { existsSync } from 'node:fs';
import type { CapabilityProblem } from '@assay/sandbox/domain';
import { polledAccounting } from '../accounting/polled';
import type { Machine } from '../bubblewrap/box';
import type { Pipes } from '../bubblewrap/pipes';
import { isKnown } from '../bubblewrap/syscalls';
import type { ReadyToolchain } from '../runner';
import { problem, type TestBench } from './canary';
import { checkIsolation } from './isolation';
import { checkLanguages } from './languages';
import { checkLimits } from './limits';

export interface SelfTestResult {
  /** With the accounting that works. */
  machine: Machine;
  toolchains: readonly ReadyToolchain[];
  problems: readonly CapabilityProblem[];
}

/** Finds out by trying whether this machine holds a hostile program, before it is given any. */
export async function selfTest(first: Machine, pipes: Pipes): Promise<SelfTestResult> {
  let bench: TestBench = { machine: first, pipes };
  const problems: CapabilityProblem[] = [];
  let serious = await checkHolds(bench);
  if (serious !== null && first.accounting.kind !== 'polled') {
    // control groups that were handed over but do not work are a reason to count otherwise, not to stop
    problems.push(problem(`The control groups do not work: ${serious.problem}`, HAND_OVER_GROUPS));
    bench = { machine: { ...first, accounting: polledAccounting, needsDataLimit: true }, pipes };
    serious = await checkHolds(bench);
  }
  const { machine } = bench;
  if (serious !== null) return { machine, toolchains: [], problems: [serious] };
  const languages = await checkLanguages(bench);
  return { machine, toolchains: languages.ready, problems: [...problems, ...languages.problems] };
}

/** What has to be there before anything can be tried; null when all is. */
export function missingProgram(bubblewrap: string): CapabilityProblem | null {
  if (process.platform !== 'linux') {
    const cure = 'Run the sandbox runner in a Linux machine or container and set SANDBOX_URL.';
    return problem('The sandbox needs Linux.', cure);
  }
  if (!isKnown(process.arch)) {
    return problem(`There is no system call filter for processors of the kind ${process.arch}.`, 'Use x64 or arm64.');
  }
  if (!existsSync(bubblewrap)) {
    const cure = 'Install it, for example with "apt-get install bubblewrap".';
    return problem(`bubblewrap is not installed (${bubblewrap}).`, cure);
  }
  if (!existsSync('/usr/bin/prlimit')) {
    return problem('prlimit is not installed.', 'Install util-linux, for example with "apt-get install util-linux".');
  }
  return null;
}

const HAND_OVER_GROUPS =
  'Programs are counted by looking at /proc instead. Give the runner control groups it can write to (docs/sandbox.md).';

const TRIES = 3;

/** A driver that throws is a problem like others. */
async function checkHolds(bench: TestBench): Promise<CapabilityProblem | null> {
  try {
    return (await insist(() => checkIsolation(bench))) ?? (await insist(() => checkLimits(bench)));
  } catch (error) {
    return problem(`The sandbox failed: ${(error as Error).message}`, 'See docs/sandbox.md.');
  }
}

/** A busy machine may be late: a problem is believed when it comes every time. */
async function insist(check: () => Promise<CapabilityProblem | null>): Promise<CapabilityProblem | null> {
  let problem: CapabilityProblem | null = null;
  for (let tries = 0; tries < TRIES; tries++) {
    problem = await check();
    if (problem === null) return null;
  }
  return problem;
}
