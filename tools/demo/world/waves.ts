import type { PlayedTime } from '@assay/platform/contract';
import { inParallel } from '../play/client';
import type { Stage } from './stage';

/** Something that one person does at one moment. */
export interface Act {
  readonly at: number;
  readonly does: (time: PlayedTime) => Promise<unknown>;
}

const TICK_MS = 20_000;
const AT_ONCE = 24;

/** In the order of their times. What falls into the same twenty seconds happens together, and saves share a commit. */
export async function inWaves(acts: readonly Act[], stage: Stage) {
  const waves = Map.groupBy(acts, ({ at }) => Math.floor(at / TICK_MS) * TICK_MS);
  for (const moment of [...waves.keys()].sort((a, b) => a - b)) {
    const time = stage.time(moment);
    await inParallel(waves.get(moment) ?? [], AT_ONCE, ({ does }) => does(time));
  }
}
