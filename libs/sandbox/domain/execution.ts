import type { Limits } from './limits';
import type { Toolchain } from './toolchain';

export interface SourceFile {
  path: string;
  content: Uint8Array;
}

/**
 * What is to be run: sources, and the inputs they are run on. Expected outputs have no place here on purpose: what the
 * sandbox never sees cannot be read, patched or printed by the program inside it.
 */
export interface ExecutionRequest {
  id: string;
  toolchain: Toolchain;
  /** The file that is started. How it is started follows from the language alone. */
  entry: string;
  files: readonly SourceFile[];
  /** Run one after the other, each by a fresh process in a fresh sandbox: no test sees what another one left behind. */
  tests: readonly TestInput[];
  /** Of each single test. */
  limits: Limits;
}

export interface TestInput {
  id: string;
  stdin: Uint8Array;
}

export type Outcome =
  | 'exited'
  | 'signalled'
  | 'cpu'
  | 'wall'
  | 'memory'
  | 'output'
  | 'processes'
  | 'file'
  | 'syscall'
  /** Not started: the earlier tests of this request had used up the time of all of them. */
  | 'skipped'
  /** A fault of ours. It never becomes a mark. */
  | 'driver-error';

export interface TestRun {
  id: string;
  outcome: Outcome;
  exitCode: number | null;
  signal: number | null;
  cpuMs: number;
  wallMs: number;
  peakMemoryBytes: number | null;
  stdout: Uint8Array;
  stderr: Uint8Array;
  /** Output beyond the limit was dropped. */
  truncated: boolean;
  /** For people who look after the runner; null when there is nothing to say. */
  reason: string | null;
}

/** How processor time and memory were counted: exactly by the kernel, or by looking at the processes every few milliseconds. */
export type Accounting = 'cgroup2' | 'cgroup1' | 'polled';
/** What stands between the program and the machine: namespaces of a shared kernel, or a kernel of its own. */
export type Assurance = 'namespace' | 'kernel';

export interface ExecutionResult {
  id: string;
  driver: string;
  assurance: Assurance;
  accounting: Accounting;
  toolchain: Toolchain;
  tests: readonly TestRun[];
}

/** Long enough for a slow task with many tests, short enough that a sleeping one gives its place back. */
export const LARGEST_TOTAL_WALL_MS = 120_000;
export const LARGEST_FILE_COUNT = 50;
export const LARGEST_SOURCE_BYTES = 2 * 1024 * 1024;
export const LARGEST_TEST_COUNT = 100;
export const LARGEST_INPUT_BYTES = 1024 * 1024;

/** Letters, digits and a few marks: no path that leaves its directory, hides a file or needs quoting. */
export function isSourcePath(path: string): boolean {
  return path.length <= 200 && path.split('/').every((part) => /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/.test(part));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** For showing only: what is not valid text becomes the replacement character. */
export function showText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
}
