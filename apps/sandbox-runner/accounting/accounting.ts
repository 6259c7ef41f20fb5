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
  /** Called with the process from which all that is to be counted descends, before anything of it runs. */
  admit(pid: number): Promise<void>;
  /** From here on the count belongs to one run. `others` are processes of ours beside those of the program. */
  begin(limits: Limits, others: number): void;
  /** Since the beginning of the run. */
  read(): Usage;
  /** Nothing of a box is left: makes ready for the next one. */
  rest(): Promise<void>;
  /** After the last process has ended. */
  close(): Promise<void>;
}

export interface Accounting {
  kind: Kind;
  open(): Promise<Account>;
  /** Removes what earlier runners left behind. */
  sweep(): Promise<void>;
}
