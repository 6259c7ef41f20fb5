import path from 'node:path';
import type { Accounting } from '../accounting/accounting';
import { accountingWith } from '../accounting/choose';
import { polledAccounting } from '../accounting/polled';
import type { Engine } from '../engine';
import { findProgram } from '../languages/find';
import { findToolchains } from '../languages/table';
import { PlainEngine } from '../run/plain-engine';
import { usableCgroups, type RunnerSettings } from '../settings';
import type { Workspace } from '../workspace';
import { launchContainer, makeStateFolder, type ContainerHost } from './launch';
import { makeRootfs } from './rootfs';

const RUNTIMES = ['runc', 'crun', 'runsc'].flatMap((name) =>
  ['/usr/bin', '/usr/sbin', '/usr/local/bin'].map((folder) => `${folder}/${name}`),
);

/** The container runtime that was named, else the first that is there. */
export function findRuntime({ runtime }: RunnerSettings): string | null {
  return runtime === null ? findProgram(...RUNTIMES) : findProgram(runtime);
}

/** gVisor brings a kernel of its own. */
export const assuranceOf = (runtime: string) => (path.basename(runtime) === 'runsc' ? 'kernel' : 'namespace');

/** A container for each test, by a runtime of others: slower than our own boxes, for those who must. */
export async function containerWays(
  settings: RunnerSettings,
  workspace: Workspace,
  runtime: string,
): Promise<(() => Promise<Engine>)[]> {
  const groups = accountingWith(usableCgroups(settings.cgroups));
  await groups.sweep();
  const found = findToolchains().filter((one) => 'command' in one);
  const starters = found.flatMap((one) => [one, ...(one.structure ? [one.structure] : [])]);
  const rootfs = makeRootfs(path.join(workspace.folder, 'rootfs'), starters);
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  const engine = (accounting: Accounting) => async () => {
    const needsDataLimit = accounting === polledAccounting;
    const host: ContainerHost = { runtime, rootfs, uid, gid, needsDataLimit, workspace: workspace.folder };
    makeStateFolder(host);
    const { etc, filter } = workspace;
    const launch = launchContainer.bind(null, host);
    return new PlainEngine({ bubblewrap: '', filter, etc, accounting, needsDataLimit, launch }, workspace, '0');
  };
  return [...(groups.kind === 'polled' ? [] : [groups]), polledAccounting].map(engine);
}
