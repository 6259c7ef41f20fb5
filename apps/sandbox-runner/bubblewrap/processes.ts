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
export function endOf(firstProcess: number): () => Promise<void> {
  const started = statOf(firstProcess)?.started;
  return async () => {
    for (let stat = statOf(firstProcess); stat !== null; stat = statOf(firstProcess)) {
      if (stat.state === 'Z') return; // ended, and nobody has asked how
      if (stat.started !== started) return; // the number belongs to another process by now
      await delay(1);
    }
  };
}

/** State and start time; null when there is no such process. */
function statOf(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // after the name, which may contain anything
    return { state: fields[0], started: fields[19] };
  } catch {
    return null;
  }
}
