// A process id is given again to another process; together with the time of its birth it is unique.
import { readFileSync } from 'node:fs';

/** @returns {{ parent: number, birth: string } | null} null when it is not alive, or this is not Linux */
export function lookUpProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before may hold anything
    if (fields[0] === 'Z') return null;
    return { parent: Number(fields[1]), birth: fields[19] };
  } catch {
    return null;
  }
}
