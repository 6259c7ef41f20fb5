import { compareMarks, sumMarks, type Marks } from '@assay/platform/domain';
import { conditionSentence, type AwardCondition } from './award-rule';
import { componentMarks } from './blueprint';
import { outcomeResults, type ComponentEvidence, type OutcomeResult, type ResultState } from './outcome-results';
import type { Specification } from './specification';

/** All that the rule may look at. Attendance and time spent are not here, so they cannot count. `null`: not known yet. */
export interface AwardFacts {
  evidence: readonly ComponentEvidence[];
  identityChecked: boolean | null;
  supervised: boolean | null;
  openMalpracticeCases: number;
  boardConfirmed: boolean;
}

export interface AwardFinding {
  condition: AwardCondition;
  /** The rule as the candidate reads it, and what was found. */
  sentence: string;
  found: string;
  state: ResultState;
}

export interface AwardDecision {
  state: ResultState;
  met: boolean;
  findings: AwardFinding[];
  outcomes: OutcomeResult[];
}

type Ruled = Pick<Specification, 'components' | 'outcomes' | 'blueprint' | 'awardRule'>;

/** Conjunctive: one condition that is not met refuses the award, one that is not yet decided holds it back. */
export function evaluateAwardRule(spec: Ruled, facts: AwardFacts): AwardDecision {
  const outcomes = outcomeResults(spec, facts.evidence);
  const findings = conditionsThatHold(spec).map((condition) => ({
    condition,
    sentence: conditionSentence(condition, spec),
    ...find(condition, spec, facts, outcomes),
  }));
  const state = together(findings.map((finding) => finding.state));
  return { state, met: state === 'met', findings, outcomes };
}

/** No credential while one outcome is unmet, whether or not a rule says so. */
function conditionsThatHold({ awardRule }: Ruled): AwardCondition[] {
  return awardRule.some(({ kind }) => kind === 'each-outcome') ? awardRule : [...awardRule, { kind: 'each-outcome' }];
}

type Found = Pick<AwardFinding, 'state' | 'found'>;

function find(condition: AwardCondition, spec: Ruled, facts: AwardFacts, outcomes: readonly OutcomeResult[]): Found {
  switch (condition.kind) {
    case 'total-marks':
      return enoughMarks(spec, facts.evidence, condition.componentIds, condition.minimum);
    case 'component-marks':
      return enoughMarks(spec, facts.evidence, [condition.componentId], condition.minimum);
    case 'each-outcome':
      return eachOutcome(outcomes);
    case 'identity-and-supervision':
      return identityAndSupervision(facts);
    case 'no-malpractice-case':
      return facts.openMalpracticeCases === 0
        ? { state: 'met', found: 'No malpractice case is recorded.' }
        : { state: 'not-yet-decided', found: `Open cases: ${facts.openMalpracticeCases}.` };
    case 'award-board':
      return facts.boardConfirmed
        ? { state: 'met', found: 'Confirmed.' }
        : { state: 'not-yet-decided', found: 'The award board has not confirmed yet.' };
  }
}

function enoughMarks(
  spec: Ruled,
  evidence: readonly ComponentEvidence[],
  componentIds: readonly string[],
  minimum: Marks,
): Found {
  const counting = evidence.filter(({ componentId }) => componentIds.includes(componentId));
  const parts = counting.flatMap((component) => component.parts);
  const marks = sumMarks(parts.map((part) => part.marks ?? '0'));
  const missing = parts.filter((part) => part.marks === null).length;
  const unsat = componentIds.filter((id) => !counting.some((one) => one.componentId === id && one.parts.length > 0));
  if (unsat.length > 0) return { state: 'not-yet-decided', found: 'Not every component has a result.' };
  if (missing > 0) return { state: 'not-yet-decided', found: `${marks} marks so far, ${missing} still to be given.` };
  const outOf = sumMarks(componentIds.map((id) => componentMarks(spec, id)));
  return { state: compareMarks(marks, minimum) >= 0 ? 'met' : 'not-met', found: `${marks} of ${outOf} marks.` };
}

function eachOutcome(outcomes: readonly OutcomeResult[]): Found {
  if (outcomes.length === 0) return { state: 'not-yet-decided', found: 'There is no outcome to decide on.' };
  const named = (state: ResultState) => outcomes.filter((outcome) => outcome.state === state).map(({ code }) => code);
  const said = [
    ['Met', named('met')],
    ['Not met', named('not-met')],
    ['Not yet decided', named('not-yet-decided')],
  ] as const;
  const found = said.filter(([, codes]) => codes.length > 0).map(([word, codes]) => `${word}: ${codes.join(', ')}.`);
  return { state: together(outcomes.map(({ state }) => state)), found: found.join(' ') };
}

function identityAndSupervision({ identityChecked, supervised }: AwardFacts): Found {
  if (identityChecked === false) return { state: 'not-met', found: 'Identity was not checked.' };
  if (supervised === false) return { state: 'not-met', found: 'The sitting was not supervised.' };
  if (identityChecked === null || supervised === null)
    return { state: 'not-yet-decided', found: 'The record of the sitting is not complete.' };
  // The sitting was set up so; what the invigilator saw of one candidate is not on record.
  return { state: 'met', found: 'The sitting was held as supervised, with identity checked.' };
}

function together(states: readonly ResultState[]): ResultState {
  if (states.includes('not-met')) return 'not-met';
  return states.includes('not-yet-decided') ? 'not-yet-decided' : 'met';
}
