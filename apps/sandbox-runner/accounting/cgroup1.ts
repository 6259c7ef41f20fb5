import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
    open: async () => new Cgroup1Account(folders),
    sweep: async () => void (await Promise.all(Object.values(folders).map(removeAbandoned))),
  };
}

/** Giving back memory wakes every processor of the machine: not for so little. */
const NEGLIGIBLE_BYTES = 2 * 1024 * 1024;

class Cgroup1Account implements Account {
  private readonly groups: Cgroup1Folders;
  private readonly countsSwap: boolean;
  private readonly set = { memory: -1, processes: -1 };
  private before = { cpu: 0, kills: 0, refusals: 0 };

  constructor(folders: Cgroup1Folders) {
    const name = boxName();
    this.groups = {
      memory: path.join(folders.memory, name),
      pids: path.join(folders.pids, name),
      cpuacct: path.join(folders.cpuacct, name),
    };
    for (const group of new Set(Object.values(this.groups))) mkdirSync(group);
    this.countsSwap = existsSync(path.join(this.groups.memory, 'memory.memsw.limit_in_bytes'));
  }

  async admit(pid: number): Promise<void> {
    const groups = [...new Set(Object.values(this.groups))];
    // not in this thread: moving a process waits for the kernel for some milliseconds
    await Promise.all(groups.map((group) => writeFile(path.join(group, 'cgroup.procs'), String(pid))));
  }

  begin({ memoryBytes, processes }: Limits, others: number): void {
    if (this.set.memory !== memoryBytes) this.limitMemory(memoryBytes);
    if (this.set.processes !== processes + others) {
      writeFileSync(path.join(this.groups.pids, 'pids.max'), String(processes + others));
      this.set.processes = processes + others;
    }
    writeFileSync(path.join(this.groups.memory, 'memory.max_usage_in_bytes'), '0');
    this.before = this.counters();
  }

  read(): Usage {
    const { cpu, kills, refusals } = this.counters();
    return {
      cpuMs: (cpu - this.before.cpu) / 1e6,
      peakMemoryBytes: Number(this.memory('memory.max_usage_in_bytes')),
      // one process may have been killed while a shell around it carries on
      memoryExceeded: kills > this.before.kills,
      processesExceeded: refusals > this.before.refusals,
    };
  }

  /** What a box had read stays charged to its group, and much of it would be counted as memory of the next one. */
  async rest(): Promise<void> {
    if (Number(this.memory('memory.usage_in_bytes')) < NEGLIGIBLE_BYTES) return;
    await writeFile(path.join(this.groups.memory, 'memory.force_empty'), '0').catch(() => {}); // reclaimed when needed
  }

  async close(): Promise<void> {
    await Promise.all([...new Set(Object.values(this.groups))].map(removeGroup));
  }

  private counters() {
    return {
      cpu: Number(readFileSync(path.join(this.groups.cpuacct, 'cpuacct.usage'), 'utf8')),
      kills: counter(this.memory('memory.oom_control'), 'oom_kill'),
      refusals: counter(readFileSync(path.join(this.groups.pids, 'pids.events'), 'utf8'), 'max'),
    };
  }

  /** The limit with swap may never be the smaller one of the two, not even for a moment. */
  private limitMemory(bytes: number): void {
    const write = (file: string, value: number) => writeFileSync(path.join(this.groups.memory, file), String(value));
    if (this.countsSwap) write('memory.memsw.limit_in_bytes', -1);
    write('memory.limit_in_bytes', bytes);
    if (this.countsSwap) write('memory.memsw.limit_in_bytes', bytes);
    this.set.memory = bytes;
  }

  private memory(file: string): string {
    return readFileSync(path.join(this.groups.memory, file), 'utf8');
  }
}
