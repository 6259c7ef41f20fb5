import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Limits } from '@assay/sandbox/domain';
import type { Account, Accounting, Usage } from './accounting';
import { boxName, counter, removeAbandoned, removeGroup } from './cgroup-files';

export interface Cgroup1Folders {
  memory: string;
  pids: string;
  cpuacct: string;
}

export function cgroup1Accounting(folders: Cgroup1Folders): Accounting {
  return {
    kind: 'cgroup1',
    open: async (limits) => new Cgroup1Account(folders, limits),
    sweep: async () => void (await Promise.all(Object.values(folders).map(removeAbandoned))),
  };
}

class Cgroup1Account implements Account {
  private readonly groups: Cgroup1Folders;

  constructor(folders: Cgroup1Folders, limits: Limits) {
    const name = boxName();
    this.groups = {
      memory: path.join(folders.memory, name),
      pids: path.join(folders.pids, name),
      cpuacct: path.join(folders.cpuacct, name),
    };
    for (const group of new Set(Object.values(this.groups))) mkdirSync(group);
    writeFileSync(path.join(this.groups.memory, 'memory.limit_in_bytes'), String(limits.memoryBytes));
    writeFileSync(path.join(this.groups.pids, 'pids.max'), String(limits.processes));
    try {
      writeFileSync(path.join(this.groups.memory, 'memory.memsw.limit_in_bytes'), String(limits.memoryBytes));
    } catch {
      // the file is there only where swap is counted
    }
  }

  async admit(pid: number): Promise<void> {
    const groups = [...new Set(Object.values(this.groups))];
    // not in this thread: moving a process waits for the kernel for some milliseconds
    await Promise.all(groups.map((group) => writeFile(path.join(group, 'cgroup.procs'), String(pid))));
  }

  read(): Usage {
    const memory = (file: string) => readFileSync(path.join(this.groups.memory, file), 'utf8');
    const processes = readFileSync(path.join(this.groups.pids, 'pids.events'), 'utf8');
    return {
      cpuMs: Number(readFileSync(path.join(this.groups.cpuacct, 'cpuacct.usage'), 'utf8')) / 1e6,
      peakMemoryBytes: Number(memory('memory.max_usage_in_bytes')),
      // one process may have been killed while a shell around it carries on
      memoryExceeded: counter(memory('memory.oom_control'), 'oom_kill') > 0,
      processesExceeded: counter(processes, 'max') > 0,
    };
  }

  async close(): Promise<void> {
    await Promise.all([...new Set(Object.values(this.groups))].map(removeGroup));
  }
}
