import { readFileSync } from 'node:fs';
import type { Limits } from '@assay/sandbox/domain';
import { numbers, processTree } from '../bubblewrap/processes';
import type { Account, Accounting, Usage } from './accounting';

/**
 * Where no cgroup can be had: looks at the processes of the box in /proc. Misses what ends between two looks and memory
 * that belongs to no process (files in memory, which are bounded by their own size).
 */
export const polledAccounting: Accounting = {
  kind: 'polled',
  open: async () => new PolledAccount(),
  sweep: async () => {},
};

/** The same where the helper adds the kernel's exact usage of every process that has ended. */
export const rusageAccounting: Accounting = { ...polledAccounting, kind: 'rusage' };

class PolledAccount implements Account {
  private root: number | null = null;
  private highest: Usage = nothing();
  private limits: Pick<Limits, 'memoryBytes' | 'processes'> = { memoryBytes: Infinity, processes: Infinity };
  private cpuBefore = 0;

  async admit(pid: number): Promise<void> {
    this.root = pid;
  }

  begin({ memoryBytes, processes }: Limits, others: number): void {
    this.highest = nothing();
    this.limits = { memoryBytes, processes: processes + others };
    this.cpuBefore = this.root === null ? 0 : look(this.root).cpuMs;
  }

  read(): Usage {
    if (this.root === null) return this.highest;
    const seen = look(this.root);
    const { highest, limits } = this;
    highest.cpuMs = Math.max(highest.cpuMs, seen.cpuMs - this.cpuBefore);
    highest.peakMemoryBytes = Math.max(highest.peakMemoryBytes ?? 0, seen.memoryBytes);
    highest.memoryExceeded ||= seen.memoryBytes > limits.memoryBytes;
    highest.processesExceeded ||= seen.tasks > limits.processes;
    return highest;
  }

  async rest(): Promise<void> {}

  async close(): Promise<void> {
    this.root = null;
  }
}

const nothing = (): Usage => ({ cpuMs: 0, peakMemoryBytes: 0, memoryExceeded: false, processesExceeded: false });

const CLOCK_TICK_MS = 10; // USER_HZ is 100 on every Linux that Node runs on
const PAGE_BYTES = 4096;

function look(root: number) {
  const seen = { cpuMs: 0, memoryBytes: 0, tasks: 0 };
  for (const pid of processTree(root)) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // after the name, which may contain anything: utime, stime and those of the children that have ended, threads
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      seen.cpuMs += CLOCK_TICK_MS * fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
      seen.tasks += Number(fields[17]);
      const [, resident = 0, shared = 0] = numbers(readFileSync(`/proc/${pid}/statm`, 'utf8'));
      seen.memoryBytes += PAGE_BYTES * (resident - shared);
    } catch {
      // ended while we looked
    }
  }
  return seen;
}
