import { performance } from 'node:perf_hooks';
import type { TestRun } from '@assay/sandbox/domain';
import type { Account, Accounting } from '../accounting/accounting';
import type { BoxPlan } from './arguments';
import { launch, type LaunchedBox, type Launcher } from './launch';
import type { Pipes } from './pipes';
import { outcomeOf, signalOf, type StopReason } from './outcome';
import { collectOutput } from './output';
import { endOf } from './processes';
import { watch } from './watch';

export interface Machine extends Launcher {
  /** Absent: by bubblewrap. */
  launch?: (plan: BoxPlan, pipes: Pipes) => LaunchedBox;
  accounting: Accounting;
}

export interface BoxOrder {
  plan: BoxPlan;
  input: Uint8Array;
  /** That no other box uses at the time. */
  pipes: Pipes;
  /** The one who asked has gone away. */
  signal: AbortSignal;
}

export type BoxRun = Omit<TestRun, 'id'>;

/** Setting up takes some milliseconds; a machine that needs this long is broken. */
const SETUP_MS = 20_000;

/** One program, one input, one box that ends with it. */
export async function runInBox(machine: Machine, order: BoxOrder): Promise<BoxRun> {
  const account = await machine.accounting.open();
  try {
    return await runCounted(machine, order, account);
  } finally {
    // what is left of an account takes nothing from this run, and the next start of the runner removes it
    await account.close().catch((error: Error) => console.error(`An account was not closed: ${error.message}`));
  }
}

async function runCounted(
  machine: Machine,
  { plan, input, pipes, signal }: BoxOrder,
  account: Account,
): Promise<BoxRun> {
  const { limits } = plan;
  account.begin(limits, 0);
  const box = machine.launch?.(plan, pipes) ?? launch(machine, plan, pipes);
  let stopped: StopReason | null = null;
  const stop = (reason: StopReason) => {
    stopped ??= reason;
    box.kill();
  };
  const cancel = () => stop('cancelled');
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  const setup = setTimeout(cancel, SETUP_MS);
  const collected = collectOutput(box.output, box.errors, limits.outputBytes, () => stop('output'));
  box.input.end(input);

  let started = performance.now();
  let endWatch = () => {};
  let boxIsGone = async () => {};
  try {
    const firstProcess = await Promise.race([box.status.firstProcess, box.ended.then(() => null)]);
    if (firstProcess !== null) {
      boxIsGone = endOf(firstProcess);
      await account.admit(firstProcess).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ESRCH') throw error; // else the box could not start, and says why itself
      });
      clearTimeout(setup);
      started = performance.now();
      endWatch = watch(account, firstProcess, limits, stop);
      box.release();
    }
    await box.ended;
  } catch (error) {
    cancel();
    throw error;
  } finally {
    clearTimeout(setup);
    endWatch();
    signal.removeEventListener('abort', cancel);
    box.input.destroy();
    await boxIsGone();
  }

  const wallMs = Math.round(performance.now() - started);
  const output = await collected;
  const usage = account.read();
  const exitCode = box.status.exitCode();
  const outcome = outcomeOf({ exitCode, stopped, usage, limits });
  return {
    ...output,
    outcome,
    exitCode: outcome === 'exited' ? exitCode : null,
    signal: outcome === 'signalled' ? signalOf(exitCode) : null,
    cpuMs: Math.round(usage.cpuMs),
    wallMs,
    peakMemoryBytes: usage.peakMemoryBytes,
    reason: outcome === 'driver-error' ? faultOf(stopped, output.stderr) : null,
  };
}

const faultOf = (stopped: StopReason | null, errors: Buffer) =>
  stopped === 'starved'
    ? 'The machine was too busy to run the program.'
    : `The box did not start: ${errors.toString('utf8', 0, 500)}`;
