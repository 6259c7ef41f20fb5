import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Containers of a runner that was killed do not end with it, as boxes do: the next runner ends them. */
export async function endContainersOf(workspace: string): Promise<void> {
  for (const name of await readdir(workspace).catch(() => [])) {
    if (!name.startsWith('container-')) continue;
    try {
      const pid = Number(readFileSync(path.join(workspace, name, 'pid'), 'utf8'));
      // the number may belong to another process by now: its file system tells
      const mounts = readFileSync(`/proc/${pid}/mountinfo`, 'utf8');
      if (mounts.includes(path.basename(workspace))) process.kill(pid, 'SIGKILL');
    } catch {
      // it has ended by itself, or never began
    }
  }
}
