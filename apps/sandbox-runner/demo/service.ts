import type { Capability } from '@assay/sandbox/domain';
import type { Service } from '../http-server';
import { PARTS_CURE } from '../languages/parts';
import { Runner } from '../runner';
import { problem } from '../self-test/canary';
import { helloOf } from '../self-test/languages';
import type { Workspace } from '../workspace';
import { DemoEngine } from './engine';
import { demoToolchains } from './toolchains';

const NO_SANDBOX = problem(
  'This is the demonstration driver: programs run without a sandbox, and their results are provisional.',
  'Mark on Linux with bubblewrap: leave ASSAY_RUNNER_DRIVER out. JavaScript is run by QuickJS here, not by Node.',
);

/** One program at a time: this is for showing a task, not for an exam. */
export async function demoService(workspace: Workspace): Promise<Service> {
  const engine = new DemoEngine(workspace);
  const tried = await Promise.all(demoToolchains().map((starter) => helloOf(engine, starter)));
  const toolchains = tried.filter((result) => 'starter' in result);
  const problems = tried.filter((result) => 'cure' in result);
  const capability: Capability = {
    ok: toolchains.length > 0,
    driver: 'demo',
    assurance: 'demo',
    accounting: engine.accounting,
    toolchains: toolchains.map(({ toolchain }) => toolchain),
    concurrency: 1,
    problems: [
      NO_SANDBOX,
      ...(tried.length === 0 ? [problem('The programs of the demonstration are missing.', PARTS_CURE)] : []),
      ...problems,
    ],
  };
  return { capability, runner: new Runner(engine, toolchains, capability) };
}
