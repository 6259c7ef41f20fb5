import { readdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../alive';

const BOX = /^box-(\d+)-\d+$/;
let opened = 0;

/** A name that tells which runner it belongs to, so that another one can see whether that is still there. */
export function boxName(): string {
  opened += 1;
  return `box-${process.pid}-${opened}`;
}

/** The kernel lets go of a group a moment after its last process. */
export async function removeGroup(group: string): Promise<void> {
  for (let waited = 1; ; waited *= 2) {
    try {
      return await rmdir(group);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      if (waited > 1000) throw error;
      await delay(waited);
    }
  }
}

/** A line like "oom_kill 2" of the files that hold several counters. */
export function counter(file: string, name: string): number {
  const line = file.split('\n').find((entry) => entry.startsWith(`${name} `));
  return line === undefined ? 0 : Number(line.slice(name.length + 1));
}

/** Groups of runners that are gone, of which a killed one can leave some behind. */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (isAbandonedBox(name)) await removeGroup(path.join(folder, name)).catch(() => {}); // a later start tries again
  }
}

export function isAbandonedBox(name: string): boolean {
  const pid = BOX.exec(name)?.[1];
  return pid !== undefined && Number(pid) !== process.pid && !isAlive(Number(pid));
}
