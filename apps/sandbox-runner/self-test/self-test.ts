import { existsSync } from 'node:fs';
import type { Capability, CapabilityProblem } from '@assay/sandbox/domain';
import { polledAccounting } from '../accounting/polled';
import type { Machine } from '../bubblewrap/box';
import type { ReadyToolchain } from '../runner';
import { problem, type TestBench } from './canary';
import { checkIsolation } from './isolation';
import { checkLanguages } from './languages';
import { checkLimits } from './limits';

export interface SelfTestResult {
  capability: Capability;
  machine: Machine;
  toolchains: readonly ReadyToolchain[];
}

/** Finds out by trying whether this machine holds a hostile program, before it is given any. */
export async function selfTest(first: Machine, pipes: string, concurrency: number): Promise<SelfTestResult> {
  const none = { machine: first, toolchains: [] };
  const answer = (
    machine: Machine,
    toolchains: readonly ReadyToolchain[],
    problems: readonly CapabilityProblem[],
  ): Capability => ({
    ok: toolchains.length > 0,
    driver: 'bubblewrap',
    assurance: 'namespace',
    accounting: machine.accounting.kind,
    toolchains: toolchains.map(({ toolchain }) => toolchain),
    concurrency,
    problems,
  });

  const missing = missingPrograms(first);
  if (missing !== null) return { ...none, capability: answer(first, [], [missing]) };
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
  if (serious !== null) return { ...none, capability: answer(machine, [], [serious]) };
  const languages = await checkLanguages(bench);
  problems.push(...languages.problems);
  return { machine, toolchains: languages.ready, capability: answer(machine, languages.ready, problems) };
}

const HAND_OVER_GROUPS =
  'Programs are counted by looking at /proc instead. Give the runner control groups it can write to (docs/sandbox.md).';

/** A driver that throws is a problem like others. */
async function checkHolds(bench: TestBench): Promise<CapabilityProblem | null> {
  try {
    return (await checkIsolation(bench)) ?? (await checkLimits(bench));
  } catch (error) {
    return problem(`The sandbox failed: ${(error as Error).message}`, 'See docs/sandbox.md.');
  }
}

function missingPrograms({ bubblewrap }: Machine): CapabilityProblem | null {
  if (process.platform !== 'linux') {
    return problem(
      'The sandbox needs Linux.',
      'Run the sandbox runner in a Linux machine or container and set SANDBOX_URL.',
    );
  }
  if (!existsSync(bubblewrap)) {
    return problem(
      `bubblewrap is not installed (${bubblewrap}).`,
      'Install it, for example with "apt-get install bubblewrap".',
    );
  }
  if (!existsSync('/usr/bin/prlimit')) {
    return problem('prlimit is not installed.', 'Install util-linux, for example with "apt-get install util-linux".');
  }
  return null;
}
