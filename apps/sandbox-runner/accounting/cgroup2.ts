import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Limits } from '@assay/sandbox/domain';
import type { Account, Accounting, Usage } from './accounting';
import { boxName, counter, removeAbandoned, removeGroup } from './cgroup-files';

/** `folder` holds no process itself and hands the controllers memory and pids down to its children. */
export function cgroup2Accounting(folder: string): Accounting {
  return {
    kind: 'cgroup2',
    open: async (limits) => new Cgroup2Account(path.join(folder, boxName()), limits),
    sweep: () => removeAbandoned(folder),
  };
}

class Cgroup2Account implements Account {
  constructor(
    private readonly group: string,
    limits: Limits,
  ) {
    mkdirSync(group);
    const set = (file: string, value: number) => writeFileSync(path.join(group, file), String(value));
    set('memory.max', limits.memoryBytes);
    set('pids.max', limits.processes);
    set('memory.oom.group', 1);
    try {
      set('memory.swap.max', 0);
    } catch {
      // the file is there only where swap is counted
    }
  }

  admit(pid: number): Promise<void> {
    return writeFile(path.join(this.group, 'cgroup.procs'), String(pid));
  }

  read(): Usage {
    const read = (file: string) => readFileSync(path.join(this.group, file), 'utf8');
    return {
      cpuMs: counter(read('cpu.stat'), 'usage_usec') / 1000,
      peakMemoryBytes: this.peak(),
      memoryExceeded: counter(read('memory.events'), 'oom_kill') > 0,
      processesExceeded: counter(read('pids.events'), 'max') > 0,
    };
  }

  close(): Promise<void> {
    return removeGroup(this.group);
  }

  private peak(): number | null {
    try {
      return Number(readFileSync(path.join(this.group, 'memory.peak'), 'utf8'));
    } catch {
      return null; // the file came with Linux 5.19
    }
  }
}
