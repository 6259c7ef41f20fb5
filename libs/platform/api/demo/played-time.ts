import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * A demo plays its past through the product's own services: nothing is inserted as a result. Whoever plays an
 * organisation's past holds a key to it and says with each request how far from now it happens.
 */
export interface PlayedTime {
  readonly key: string;
  readonly shiftMs: number;
}

/** `<key> <milliseconds>`, as sent with a request and passed on with the jobs that it causes. */
export const PLAYED_TIME_HEADER = 'assay-played-time';

const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (-?\d{1,13})$/;

export function readPlayedTime(text: unknown): PlayedTime | null {
  const found = typeof text === 'string' ? SHAPE.exec(text) : null;
  return found ? { key: found[1] as string, shiftMs: Number(found[2]) } : null;
}

export const writePlayedTime = ({ key, shiftMs }: PlayedTime) => `${key} ${shiftMs}`;

const playing = new AsyncLocalStorage<PlayedTime>();

/** What `work` does, and waits for, happens at that time. Without a time it happens now. */
export function atPlayedTime<T>(time: PlayedTime | null, work: () => T): T {
  return time ? playing.run(time, work) : work();
}

export const playedTime = (): PlayedTime | null => playing.getStore() ?? null;
