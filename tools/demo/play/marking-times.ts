import { markingPaths, type MarkingProgress } from '@assay/marking/contract';
import { inParallel, until, type Client } from './client';

/** Waits until rules and checks have marked all they can. The times are those that the database recorded. */
export async function autoMarkTimes(manager: Client, sittingIds: readonly string[], scripts: number) {
  const progress = await until('all scripts to be marked', async () => {
    const all = await inParallel(sittingIds, 2, (id) => manager.get<MarkingProgress>(markingPaths.progress(id)));
    const isDone =
      sum(all.map(({ handedIn }) => handedIn)) === scripts && all.every((each) => each.waitingForEngine === 0);
    return isDone ? all : null;
  });
  return {
    autoMarked: sum(progress.map(({ autoMarked }) => autoMarked)),
    p95Ms: Math.max(...progress.map(({ submitToMarkedP95Ms }) => submitToMarkedP95Ms ?? 0)),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
