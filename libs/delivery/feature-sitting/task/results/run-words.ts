import type { Run, RunCheck } from '@assay/delivery/contract';
import type { Verdict } from '@assay/sandbox/domain';

interface CheckState {
  readonly words: 'Passed' | 'Failed' | 'Not run';
  readonly icon: string;
}

/** What is said of a check before its title, so that the first word tells (and not a colour alone). */
export function checkState(verdict: Verdict): CheckState {
  if (verdict === 'AC') return { words: 'Passed', icon: 'i-check t-good' };
  if (verdict === 'SKIPPED' || verdict === 'IE' || verdict === 'CE')
    return { words: 'Not run', icon: 'i-circle muted' };
  return { words: 'Failed', icon: 'i-cross t-bad' };
}

/** What came of a run, in a few words: for the list of runs and for the ear. */
export function runSummary(run: Run): string {
  if (run.state === 'queued' || run.state === 'running') return 'Under way';
  if (run.state !== 'finished') return 'Could not be run';
  if (run.output) return run.output.finding;
  const isUnbuilt = run.checks.length > 0 && run.checks.every(({ verdict }) => verdict === 'CE');
  if (isUnbuilt || run.build?.ok === false) return 'Could not be built';
  const passed = run.checks.filter(({ verdict }) => verdict === 'AC').length;
  return `${passed} of ${run.checks.length} visible checks pass`;
}

export function runSeconds(run: Run): number {
  const times = [...run.checks, ...(run.output ? [run.output] : [])].map(({ timeMs }) => timeMs);
  return times.reduce((sum, time) => sum + time, 0) / 1000;
}

/** What waiting has given back; nothing where it was too short to count. */
export function repaidWords(seconds: number): string {
  if (seconds <= 0) return '';
  return `You had to wait: ${seconds === 1 ? '1 second was' : `${seconds} seconds were`} added to your time`;
}

export interface Change {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly isOther: boolean;
}

/** Two runs of the checks beside each other: what came of each check then and now. */
export function compareRuns(earlier: Run, later: Run): Change[] {
  return later.checks.map((check): Change => {
    const before = earlier.checks.find(({ id }) => id === check.id);
    const [was, is] = [before ? checkState(before.verdict).words : 'Not run', checkState(check.verdict).words];
    return { title: check.title, before: was, after: is, isOther: was !== is || outputOf(before) !== outputOf(check) };
  });
}

const outputOf = (check: RunCheck | undefined) => (check ? `${check.verdict} ${check.output} ${check.errors}` : '');
