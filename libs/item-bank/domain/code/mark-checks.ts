import { sumMarks } from '@assay/platform/domain';
import { compareOutput, isDecided, showText, utf8, verdictOf, VERDICT_TITLES } from '@assay/sandbox/domain';
import type { ExecutionResult, TestRun, Verdict } from '@assay/sandbox/domain';
import type { CodeCheck, CodeInteraction } from '../item/interaction';
import { schemeOf, type MarkableItem, type Secret } from '../item/item';
import { partsOf } from '../item/mark-part';
import type { InteractionMark } from '../marking/score';

/** One check after a run, as a candidate may see it while it is a visible one. */
export interface CheckFinding {
  readonly checkId: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly passed: boolean;
  /** Where output and expectation part, or how the program ended; never quotes what was expected. */
  readonly reason: string;
  readonly output: string;
  readonly errors: string;
  readonly cpuMs: number;
  readonly peakMemoryBytes: number | null;
}

const SHOWN_CHARACTERS = 8_000;

/** Compares outside the sandbox, check by check. A check without a run is a fault of ours. */
export function checkFindings(checks: readonly CodeCheck[], result: ExecutionResult): CheckFinding[] {
  return checks.map((check) => {
    const run = result.tests.find(({ id }) => id === check.id);
    return run ? finding(check, run) : missing(check);
  });
}

export function allChecks(interaction: CodeInteraction, secret: Secret): CodeCheck[] {
  return [...interaction.visibleChecks, ...schemeOf(secret, interaction.id, 'code').hiddenChecks];
}

/**
 * The mark of a practical task from one run of all its checks. Where the sandbox itself failed there is no mark:
 * a fault of ours waits or is tried again, it never becomes a zero.
 */
export function markChecks(
  item: MarkableItem,
  interaction: CodeInteraction,
  result: ExecutionResult,
): InteractionMark | 'unavailable' {
  const findings = checkFindings(allChecks(interaction, item.secret), result);
  if (findings.some(({ verdict }) => !isDecided(verdict))) return 'unavailable';
  const passed = new Set(findings.filter((each) => each.passed).map(({ checkId }) => checkId));
  const { checks } = schemeOf(item.secret, interaction.id, 'code');
  const stopped = checks.filter((check) => check.mustPass && !passed.has(check.checkId));
  const parts = partsOf(item, interaction.id).map(({ id, outcomeId, marks: max }, index) => {
    const earned = stopped.length === 0 && passed.has(checks[index]?.checkId ?? '');
    return { partId: id, outcomeId, marks: earned ? max : '0', max };
  });
  const title = (checkId: string) => findings.find((each) => each.checkId === checkId)?.title ?? checkId;
  return {
    marks: sumMarks(parts.map(({ marks }) => marks)),
    max: sumMarks(parts.map(({ max }) => max)),
    parts,
    explanation: [
      `${passed.size} of ${findings.length} checks passed.`,
      ...stopped.map(({ checkId }) => `“${title(checkId)}” must pass for any marks, and did not.`),
      ...findings.filter((each) => !each.passed).map((each) => `${each.title}: ${each.reason}`),
    ],
  };
}

function finding(check: CodeCheck, run: TestRun): CheckFinding {
  const comparison = compareOutput(check.comparer, utf8(check.expected), run.stdout);
  const verdict = verdictOf(run, comparison);
  return {
    checkId: check.id,
    title: check.title,
    verdict,
    passed: verdict === 'AC',
    reason: verdict === 'WA' && !comparison.equal ? comparison.reason : VERDICT_TITLES[verdict],
    output: showText(run.stdout).slice(0, SHOWN_CHARACTERS),
    errors: showText(run.stderr).slice(0, SHOWN_CHARACTERS),
    cpuMs: run.cpuMs,
    peakMemoryBytes: run.peakMemoryBytes,
  };
}

const missing = (check: CodeCheck): CheckFinding => ({
  checkId: check.id,
  title: check.title,
  verdict: 'IE',
  passed: false,
  reason: VERDICT_TITLES.IE,
  output: '',
  errors: '',
  cpuMs: 0,
  peakMemoryBytes: null,
});
