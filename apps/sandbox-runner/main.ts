import { accountingWith } from './accounting/choose';
import { httpServer, type Service } from './http-server';
import { listen } from './listen';
import { dropRoot } from './privileges';
import { placesFor, Runner } from './runner';
import { selfTest } from './self-test/self-test';
import { readSettings, usableCgroups, type RunnerSettings } from './settings';
import { removeAbandonedWorkspaces, Workspace } from './workspace';

const BUBBLEWRAP = '/usr/bin/bwrap';

try {
  const settings = readSettings(process.env);
  dropRoot(settings.becomes);
  await removeAbandonedWorkspaces();
  const workspace = new Workspace();
  const service = prepare(settings, workspace);
  const server = httpServer(service, settings.token);
  endCleanly(settings, () => {
    server.close();
    server.closeAllConnections(); // what is running for them is cancelled
    return workspace.remove();
  });
  const address = await listen(server, settings.listen);
  console.log(`Sandbox runner at ${address}: ${describe(await service)}`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

async function prepare(settings: RunnerSettings, workspace: Workspace): Promise<Service> {
  const accounting = accountingWith(usableCgroups(settings.cgroups));
  await accounting.sweep();
  const concurrency = placesFor(settings.concurrency);
  const pipes = process.platform === 'linux' ? await workspace.prepare(concurrency) : []; // else the self-test says why
  const { etc, filter } = workspace;
  const needsDataLimit = accounting.kind === 'polled';
  const first = { bubblewrap: BUBBLEWRAP, filter, etc, accounting, needsDataLimit };
  const { capability, machine, toolchains } = await selfTest(first, pipes[0] ?? '', concurrency);
  return { capability, runner: new Runner(machine, workspace, toolchains, capability, pipes) };
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
