import { existsSync } from 'node:fs';
import type { CapabilityProblem } from '@assay/sandbox/domain';
import { isKnown } from '../bubblewrap/syscalls';
import type { Engine } from '../engine';
import type { ReadyToolchain } from '../runner';
import { problem, type TestBench } from './canary';
import { checkIsolation } from './isolation';
import { checkLanguages } from './languages';
import { checkLimits } from './limits';

export interface SelfTestResult {
  /** With the accounting that works. */
  engine: Engine;
  toolchains: readonly ReadyToolchain[];
  problems: readonly CapabilityProblem[];
}

/**
 * Finds out by trying whether this machine holds a hostile program, before it is given any. `ways` are tried in their
 * order, each with what it lacks against the one before; the first one that holds is used.
 */
export async function selfTest(ways: readonly (() => Promise<Engine>)[]): Promise<SelfTestResult | CapabilityProblem> {
  const problems: CapabilityProblem[] = [];
  let last = problem('There is no way to run programs here.', 'See docs/sandbox.md.');
  for (const open of ways) {
    const engine = await open().catch((error: Error) => problem(error.message, 'See docs/sandbox.md.'));
    if ('cure' in engine) {
      last = engine;
      continue;
    }
    const serious = await checkHolds(engine);
    if (serious === null) {
      const languages = await checkLanguages(engine);
      return { engine, toolchains: languages.ready, problems: [...problems, ...languages.problems] };
    }
    // control groups that were handed over but do not work are a reason to count otherwise, not to stop
    if (engine.accounting.startsWith('cgroup')) {
      problems.push(problem(`The control groups do not work: ${serious.problem}`, HAND_OVER_GROUPS));
    }
    await engine.close();
    last = serious;
  }
  return last;
}

/** What has to be there before anything can be tried; null when all is. */
export function missingProgram(maker: string | null): CapabilityProblem | null {
  if (process.platform !== 'linux') {
    const cure = 'Run the sandbox runner in a Linux machine or container and set SANDBOX_URL.';
    return problem('The sandbox needs Linux.', cure);
  }
  if (!isKnown(process.arch)) {
    return problem(`There is no system call filter for processors of the kind ${process.arch}.`, 'Use x64 or arm64.');
  }
  if (maker === null) return problem('There is no container runtime.', 'Install runc, crun or runsc.');
  if (!existsSync(maker)) {
    const cure = 'Install it, for example with "apt-get install bubblewrap".';
    return problem(`bubblewrap is not installed (${maker}).`, cure);
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
