import { compareMarks, sumMarks, type Marks } from '@assay/platform/domain';
import { componentName } from './award-rule';
import type { Outcome, Specification } from './specification';

/** One scored piece of evidence: a keyed interaction, a check or a rubric criterion. `null`: the mark is missing. */
export interface MarkedPart {
  partId: string;
  outcomeId: string;
  marks: Marks | null;
  max: Marks;
  /** A part that must earn all its marks, whatever the sum. */
  mustPass?: boolean;
}

/** What the counting attempt of one component shows: every part of its form, marked or not. */
export interface ComponentEvidence {
  componentId: string;
  parts: readonly MarkedPart[];
}

export type ResultState = 'met' | 'not-met' | 'not-yet-decided';

export interface OutcomeResult {
  outcomeId: string;
  code: string;
  state: ResultState;
  marks: Marks;
  max: Marks;
  minimum: Marks;
  /** How many pieces of evidence count, and how many of them have no mark yet. */
  evidence: number;
  missing: number;
  /** Why, in a sentence that the candidate may read. */
  reason: string;
}

type Assessed = Pick<Specification, 'components' | 'outcomes' | 'blueprint'>;

/** @throws RangeError when a component comes twice: one attempt counts, and the caller chooses which. */
export function outcomeResults(spec: Assessed, evidence: readonly ComponentEvidence[]): OutcomeResult[] {
  if (new Set(evidence.map(({ componentId }) => componentId)).size < evidence.length)
    throw new RangeError('One component has two counting attempts.');
  return spec.outcomes.map((outcome) => {
    const parts = evidence.flatMap((component) => partsOf(component, outcome));
    const missing = parts.filter(({ marks }) => marks === null).length;
    const marks = earned(parts);
    const max = sumMarks(parts.map((part) => part.max));
    const { minimum } = outcome.mastery;
    return {
      outcomeId: outcome.id,
      code: outcome.code,
      ...verdict(spec, outcome, evidence, { parts, missing, marks, max }),
      ...{ marks, max, minimum, evidence: parts.length, missing },
    };
  });
}

interface Sums {
  parts: readonly MarkedPart[];
  missing: number;
  marks: Marks;
  max: Marks;
}

/** Nothing is decided while evidence is missing, for the candidate or against: a fault of ours never becomes a mark. */
function verdict(spec: Assessed, outcome: Outcome, evidence: readonly ComponentEvidence[], sums: Sums) {
  const { minimum, minimumEvidence, componentMinima } = outcome.mastery;
  const absent = unsatComponent(spec, outcome, evidence);
  if (absent) return undecided(`There is no result yet from ${componentName(spec, absent)}.`);
  if (sums.missing > 0)
    return undecided(sums.missing === 1 ? '1 mark is missing.' : `${sums.missing} marks are missing.`);
  if (sums.parts.length < Math.max(1, minimumEvidence))
    return undecided(`${sums.parts.length} pieces of evidence were found; ${minimumEvidence} are needed.`);

  if (sums.parts.some((part) => part.mustPass && compareMarks(part.marks ?? '0', part.max) < 0))
    return notMet('A part that must be passed was not passed.');
  for (const { componentId, minimum: least } of componentMinima) {
    const here = earned(partsIn(evidence, componentId, outcome));
    if (compareMarks(here, least) < 0)
      return notMet(`${here} marks in ${componentName(spec, componentId)}; ${least} are needed there.`);
  }
  const found = `${sums.marks} of ${sums.max} marks; ${minimum} are needed.`;
  return compareMarks(sums.marks, minimum) >= 0 ? { state: 'met' as const, reason: found } : notMet(found);
}

/** A component that by the blueprint gives evidence for the outcome, and that was not sat or lost its parts. */
function unsatComponent(spec: Assessed, outcome: Outcome, evidence: readonly ComponentEvidence[]): string | undefined {
  return spec.blueprint
    .filter((cell) => cell.outcomeId === outcome.id && compareMarks(cell.marks, '0') > 0)
    .map(({ componentId }) => componentId)
    .find((componentId) => partsIn(evidence, componentId, outcome).length === 0);
}

function partsIn(evidence: readonly ComponentEvidence[], componentId: string, outcome: Outcome): MarkedPart[] {
  return evidence.filter((component) => component.componentId === componentId).flatMap((one) => partsOf(one, outcome));
}

function partsOf(component: ComponentEvidence, outcome: Outcome): MarkedPart[] {
  return component.parts.filter(({ outcomeId }) => outcomeId === outcome.id);
}

function earned(parts: readonly MarkedPart[]): Marks {
  return sumMarks(parts.map(({ marks }) => marks ?? '0'));
}

function undecided(reason: string) {
  return { state: 'not-yet-decided' as const, reason };
}

function notMet(reason: string) {
  return { state: 'not-met' as const, reason };
}
