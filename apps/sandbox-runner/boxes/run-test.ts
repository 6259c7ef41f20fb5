import { performance } from 'node:perf_hooks';
import type { CollectedEntry, TestRun } from '@assay/sandbox/domain';
import type { Usage } from '../accounting/accounting';
import { outcomeOf, signalOf, type StopReason } from '../bubblewrap/outcome';
import { watch } from '../bubblewrap/watch';
import { readEntry } from './entry';
import { ASK, frame, SAY } from './frames';
import { readEnd, runFrame, type TestEnd, type TestOrder } from './order';
import type { Box } from './slot';

/** Everything of one test but its name. */
export type BoxRun = Omit<TestRun, 'id'>;

export interface TestHooks {
  signal: AbortSignal;
  /** What the program prints, as it comes. */
  onOutput?: (bytes: Buffer) => void;
}

/** Of the helper and of bubblewrap around it; they count as processes and are not the program's. */
const OUR_PROCESSES = 3;
/** What is kept of standard error: enough for a traceback; nobody compares it. */
const KEPT_ERROR_BYTES = 64 * 1024;
/** The helper ends a test at once; a box in which it does not is ended as a whole. */
const PATIENCE_MS = 3000;

/**
 * One test in a box that is ours.
 * @returns null when the box ended without a word and nothing explains it: nothing is known about the program
 */
export async function runTest(box: Box, order: TestOrder, { signal, onOutput }: TestHooks): Promise<BoxRun | null> {
  const { account } = box.slot;
  const { limits } = order;
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  const entries: CollectedEntry[] = [];
  let [stopped, fault, impatience] = [null as StopReason | null, '', undefined as NodeJS.Timeout | undefined];
  const stop = (reason: StopReason) => {
    if (stopped !== null) return;
    stopped = reason;
    box.send(frame(ASK.kill));
    impatience = setTimeout(() => box.slot.end(box), PATIENCE_MS);
  };
  const cancel = () => stop('cancelled');

  account.begin(limits, OUR_PROCESSES);
  const ended = new Promise<TestEnd | null>((resolve) => {
    box.onFrame = (kind, bytes) => {
      if (kind === SAY.output) {
        output.push(bytes);
        onOutput?.(bytes);
      } else if (kind === SAY.errors) errors.push(bytes);
      else if (kind === SAY.entry) entries.push(readEntry(bytes));
      else if (kind === SAY.fault) fault = bytes.toString('utf8');
      else if (kind === SAY.end) resolve(readEnd(bytes));
    };
    void box.closed.then(() => resolve(null));
  });
  const started = performance.now();
  const endWatch = watch(account, box.slot.pid, limits, stop);
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  else box.send(runFrame(order));
  const end = signal.aborted && box.isClosed ? null : await ended;
  clearTimeout(impatience);
  endWatch();
  signal.removeEventListener('abort', cancel);
  box.onFrame = () => {};

  const usage = together(account.read(), end, limits.memoryBytes);
  const exitCode = end?.exitCode ?? null;
  const reason = end?.wasFlood ? 'output' : stopped;
  const outcome = fault === '' ? outcomeOf({ exitCode, stopped: reason, usage, limits }) : 'driver-error';
  if (end === null && outcome === 'driver-error' && stopped === null) {
    if (fault !== '') console.error(`A box has given up: ${fault}`);
    return null;
  }
  const stderr = Buffer.concat(errors);
  return {
    outcome,
    exitCode: outcome === 'exited' ? exitCode : null,
    signal: outcome === 'signalled' ? signalOf(exitCode) : null,
    cpuMs: Math.round(usage.cpuMs),
    wallMs: Math.round(end?.wallMs ?? performance.now() - started),
    peakMemoryBytes: usage.peakMemoryBytes,
    stdout: Buffer.concat(output),
    stderr: stderr.subarray(0, KEPT_ERROR_BYTES),
    truncated: end?.wasFlood === true || stderr.length > KEPT_ERROR_BYTES,
    reason: outcome === 'driver-error' ? fault || reasonOf(stopped) : null,
    ...(order.collect === null ? {} : { tree: entries.sort((a, b) => (a.path < b.path ? -1 : 1)) }),
  };
}

/** The kernel's own usage of the processes that have ended, where nothing better counts. */
function together(counted: Usage, end: TestEnd | null, limitBytes: number): Usage {
  if (end === null) return counted;
  return {
    ...counted,
    cpuMs: Math.max(counted.cpuMs, end.cpuMs),
    peakMemoryBytes: Math.max(counted.peakMemoryBytes ?? 0, end.memoryBytes),
    memoryExceeded: counted.memoryExceeded || end.memoryBytes > limitBytes,
  };
}

const reasonOf = (stopped: StopReason | null) =>
  stopped === 'starved' ? 'The machine was too busy to run the program.' : 'The test was cancelled.';
