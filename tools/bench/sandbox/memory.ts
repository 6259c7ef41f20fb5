import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes of a process and all that descend from it; what they share is counted for each. */
export function memoryOf(pid: number): number {
  const children = childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), 0);
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024 + children;
  } catch {
    return children; // ended meanwhile
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
