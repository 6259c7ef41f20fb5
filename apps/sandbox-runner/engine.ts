import type { Accounting, Build, ExecutionRequest, TestRun } from '@assay/sandbox/domain';
import type { InstalledToolchain } from './languages/language';

/** What runs programs, in one way or another; the runner gives it a place for as long as it works. */
export interface Engine {
  accounting: Accounting;
  canBuild: boolean;
  /** The number of the user that a program sees itself run as; absent: nobody's. */
  userInside?: string;
  /** Whether it can do this at all; the reason when not. */
  refuses(request: ExecutionRequest, starter: InstalledToolchain): string | null;
  begin(request: ExecutionRequest, starters: Starters, signal: AbortSignal): Submission;
  close(): Promise<void>;
}

export interface Starters {
  program: InstalledToolchain;
  /** Of the interactor, where the request has one. */
  interactor: InstalledToolchain | null;
}

/** One request on its way. */
export interface Submission {
  isDone: boolean;
  /** Works on until all is done, or until `mayGoOn` says that others should have the place for a while. */
  go(mayGoOn: () => boolean): Promise<void>;
  build: Build | null;
  tests: readonly TestRun[];
}

const nothing = new Uint8Array();

/** A test that was not run. */
export function notRun(id: string, outcome: TestRun['outcome'], reason: string | null = null): TestRun {
  const usage = { exitCode: null, signal: null, cpuMs: 0, wallMs: 0, peakMemoryBytes: null };
  return { id, outcome, ...usage, stdout: nothing, stderr: nothing, truncated: false, reason };
}
