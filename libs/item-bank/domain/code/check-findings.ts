import {
  checkStructure,
  compareOutput,
  showText,
  treeListing,
  utf8,
  verdictOf,
  VERDICT_TITLES,
  type Comparison,
  type TestRun,
  type Verdict,
} from '@assay/sandbox/domain';
import type { CodeCheck, CodeInteraction } from '../item/interaction';
import { buildMessages, buildSentence } from './build-words';
import { interactiveVerdict } from './interactive-verdict';
import type { TaskResult } from './task-result';

/** One check after a run, as a candidate may see it while it is a visible one. */
export interface CheckFinding {
  readonly checkId: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly passed: boolean;
  /** How much of it is right, from 0 to 1: 1 of a check that passed, unless its checker said otherwise. */
  readonly share: number;
  /** Where output and expectation part, or how the program ended; never quotes what was expected. */
  readonly reason: string;
  readonly output: string;
  readonly errors: string;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly peakMemoryBytes: number | null;
}

const SHOWN_CHARACTERS = 8_000;
const ACCEPTED = 1;

/**
 * Compares outside the sandbox, check by check. A check without a run is a fault of ours. The task says which files
 * are sources: they are no part of what a program leaves behind.
 */
export function checkFindings(
  checks: readonly CodeCheck[],
  result: TaskResult,
  task?: Pick<CodeInteraction, 'files' | 'task'>,
): CheckFinding[] {
  return checks.map((check) => {
    if (check.structure) return structureFinding(check, result);
    const run = result.tests.find(({ id }) => id === check.id);
    return run ? finding(check, run, result, task) : undecided(check, VERDICT_TITLES.IE);
  });
}

function finding(
  check: CodeCheck,
  run: TestRun,
  result: TaskResult,
  task: Pick<CodeInteraction, 'files' | 'task'> | undefined,
): CheckFinding {
  const isInteractive = task?.task === 'interactive' && run.interactor !== undefined;
  const comparison = isInteractive ? EQUAL : compared(check, run, result, task);
  if (comparison === null) return undecided(check, 'The checker of this task came to no decision.');
  const verdict = isInteractive ? interactiveVerdict(run) : verdictOf(run, comparison);
  const build = verdict === 'CE' && result.build ? result.build : null;
  return {
    ...named(check),
    verdict,
    passed: verdict === 'AC',
    share: shareOf(check, verdict, comparison, result),
    reason: build ? buildSentence(build) : reasonOf(verdict, comparison),
    output: shown(run.stdout),
    errors: build ? buildMessages(build).slice(0, SHOWN_CHARACTERS) : shown(run.stderr),
    cpuMs: run.cpuMs,
    wallMs: run.wallMs,
    peakMemoryBytes: run.peakMemoryBytes,
  };
}

const EQUAL: Comparison = { equal: true };

/** Null where the checker was asked and did not decide. */
function compared(
  check: CodeCheck,
  run: TestRun,
  result: TaskResult,
  task: Pick<CodeInteraction, 'files'> | undefined,
): Comparison | null {
  const { comparer, expected } = check;
  if (comparer.kind !== 'checker') return compareOutput(comparer, utf8(expected), comparedOutput(check, run, task));
  if (run.outcome !== 'exited' || run.exitCode !== 0) return EQUAL; // how it ended decides already
  const decision = result.checked?.[check.id];
  if (!decision || decision.accepted === null) return null;
  if (decision.accepted) return EQUAL;
  return { equal: false, reason: 'The checker of this task does not accept the output.', share: decision.share ?? 0 };
}

/** What is compared: the output, or what the program left behind. */
export function comparedOutput(
  check: CodeCheck,
  run: TestRun,
  task: Pick<CodeInteraction, 'files'> | undefined,
): Uint8Array {
  const tree = run.tree ?? [];
  if (check.comparer.kind === 'plot') return tree.find(({ path }) => path === PLOTS)?.content ?? run.stdout;
  if (check.comparer.kind !== 'tree') return run.stdout;
  const ofCheck = new Set((check.files ?? []).map(({ path }) => path));
  const sources = new Set((task?.files ?? []).map(({ path }) => path).filter((path) => !ofCheck.has(path)));
  return utf8(treeListing(tree.filter(({ path }) => !sources.has(path))));
}

/** Where a program leaves the data of its plots. */
export const PLOTS = 'plots.json';

function shareOf({ comparer, id }: CodeCheck, verdict: Verdict, comparison: Comparison, result: TaskResult): number {
  if (verdict === 'AC') return comparer.kind === 'checker' ? (result.checked?.[id]?.share ?? ACCEPTED) : ACCEPTED;
  return verdict === 'WA' && !comparison.equal ? (comparison.share ?? 0) : 0;
}

function reasonOf(verdict: Verdict, comparison: Comparison): string {
  return (verdict === 'WA' || verdict === 'PE') && !comparison.equal ? comparison.reason : VERDICT_TITLES[verdict];
}

/** It tells about the candidate's own sources only. */
function structureFinding(check: CodeCheck, { structure }: TaskResult): CheckFinding {
  if (!structure) return undecided(check, 'The sources could not be looked at.');
  const findings = checkStructure(structure, check.structure ?? []);
  const open = findings.find(({ state }) => state === 'unavailable');
  if (open) return undecided(check, open.reason);
  const broken = findings.filter(({ state }) => state === 'broken');
  const verdict = broken.length === 0 ? 'AC' : 'WA';
  return {
    ...undecided(check, [...broken, ...findings][0]?.reason ?? VERDICT_TITLES[verdict]),
    verdict,
    passed: verdict === 'AC',
    share: (findings.length - broken.length) / Math.max(1, findings.length),
    errors: broken.map(({ reason }) => reason).join('\n'),
  };
}

const named = ({ id, title }: CodeCheck) => ({ checkId: id, title });
const shown = (bytes: Uint8Array) => showText(bytes).slice(0, SHOWN_CHARACTERS);

/** A fault of ours or of the task: it never becomes a mark. */
const undecided = (check: CodeCheck, reason: string): CheckFinding => ({
  ...named(check),
  verdict: 'IE',
  passed: false,
  share: 0,
  reason,
  output: '',
  errors: '',
  cpuMs: 0,
  wallMs: 0,
  peakMemoryBytes: null,
});
