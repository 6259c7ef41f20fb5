import path from 'node:path';
import type { CapabilityProblem } from '@assay/sandbox/domain';
import type { Accounting } from './accounting/accounting';
import { accountingWith } from './accounting/choose';
import { polledAccounting, rusageAccounting } from './accounting/polled';
import { makeRoot } from './boxes/root';
import { Slots } from './boxes/slots';
import type { Engine } from './engine';
import { helperIn } from './helper/compile';
import { findToolchains } from './languages/table';
import { BoxEngine } from './run/box-engine';
import { BuildCache } from './run/build-cache';
import { PlainEngine } from './run/plain-engine';
import { usableCgroups, type RunnerSettings } from './settings';
import type { Workspace } from './workspace';

export const BUBBLEWRAP = '/usr/bin/bwrap';

/** The ways in which this machine may run programs, the best first. */
export async function waysOf(
  settings: RunnerSettings,
  workspace: Workspace,
  places: number,
): Promise<{ ways: (() => Promise<Engine>)[]; problems: CapabilityProblem[] }> {
  const groups = accountingWith(usableCgroups(settings.cgroups));
  await groups.sweep();
  const counted = groups.kind === 'polled' ? [] : [groups];
  const helper = await helperIn(workspace.folder, settings.helper);
  const { etc, filter, folder } = workspace;
  const plain = (accounting: Accounting) => async () => {
    const needsDataLimit = accounting === polledAccounting;
    return new PlainEngine({ bubblewrap: BUBBLEWRAP, filter, etc, accounting, needsDataLimit }, workspace);
  };
  const boxed = (program: string) => (accounting: Accounting) => async () => {
    const found = findToolchains().filter((one) => 'command' in one);
    const starters = found.flatMap((one) => [one, ...(one.structure ? [one.structure] : [])]);
    const root = makeRoot(path.join(folder, 'root'), program, starters);
    const machine = { bubblewrap: BUBBLEWRAP, helper: program, filter, root, accounting, workspace: folder };
    // two for each place, as an interactor is a program beside the program; and one that is made for the next
    const slots = await Slots.open(machine, 2 * places + 1, places);
    return new BoxEngine(slots, new BuildCache(path.join(folder, 'built')), accounting);
  };
  if ('problem' in helper) {
    return { ways: [...counted, polledAccounting].map(plain), problems: [helper.problem] };
  }
  const ways = [...counted, rusageAccounting].map(boxed(helper.program));
  return { ways: [...ways, plain(polledAccounting)], problems: [] };
}
