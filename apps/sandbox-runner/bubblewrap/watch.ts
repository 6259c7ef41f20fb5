import { performance } from 'node:perf_hooks';
import type { Limits } from '@assay/sandbox/domain';
import type { Account } from '../accounting/accounting';
import { wasStarved, type StopReason } from './outcome';
import { waitingTimeOf } from './processes';

const LOOK_EVERY_MS = 50;

/** Looks at what a running program has used and stops it at a limit. Returns how to end the watch. */
export function watch(account: Account, firstProcess: number, limits: Limits, stop: (reason: StopReason) => void) {
  const started = performance.now();
  let deadline = started + limits.wallMs;
  let extended = false;
  const look = () => {
    const usage = account.read();
    if (usage.memoryExceeded) return stop('memory');
    if (usage.processesExceeded) return stop('processes');
    if (usage.cpuMs >= limits.cpuMs) return stop('cpu');
    if (performance.now() < deadline) return;
    const waitedMs = waitingTimeOf(firstProcess);
    if (extended) {
      const elapsedMs = performance.now() - started;
      return stop(wasStarved({ elapsedMs, cpuMs: usage.cpuMs, waitedMs }) ? 'starved' : 'wall');
    }
    // Time in which the program could have run and the machine was busy with others is not the program's fault.
    extended = true;
    deadline += Math.min(waitedMs, limits.wallMs);
  };
  const timer = setInterval(() => {
    try {
      look();
    } catch (error) {
      console.error(`A program could not be watched: ${(error as Error).message}`);
      stop('cancelled'); // a fault of ours, which is what it is reported as
    }
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
