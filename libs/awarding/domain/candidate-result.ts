import {
  evaluateAwardRule,
  type AwardFinding,
  type OutcomeResult,
  type ResultState,
  type Specification,
  type Supervision,
} from '@assay/catalogue/domain';
import { sumMarks, type Marks } from '@assay/platform/domain';
import { componentEvidence, countingScripts, evidenceFor, type EvidenceGroup, type ScriptEvidence } from './evidence';

export interface OutcomeWithEvidence extends OutcomeResult {
  readonly statement: string;
  readonly evidenceGroups: readonly EvidenceGroup[];
}

export interface ComponentResult {
  readonly componentId: string;
  readonly title: string;
  readonly attemptId: string;
  readonly supervision: Supervision;
  readonly submittedAt: string;
  /** Null while a mark is missing: a part of a total would be read as a result. */
  readonly marks: Marks | null;
  readonly max: Marks;
}

/** What one candidate has shown so far for one version of a specification. */
export interface CandidateResult {
  /** What the rule says, with the board's own condition left aside. */
  readonly state: ResultState;
  readonly outcomes: readonly OutcomeWithEvidence[];
  readonly components: readonly ComponentResult[];
  readonly findings: readonly AwardFinding[];
  readonly missingMarks: number;
  /** Components that the candidate has not sat: there is nothing for the board to decide yet. */
  readonly unsatComponentIds: readonly string[];
}

export interface ConductFacts {
  readonly identityChecked: boolean | null;
  readonly supervised: boolean | null;
  readonly openMalpracticeCases: number;
}

/**
 * Outcome results over the components, by the rule of the specification and nothing else: attendance and time spent
 * are not evidence. `boardConfirmed` is what the board is asked about, so it is assumed here and decided there.
 */
export function candidateResult(
  spec: Specification,
  scripts: readonly ScriptEvidence[],
  conduct: ConductFacts,
): CandidateResult {
  const counting = inComponentOrder(spec, countingScripts(scripts));
  const decision = evaluateAwardRule(spec, {
    evidence: componentEvidence(counting),
    ...conduct,
    boardConfirmed: true,
  });
  const outcomes = decision.outcomes.map((outcome) => ({
    ...outcome,
    statement: spec.outcomes.find(({ id }) => id === outcome.outcomeId)?.statement ?? '',
    evidenceGroups: evidenceFor(outcome.outcomeId, counting),
  }));
  return {
    state: decision.state,
    outcomes,
    components: counting.map((script) => componentResult(spec, script)),
    findings: decision.findings.filter((finding) => finding.condition.kind !== 'award-board'),
    missingMarks: counting.flatMap(missingIn).length,
    unsatComponentIds: spec.components
      .map(({ id }) => id)
      .filter((id) => !counting.some((one) => one.componentId === id)),
  };
}

function componentResult(spec: Specification, script: ScriptEvidence): ComponentResult {
  const parts = script.responses.flatMap((response) => response.parts);
  return {
    componentId: script.componentId,
    title: spec.components.find(({ id }) => id === script.componentId)?.title ?? '',
    attemptId: script.attemptId,
    supervision: script.supervision,
    submittedAt: script.submittedAt.toISOString(),
    marks: missingIn(script).length > 0 ? null : sumMarks(parts.map((part) => part.marks ?? '0')),
    max: sumMarks(parts.map((part) => part.max)),
  };
}

/** A response without a mark, whether or not one of its parts counts for an outcome of this specification. */
function missingIn(script: ScriptEvidence) {
  return script.responses.filter((response) => response.markedBy === null);
}

function inComponentOrder(spec: Specification, scripts: readonly ScriptEvidence[]): ScriptEvidence[] {
  return spec.components.flatMap(({ id }) => scripts.filter((script) => script.componentId === id));
}
