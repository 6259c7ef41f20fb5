import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Capability, CapabilityProblem } from '@assay/sandbox/domain';
import { assuranceOf, containerWays, findRuntime } from './oci/ways';
import { isKnown } from './bubblewrap/syscalls';
import { demoService } from './demo/service';
import { httpServer, type Service } from './http-server';
import { listen } from './listen';
import { dropRoot } from './privileges';
import { placesFor, Runner } from './runner';
import { missingProgram, selfTest } from './self-test/self-test';
import { readSettings, type RunnerSettings } from './settings';
import { BUBBLEWRAP, waysOf } from './ways';
import { removeAbandonedWorkspaces, Workspace } from './workspace';

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
  if (settings.driver === 'demo') return demoService(workspace);
  const runtime = settings.driver === 'oci' ? findRuntime(settings) : BUBBLEWRAP;
  const missing = missingProgram(runtime);
  if (missing !== null || runtime === null || !isKnown(process.arch)) return unable(missing === null ? [] : [missing]);
  await workspace.prepare(process.arch);
  const places = placesFor(settings.concurrency);
  const isContained = settings.driver === 'oci';
  const { ways, problems } = isContained
    ? { ways: await containerWays(settings, workspace, runtime), problems: [] }
    : await waysOf(settings, workspace, places);
  const tested = await selfTest(ways);
  if ('cure' in tested) return unable([tested, ...problems]);
  const { engine, toolchains } = tested;
  const capability: Capability = {
    ok: toolchains.length > 0,
    driver: isContained ? `oci ${path.basename(runtime)}` : 'bubblewrap',
    assurance: isContained ? assuranceOf(runtime) : 'namespace',
    accounting: engine.accounting,
    toolchains: toolchains.map(({ toolchain }) => toolchain),
    structure: toolchains.flatMap(({ toolchain, starter }) => (starter.structure ? [toolchain.language] : [])),
    libraries: toolchains.flatMap(({ toolchain: { language }, starter: { libraries = [] } }) =>
      libraries.map((library) => ({ language, ...library })),
    ),
    concurrency: places,
    problems: [...problems, ...tested.problems],
  };
  return { capability, runner: new Runner(engine, toolchains, capability) };
}

function unable(problems: readonly CapabilityProblem[]): Service {
  const nothing = { accounting: 'polled', toolchains: [], concurrency: 0 } as const;
  return {
    capability: { ok: false, driver: 'bubblewrap', assurance: 'namespace', ...nothing, problems },
    runner: null,
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
