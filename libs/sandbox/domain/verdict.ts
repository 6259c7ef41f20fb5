import type { Comparison } from './comparer';
import type { TestRun } from './execution';

/** From the gravest to the best: of several findings the first one counts. */
export const VERDICTS = [
  'IE',
  'SKIPPED',
  'CE',
  'OLE',
  'MLE',
  'PLE',
  'SV',
  'TLE',
  'WTLE',
  'FLE',
  'RE',
  'WA',
  'PE',
  'AC',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_TITLES: Record<Verdict, string> = {
  IE: 'The sandbox failed. This is not a fault of the program.',
  SKIPPED: 'Not run: the earlier checks had used up the time for all of them.',
  CE: 'The program could not be built: the compiler reported errors.',
  OLE: 'The program printed more than is allowed.',
  MLE: 'The program used more memory than is allowed.',
  PLE: 'The program started more processes than are allowed.',
  SV: 'The program asked the system for something that is forbidden.',
  TLE: 'The program used more processor time than is allowed.',
  WTLE: 'The program did not finish in time.',
  FLE: 'The program wrote a file larger than is allowed.',
  RE: 'The program ended with an error.',
  WA: 'The output is not the expected one.',
  PE: 'The output is right but for the way it is laid out.',
  AC: 'The output is the expected one.',
};

/**
 * The finding about one test. Only how the run ended and the comparison made outside of the sandbox count; nothing that
 * the program says about itself does.
 */
export function verdictOf(run: Pick<TestRun, 'outcome' | 'exitCode'>, comparison: Comparison): Verdict {
  switch (run.outcome) {
    case 'driver-error':
      return 'IE';
    case 'skipped':
      return 'SKIPPED';
    case 'not-built':
      return 'CE';
    case 'output':
      return 'OLE';
    case 'memory':
      return 'MLE';
    case 'processes':
      return 'PLE';
    case 'syscall':
      return 'SV';
    case 'cpu':
      return 'TLE';
    case 'wall':
      return 'WTLE';
    case 'file':
      return 'FLE';
    case 'signalled':
      return 'RE';
    case 'exited':
      if (run.exitCode !== 0) return 'RE';
      if (comparison.equal) return 'AC';
      return comparison.layout ? 'PE' : 'WA';
  }
}

/** The finding about several tests together. Without any test there is nothing that could have been accepted. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'IE';
}

/**
 * A fault of ours waits or is tried again; it never becomes a mark. Nor does a test that was not run: whether the
 * program was slow or the machine busy is not known of it.
 */
export function isDecided(verdict: Verdict): boolean {
  return verdict !== 'IE' && verdict !== 'SKIPPED';
}
