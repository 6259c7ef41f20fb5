import { AsyncLocalStorage } from 'node:async_hooks';
import type { PlayedTime } from '@assay/platform/contract';

const playing = new AsyncLocalStorage<PlayedTime>();

/** What `work` does, and waits for, happens at that time. Without a time it happens now. */
export function atPlayedTime<T>(time: PlayedTime | null, work: () => T): T {
  return time ? playing.run(time, work) : work();
}

export const playedTime = (): PlayedTime | null => playing.getStore() ?? null;
