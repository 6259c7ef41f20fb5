import type { Specification } from '@assay/catalogue/domain';
import type { CandidateResult } from './candidate-result';
import type { MarkedResponse, ScriptEvidence } from './evidence';

/** A specification with a written and a practical exam and two outcomes, for the specs of this folder. */
export const dataWork: Specification = {
  title: 'Python for data work',
  description: 'Cleans and summarises data with Python.',
  language: 'en',
  countryCode: 'DK',
  region: null,
  awardingBodies: [],
  eqfLevel: 4,
  nqf: null,
  ects: 5,
  hours: 125,
  participation: null,
  qualityAssurance: null,
  components: [
    { id: 'written', code: 'W', title: 'Written exam', kind: 'written-exam', description: '' },
    { id: 'practical', code: 'P', title: 'Practical exam', kind: 'practical-exam', description: '' },
  ],
  outcomes: [outcome('lo1', 'LO1', '3'), outcome('lo2', 'LO2', '2')],
  blueprint: [
    { componentId: 'written', outcomeId: 'lo1', marks: '2' },
    { componentId: 'practical', outcomeId: 'lo1', marks: '4' },
    { componentId: 'written', outcomeId: 'lo2', marks: '4' },
  ],
  awardRule: [
    { kind: 'total-marks', componentIds: ['written', 'practical'], minimum: '6' },
    { kind: 'each-outcome' },
    { kind: 'award-board' },
  ],
  prerequisites: null,
  supervision: null,
  grading: null,
  stackability: null,
  furtherInformation: null,
  validity: { from: null, until: null, credentialMonths: null },
};

export const conduct = { identityChecked: true, supervised: true, openMalpracticeCases: 0 };

function outcome(id: string, code: string, minimum: string) {
  const mastery = { minimum, minimumEvidence: 1, componentMinima: [] };
  return { id, code, statement: `Does ${code}`, level: null, criterion: '', mastery };
}

export function keyed(slot: string, outcomeId: string, marks: string | null, max: string): MarkedResponse {
  return response(slot, 'engine', marks === null ? null : 'engine', { partId: slot, outcomeId, marks, max });
}

export function judged(slot: string, outcomeId: string, marks: string | null, max: string): MarkedResponse {
  return response(slot, 'examiner', marks === null ? null : 'examiner', { partId: slot, outcomeId, marks, max });
}

export function checked(slot: string, outcomeId: string, marks: string | null, max: string): MarkedResponse {
  return response(slot, 'checks', marks === null ? null : 'engine', { partId: slot, outcomeId, marks, max });
}

function response(
  slot: string,
  method: MarkedResponse['method'],
  markedBy: MarkedResponse['markedBy'],
  part: MarkedResponse['parts'][number],
): MarkedResponse {
  return {
    slot,
    interactionId: 'answer',
    itemVersionId: `version-of-${slot}`,
    method,
    markedBy,
    engineVersion: markedBy === 'engine' ? 'engine/1' : null,
    markedAt: markedBy ? new Date('2026-03-13T10:00:00Z') : null,
    parts: [part],
  };
}

export function script(
  componentId: string,
  responses: MarkedResponse[],
  change: Partial<ScriptEvidence> = {},
): ScriptEvidence {
  const submittedAt = new Date('2026-03-12T15:10:00Z');
  return {
    attemptId: `attempt-${componentId}`,
    componentId,
    submittedAt,
    supervision: 'supervised-on-site-verified' as const,
    responses,
    ...change,
  };
}

/** A result as the board sees it, with only what its rules look at. */
export function resultOf(state: CandidateResult['state'], change: Partial<CandidateResult> = {}): CandidateResult {
  const [first] = dataWork.outcomes;
  return {
    state,
    outcomes: [
      {
        outcomeId: first?.id ?? '',
        code: 'LO1',
        statement: '',
        state,
        marks: '3',
        max: '6',
        minimum: '3',
        evidence: 1,
        missing: 0,
        reason: '',
        evidenceGroups: [],
      },
    ],
    components: [],
    findings: [],
    missingMarks: 0,
    unsatComponentIds: [],
    ...change,
  };
}
