import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Limits } from '@assay/sandbox/domain';
import type { Account, Accounting, Usage } from './accounting';
import { boxName, counter, removeAbandoned, removeGroup } from './cgroup-files';

/** `folder` holds no process itself and hands the controllers memory and pids down to its children. */
export function cgroup2Accounting(folder: string): Accounting {
  return {
    kind: 'cgroup2',
    open: async () => new Cgroup2Account(path.join(folder, boxName())),
    sweep: () => removeAbandoned(folder),
  };
}

class Cgroup2Account implements Account {
  private before = { cpuMs: 0, kills: 0, refusals: 0 };
  private readonly peak: number | null;

  constructor(private readonly group: string) {
    mkdirSync(group);
    // one process at a time: the supervisor of a box has to live on and tell how its test ended
    this.set('memory.oom.group', 0);
    if (existsSync(path.join(group, 'memory.swap.max'))) this.set('memory.swap.max', 0);
    this.peak = openPeak(path.join(group, 'memory.peak'));
  }

  admit(pid: number): Promise<void> {
    return writeFile(path.join(this.group, 'cgroup.procs'), String(pid));
  }

  begin({ memoryBytes, processes }: Limits, others: number): void {
    this.set('memory.max', memoryBytes);
    this.set('pids.max', processes + others);
    this.resetPeak();
    this.before = this.counters();
  }

  read(): Usage {
    const { cpuMs, kills, refusals } = this.counters();
    return {
      cpuMs: cpuMs - this.before.cpuMs,
      peakMemoryBytes: this.readPeak(),
      memoryExceeded: kills > this.before.kills,
      processesExceeded: refusals > this.before.refusals,
    };
  }

  async rest(): Promise<void> {
    // what was read stays charged to the group; asking for more than there is gives back all of it
    await writeFile(path.join(this.group, 'memory.reclaim'), '64M').catch(() => {});
  }

  async close(): Promise<void> {
    if (this.peak !== null) closeSync(this.peak);
    await removeGroup(this.group);
  }

  private set(file: string, value: number): void {
    writeFileSync(path.join(this.group, file), String(value));
  }

  private counters() {
    const read = (file: string) => readFileSync(path.join(this.group, file), 'utf8');
    return {
      cpuMs: counter(read('cpu.stat'), 'usage_usec') / 1000,
      kills: counter(read('memory.events'), 'oom_kill'),
      refusals: counter(read('pids.events'), 'max'),
    };
  }

  /** Since Linux 6.12 for each reader by itself; before, the peak is that of the whole life of the group. */
  private resetPeak(): void {
    try {
      if (this.peak !== null) writeSync(this.peak, 'reset');
    } catch {
      // an older kernel: the largest so far is still an upper bound
    }
  }

  private readPeak(): number | null {
    if (this.peak === null) return null;
    const buffer = Buffer.alloc(32);
    return Number(buffer.toString('utf8', 0, readSync(this.peak, buffer, 0, buffer.length, 0)));
  }
}

/** The file came with Linux 5.19 and can be written since 6.12. */
function openPeak(file: string): number | null {
  for (const access of ['r+', 'r']) {
    try {
      return openSync(file, access);
    } catch {
      // the other way, or none
    }
  }
  return null;
}
