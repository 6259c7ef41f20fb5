import type { Accounting, Build, Language, Limits, TestRun, Verdict } from '@assay/sandbox/domain';

/**
 * One line of the catalogue of hostile submissions. Every line is tried in every mode; where a machine counts otherwise,
 * what may be found then is written out and not loosened for all.
 */
export interface Line {
  /** In the catalogue, which the title quotes. */
  line: number;
  title: string;
  program: HostileProgram;
  /** Where control groups count. */
  verdict: Verdict | readonly Verdict[];
  /** Where they do not, if otherwise. */
  uncounted?: Verdict | readonly Verdict[];
  /** What is to be seen besides the verdict. */
  effect?: (finding: HostileFinding) => void;
}

export interface HostileProgram {
  /** Absent: Python; `shell` is a script that a Python program starts. */
  language?: Language;
  source?: string;
  shell?: string;
  entry?: string;
  files?: Record<string, string>;
  stdin?: string;
  limits?: Partial<Limits>;
  /** What a harmless end prints. */
  prints?: string;
  collect?: boolean;
}

export interface HostileFinding extends TestRun {
  verdict: Verdict;
  accounting: Accounting;
  build: Build | null;
}

/** A line whose danger lies outside of the sandbox: the test that holds it, by file and title. */
export interface LineElsewhere {
  line: number;
  title: string;
  file: string;
  test: string;
}

export const MIB = 1024 * 1024;
/** Long enough to misbehave, short enough for a hundred of them. */
export const SHORT = { cpuMs: 400, wallMs: 3000 };
export const NAP = { wallMs: 400 };

export function verdictsFor(line: Line, accounting: Accounting): readonly Verdict[] {
  const counted = accounting === 'cgroup1' || accounting === 'cgroup2';
  const expected = counted ? line.verdict : (line.uncounted ?? line.verdict);
  return typeof expected === 'string' ? [expected] : expected;
}
