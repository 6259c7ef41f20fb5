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
  const { machine, problems } = await countingMachine(first, pipes);
  const bench: TestBench = { machine, pipes };
  const serious = (await checkIsolation(bench)) ?? (await checkLimits(bench));
  if (serious !== null) return { ...none, capability: answer(machine, [], [...problems, serious]) };
  const languages = await checkLanguages(bench);
  return {
    machine,
    toolchains: languages.ready,
    capability: answer(machine, languages.ready, [...problems, ...languages.problems]),
  };
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

/** Control groups that were handed over but do not work are a reason to count otherwise, not to stop. */
async function countingMachine(machine: Machine, pipes: string) {
  if (machine.accounting.kind === 'polled') return { machine, problems: [] };
  const fault = await checkLimits({ machine, pipes }).catch((error: Error) => problem(error.message, ''));
  if (fault === null) return { machine, problems: [] };
  const polled = { ...machine, accounting: polledAccounting, needsDataLimit: true };
  const cure =
    'Programs are counted by looking at /proc instead. Hand the runner writable control groups (docs/sandbox.md).';
  return { machine: polled, problems: [problem(`The control groups do not work: ${fault.problem}`, cure)] };
}
