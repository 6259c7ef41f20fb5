import type { Accounting as Kind, Limits } from '@assay/sandbox/domain';

export interface Usage {
  cpuMs: number;
  peakMemoryBytes: number | null;
  /** The kernel killed a process for want of memory, or one look at all of them found too much. */
  memoryExceeded: boolean;
  processesExceeded: boolean;
}

/** Counts what all processes of one box use together, and bounds it where the kernel can. */
export interface Account {
  /** Called with the first process of the box before the program starts, so that nothing escapes the count. */
  admit(pid: number): Promise<void>;
  read(): Usage;
  /** After the last process has ended. */
  close(): Promise<void>;
}

export interface Accounting {
  kind: Kind;
  open(limits: Limits): Promise<Account>;
  /** Removes what earlier runners left behind. */
  sweep(): Promise<void>;
}
