import type { Limits, Outcome } from '@assay/sandbox/domain';
import type { Usage } from '../accounting/accounting';

export type StopReason = 'output' | 'memory' | 'processes' | 'cpu' | 'wall' | 'starved' | 'cancelled';

export interface RunFacts {
  /** Null when bubblewrap did not say how the program ended. */
  exitCode: number | null;
  /** Why we stopped it; null when it ended by itself. */
  stopped: StopReason | null;
  usage: Usage;
  limits: Limits;
}

/**
 * Whether the machine used up the time and not the program: it was ready to run nearly all along, and mostly had to
 * wait for a processor. A program that slept was not ready.
 */
export function wasStarved({ elapsedMs, cpuMs, waitedMs }: { elapsedMs: number; cpuMs: number; waitedMs: number }) {
  return waitedMs >= elapsedMs / 2 && waitedMs + cpuMs >= 0.8 * elapsedMs;
}

/** bubblewrap tells a signal as 128 + its number, as a shell does: "exit 137" looks the same. */
export function signalOf(exitCode: number | null): number | null {
  return exitCode !== null && exitCode > 128 && exitCode <= 128 + 64 ? exitCode - 128 : null;
}

const [SIGXCPU, SIGXFSZ, SIGSYS] = [24, 25, 31];

/**
 * How a run ended. What it used is decided by counters, because a program chooses its own exit code. The three signals
 * read from the exit code lead to no better verdict than the plain failure they would otherwise be.
 */
export function outcomeOf({ exitCode, stopped, usage, limits }: RunFacts): Outcome {
  const signal = signalOf(exitCode);
  if (stopped === 'output') return 'output';
  if (stopped === 'memory' || usage.memoryExceeded) return 'memory';
  if (stopped === 'processes' || usage.processesExceeded) return 'processes';
  if (signal === SIGSYS) return 'syscall';
  if (stopped === 'cpu' || usage.cpuMs >= limits.cpuMs || signal === SIGXCPU) return 'cpu';
  if (stopped === 'wall') return 'wall';
  if (stopped === 'starved' || exitCode === null) return 'driver-error';
  if (signal === SIGXFSZ) return 'file';
  return signal === null ? 'exited' : 'signalled';
}
