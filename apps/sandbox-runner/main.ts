import { setTimeout } from 'node:timers/promises';
import type { Capability } from '@assay/sandbox/domain';
import { accountingWith } from './accounting/choose';
import type { Machine } from './bubblewrap/box';
import { makePipes } from './bubblewrap/pipes';
import { isKnown } from './bubblewrap/syscalls';
import { httpServer, type Service } from './http-server';
import { listen } from './listen';
import { dropRoot } from './privileges';
import { placesFor, Runner } from './runner';
import { missingProgram, selfTest, type SelfTestResult } from './self-test/self-test';
import { readSettings, usableCgroups, type RunnerSettings } from './settings';
import { removeAbandonedWorkspaces, Workspace } from './workspace';

const BUBBLEWRAP = '/usr/bin/bwrap';
const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 10 * 60_000;

try {
  const settings = readSettings(process.env);
  dropRoot(settings.becomes);
  await removeAbandonedWorkspaces();
  const workspace = new Workspace();
  let service = prepare(settings, workspace);
  const server = httpServer(() => service, settings.token);
  endCleanly(settings, () => {
    server.close();
    server.closeAllConnections(); // what is running for them is cancelled
    return workspace.remove();
  });
  const address = await listen(server, settings.listen);
  console.log(`Sandbox runner at ${address}: ${describe(await service)}`);
  for (let pause = FIRST_PAUSE_MS; !(await service).capability.ok; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    await setTimeout(pause, undefined, { ref: false }); // too busy a machine, or one that lacks a program, may change
    const next = await prepare(settings, workspace);
    if (next.capability.ok) console.log(`Sandbox runner: ${describe(next)}`);
    service = Promise.resolve(next);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

async function prepare(settings: RunnerSettings, workspace: Workspace): Promise<Service> {
  const missing = missingProgram(BUBBLEWRAP);
  if (missing !== null || !isKnown(process.arch)) {
    const nothing = { machine: null, toolchains: [], problems: missing === null ? [] : [missing] };
    return { capability: capabilityOf(nothing, 0), runner: null };
  }
  const accounting = accountingWith(usableCgroups(settings.cgroups));
  await accounting.sweep();
  await workspace.prepare(process.arch);
  const { etc, filter } = workspace;
  const needsDataLimit = accounting.kind === 'polled';
  const pipes = await makePipes();
  const tested = await selfTest({ bubblewrap: BUBBLEWRAP, filter, etc, accounting, needsDataLimit }, pipes);
  const places = [pipes];
  while (places.length < placesFor(settings.concurrency)) places.push(await makePipes());
  const capability = capabilityOf(tested, places.length);
  return { capability, runner: new Runner(tested.machine, workspace, tested.toolchains, capability, places) };
}

function capabilityOf(
  { machine, toolchains, problems }: Omit<SelfTestResult, 'machine'> & { machine: Machine | null },
  concurrency: number,
): Capability {
  return {
    ok: toolchains.length > 0,
    driver: 'bubblewrap',
    assurance: 'namespace',
    accounting: machine?.accounting.kind ?? 'polled',
    toolchains: toolchains.map(({ toolchain }) => toolchain),
    concurrency,
    problems,
  };
}

function describe({ capability }: Service): string {
  const { ok, driver, accounting, toolchains, concurrency, problems } = capability;
  const languages = toolchains.map(({ language, version }) => `${language} ${version}`).join(', ');
  const state = ok ? `${driver}, ${accounting}, ${languages}, ${concurrency} at a time` : 'cannot run programs';
  return [state, ...problems.map(({ problem, cure }) => `\n  ${problem}\n    ${cure}`)].join('');
}

/** The programs in the boxes end with us however we end; the rest is tidiness. */
function endCleanly({ endsWithStdin }: RunnerSettings, close: () => Promise<void>): void {
  const end = () => void close().finally(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, end);
  if (endsWithStdin) process.stdin.once('end', end).once('error', end).resume();
}
