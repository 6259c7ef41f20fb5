import { sumMarks, type Marks } from '@assay/platform/domain';
import { isDecided, type Verdict } from '@assay/sandbox/domain';
import type { CodeCheck, CodeInteraction } from '../item/interaction';
import { schemeOf, type MarkableItem, type Secret } from '../item/item';
import { partsOf } from '../item/mark-part';
import type { CheckGroup, CheckMark, CodeScheme } from '../item/mark-scheme';
import type { InteractionMark } from '../marking/score';
import { Exact } from '../marking/value';
import { checkFindings, type CheckFinding } from './check-findings';
import type { TaskResult } from './task-result';

export function allChecks(interaction: CodeInteraction, secret: Secret): CodeCheck[] {
  return [...interaction.visibleChecks, ...schemeOf(secret, interaction.id, 'code').hiddenChecks];
}

/**
 * The marks of a practical task's checks from one run of all of them; what an examiner judges beside them comes on top.
 * Where the sandbox itself failed there is no mark: a fault of ours waits or is tried again, it never becomes a zero.
 */
export function markChecks(
  item: MarkableItem,
  interaction: CodeInteraction,
  result: TaskResult,
): InteractionMark | 'unavailable' {
  const findings = checkFindings(allChecks(interaction, item.secret), result, interaction);
  if (findings.some(({ verdict }) => !isDecided(verdict))) return 'unavailable';
  const scheme = schemeOf(item.secret, interaction.id, 'code');
  const passed = new Set(findings.filter((each) => each.passed).map(({ checkId }) => checkId));
  const stopped = scheme.checks.filter((check) => check.mustPass && !passed.has(check.checkId));
  const earned = (check: CheckMark | undefined): Marks =>
    check && stopped.length === 0 ? earnedBy(check, scheme, findings) : '0';
  const parts = partsOf(item, interaction.id)
    .filter(({ kind }) => kind === 'check')
    .map(({ id, outcomeId, marks: max }, index) => ({
      ...{ partId: id, outcomeId },
      marks: earned(scheme.checks[index]),
      max,
    }));
  const title = (checkId: string) => findings.find((each) => each.checkId === checkId)?.title ?? checkId;
  return {
    marks: sumMarks(parts.map(({ marks }) => marks)),
    max: sumMarks(parts.map(({ max }) => max)),
    parts,
    explanation: [
      `${passed.size} of ${findings.length} checks passed.`,
      ...stopped.map(({ checkId }) => `“${title(checkId)}” must pass for any marks, and did not.`),
      ...(scheme.groups ?? []).map((group) => groupSentence(group, scheme, passed)),
      ...findings.filter((each) => !each.passed).map((each) => `${each.title}: ${each.reason}`),
      ...(stopped.length === 0 ? shareSentences(scheme, findings) : []),
    ],
  };
}

/**
 * What a whole solution comes to, as problem packages declare it: AC where every check passed, else the first verdict,
 * in the order of the checks, that is something else.
 */
export function solutionVerdict(item: MarkableItem, interaction: CodeInteraction, result: TaskResult): Verdict {
  const findings = checkFindings(allChecks(interaction, item.secret), result, interaction);
  return findings.find(({ verdict }) => verdict !== 'AC')?.verdict ?? (findings.length > 0 ? 'AC' : 'IE');
}

/** A check in a group earns its marks when the group does; one that stands alone when it passes, or by its share. */
function earnedBy(check: CheckMark, scheme: CodeScheme, findings: readonly CheckFinding[]): Marks {
  const group = scheme.groups?.find(({ id }) => id === check.group);
  if (group) {
    const passed = new Set(findings.filter((each) => each.passed).map(({ checkId }) => checkId));
    return isGroupMet(group, scheme, passed) ? check.marks : '0';
  }
  const found = findings.find(({ checkId }) => checkId === check.checkId);
  if (check.credit === 'share') return shareOf(check.marks, found?.share ?? 0);
  return found?.passed ? check.marks : '0';
}

const shareOf = (marks: Marks, share: number): Marks =>
  new Exact(marks)
    .times(Math.min(1, Math.max(0, share)))
    .toDecimalPlaces(2)
    .toFixed();

function isGroupMet(group: CheckGroup, scheme: CodeScheme, passed: ReadonlySet<string>): boolean {
  const members = scheme.checks.filter((check) => check.group === group.id);
  const right = members.filter(({ checkId }) => passed.has(checkId)).length;
  return right >= (group.rule.kind === 'all' ? members.length : group.rule.checks);
}

function groupSentence(group: CheckGroup, scheme: CodeScheme, passed: ReadonlySet<string>): string {
  const members = scheme.checks.filter((check) => check.group === group.id);
  const right = members.filter(({ checkId }) => passed.has(checkId)).length;
  const needed = group.rule.kind === 'all' ? 'all' : `at least ${group.rule.checks}`;
  const outcome = isGroupMet(group, scheme, passed) ? 'it earns its marks' : 'it earns nothing';
  return `${group.title}: ${right} of ${members.length} passed, ${needed} are needed: ${outcome}.`;
}

function shareSentences({ checks }: CodeScheme, findings: readonly CheckFinding[]): string[] {
  return checks.flatMap(({ checkId, credit, group, marks }) => {
    const found = findings.find((each) => each.checkId === checkId);
    if (credit !== 'share' || group || !found || found.share === 0 || found.share === 1) return [];
    return [`${found.title}: ${shareOf(marks, found.share)} of ${marks} marks, for the part that is right.`];
  });
}
