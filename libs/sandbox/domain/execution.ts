import type { Limits } from './limits';
import type { Toolchain } from './toolchain';

export interface SourceFile {
  path: string;
  content: Uint8Array;
}

export interface Program {
  toolchain: Toolchain;
  /** The file that is started. How it is built and started follows from the language alone. */
  entry: string;
  files: readonly SourceFile[];
}

/**
 * What is to be run: sources, and the inputs they are run on. Expected outputs have no place here on purpose: what the
 * sandbox never sees cannot be read, patched or printed by the program inside it.
 */
export interface ExecutionRequest extends Program {
  id: string;
  /** 'structure': the sources are looked at by a parser of ours and not run (structureRequest). Absent: 'run'. */
  phase?: Phase;
  /** Run one after the other, each by a fresh process. */
  tests: readonly TestInput[];
  /** Of each single test. */
  limits: Limits;
  /** Absent: 'batch'. */
  isolation?: Isolation;
  /** Talks with the program: what the one prints the other one reads. In a sandbox of its own. */
  interactor?: Interactor;
  /** What is taken from the working folder when a test has ended; absent: nothing. */
  collect?: CollectLimits;
  /** Absent: 'hand-in'. Somebody who waits at the screen goes first. */
  urgency?: Urgency;
  /** To be run in any case. Absent: a hand-in may get the result of an earlier one that was the same in everything. */
  fresh?: boolean;
  /** Between whom places are shared out fairly: names that say nothing about anybody. */
  owner?: { organisation: string; candidate: string };
}

export const PHASES = ['run', 'structure'] as const;
export type Phase = (typeof PHASES)[number];

/** All tests of a request in one sandbox, one after the other, or a sandbox for each. */
export const ISOLATIONS = ['batch', 'per-test'] as const;
export type Isolation = (typeof ISOLATIONS)[number];

export const URGENCIES = ['interactive', 'hand-in'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface Interactor extends Program {
  limits: Limits;
}

export interface CollectLimits {
  maxFiles: number;
  /** Of all files together. */
  maxBytes: number;
}

export interface TestInput {
  id: string;
  stdin: Uint8Array;
  /** Of the command line, given by the author of the task. */
  args?: readonly string[];
  /** Laid out beside the sources for this test alone, such as a data set. */
  files?: readonly SourceFile[];
  /** Laid out for the interactor alone, beside the input, such as an answer: the program is in another box. */
  interactorFiles?: readonly SourceFile[];
}

/** What lies in the working folder after a test: read from outside, when no process of the program is left. */
export interface CollectedEntry {
  path: string;
  kind: 'file' | 'folder' | 'link' | 'other';
  /** Permission bits, such as 0o644. */
  mode: number;
  /** Of a file, as far as the limits allow; the target of a link; null for the others and beyond the limits. */
  content: Uint8Array | null;
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
  /** The sources could not be built: what the compiler said is in the build of the result. */
  | 'not-built'
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
  /** Where the request asks to collect; in the order of the paths. */
  tree?: readonly CollectedEntry[];
  /** How the interactor ended, where the request has one. */
  interactor?: { outcome: Outcome; exitCode: number | null; stderr: Uint8Array };
}

/** The step before the first test, for languages that have one. */
export interface Build {
  outcome: Outcome;
  /** What the compiler printed. */
  messages: Uint8Array;
  cpuMs: number;
  /** Taken from the cache: the same sources were built before by the same toolchain. */
  cached: boolean;
}

/**
 * How processor time and memory were counted: by control groups, exactly and for all processes together; by the kernel's
 * usage of the processes that have ended (`rusage`); or by looking at the processes every few milliseconds.
 */
export const ACCOUNTINGS = ['cgroup2', 'cgroup1', 'rusage', 'polled'] as const;
export type Accounting = (typeof ACCOUNTINGS)[number];
/**
 * What stands between the program and the machine: namespaces of a shared kernel, a kernel of its own, or hardly anything:
 * results of a `demo` are provisional and never become a mark.
 */
export const ASSURANCES = ['namespace', 'kernel', 'demo'] as const;
export type Assurance = (typeof ASSURANCES)[number];

export interface ExecutionResult {
  id: string;
  driver: string;
  assurance: Assurance;
  accounting: Accounting;
  /** Of the runner itself: with driver and toolchain it says how a mark came about. */
  runner: string;
  /** As installed, in full. */
  toolchain: Toolchain;
  /** Beyond the standard library, as installed. */
  libraries?: readonly { name: string; version: string }[];
  build?: Build;
  tests: readonly TestRun[];
  /** Of an earlier request that was the same in all that is run. */
  reused?: boolean;
  /** How long the request waited for a place in the runner before anything of it was started. */
  queuedMs?: number;
}

/** Long enough for a slow task with many tests, short enough that a sleeping one gives its place back. */
export const LARGEST_TOTAL_WALL_MS = 120_000;
export const LARGEST_FILE_COUNT = 50;
export const LARGEST_SOURCE_BYTES = 2 * 1024 * 1024;
export const LARGEST_TEST_COUNT = 100;
export const LARGEST_INPUT_BYTES = 8 * 1024 * 1024;
/** Base64 of the largest sources and a good deal of inputs. A request beyond it is refused before it is read. */
export const LARGEST_REQUEST_BYTES = 32 * 1024 * 1024;

/** Letters, digits and a few marks: no path that leaves its directory, hides a file or needs quoting. */
export function isSourcePath(path: string): boolean {
  return path.length <= 200 && path.split('/').every((part) => /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/.test(part));
}

/** No file system can hold both: one path is a file, and the other one needs a folder of that name. */
export function isInOneAnother(one: string, other: string): boolean {
  return one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** For showing only: what is not valid text becomes the replacement character. */
export function showText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
}
