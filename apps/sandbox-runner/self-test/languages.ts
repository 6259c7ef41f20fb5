import { limitsFor, type CapabilityProblem } from '@assay/sandbox/domain';
import type { InstalledToolchain } from '../languages/language';
import { findToolchains } from '../languages/table';
import type { ReadyToolchain } from '../runner';
import { fly, problem, type TestBench } from './canary';

const NEEDS_HELPER = 'Programs in it have to be built, which takes the helper of the runner: see docs/sandbox.md.';

/** The languages that really run in a box, with the versions they report themselves. */
export async function checkLanguages(bench: TestBench) {
  const ready: ReadyToolchain[] = [];
  const problems: CapabilityProblem[] = [];
  for (const found of findToolchains()) {
    if ('problem' in found) problems.push(problem(found.problem, found.cure));
    else if (found.build !== null && !bench.canBuild) {
      problems.push(problem(`${found.language} cannot be offered here.`, NEEDS_HELPER));
    } else {
      const result = await helloOf(bench, found);
      if ('problem' in result) problems.push(result);
      else ready.push(result);
    }
  }
  return { ready, problems };
}

/** A busy machine may be late. */
export async function helloOf(
  bench: TestBench,
  starter: InstalledToolchain,
): Promise<ReadyToolchain | CapabilityProblem> {
  const first = await sayHello(bench, starter);
  return 'problem' in first ? sayHello(bench, starter) : first;
}

async function sayHello(bench: TestBench, starter: InstalledToolchain): Promise<ReadyToolchain | CapabilityProblem> {
  const { language, hello } = starter;
  const run = await fly(bench, starter, { ...hello, limits: limitsFor(language) });
  const version = /\d+(\.\d+)*/.exec(run.text)?.[0];
  if (run.outcome === 'exited' && run.exitCode === 0 && version !== undefined) {
    return { toolchain: { language, version }, starter };
  }
  const said = run.messages.trim().split('\n').at(-1) ?? '';
  return problem(
    `${language} does not start in the sandbox (${run.outcome}): ${said}`,
    `Repair the installation of ${language}.`,
  );
}
