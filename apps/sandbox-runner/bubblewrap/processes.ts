import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** The ids of a process and of all its descendants; what ends meanwhile may be missing. */
export function processTree(root: number): number[] {
  const found = [root];
  for (const pid of found) {
    try {
      for (const task of readdirSync(`/proc/${pid}/task`)) {
        found.push(...numbers(readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')));
      }
    } catch {
      // ended while we looked
    }
  }
  return found;
}

export function numbers(text: string): number[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(Number);
}

/** Milliseconds in which the processes of a box wanted to run and no processor was free. */
export function waitingTimeOf(root: number): number {
  let nanoseconds = 0;
  for (const pid of processTree(root)) {
    try {
      nanoseconds += numbers(readFileSync(`/proc/${pid}/schedstat`, 'utf8'))[1] ?? 0;
    } catch {
      // ended, or a kernel without these numbers
    }
  }
  return nanoseconds / 1e6;
}

/**
 * bubblewrap reports the end of the program before the kernel has cleared the box. The first process of a process
 * namespace ends last: once it is gone, nothing of the box is left that could count, write or hold a pipe.
 */
export async function hasEnded(firstProcess: number): Promise<void> {
  while (!isGone(firstProcess)) await delay(1);
}

function isGone(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.charAt(stat.lastIndexOf(')') + 2) === 'Z'; // ended, and nobody has asked how
  } catch {
    return true;
  }
}
