import { compareMarks, maxMarks, refuse, sumMarks, type Marks } from '@assay/platform/domain';
import type { WaitingReason } from './allocation';
import type { PartMark } from './mark';

/** One line of a mark scheme that a person judges: award exactly one of its levels. */
export interface Criterion {
  readonly partId: string;
  readonly title: string;
  readonly outcomeId: string;
  readonly levels: readonly Level[];
}
export interface Level {
  readonly marks: Marks;
  readonly label: string;
}
/** Marks awarded, by criterion. */
export type Awarded = Readonly<Record<string, Marks>>;

/** Turns an examiner's decisions into a mark: every criterion decided, each by one of its own levels. */
export function judgeResponse(criteria: readonly Criterion[], awarded: Awarded) {
  const unknown = Object.keys(awarded).find((partId) => !criteria.some((criterion) => criterion.partId === partId));
  if (unknown !== undefined) throw refuse('CRITERION_UNKNOWN');
  const undecided = undecidedCriteria(criteria, awarded);
  if (undecided.length > 0) {
    throw refuse(
      'CRITERION_UNDECIDED',
      `Award a level for: ${undecided.map((criterion) => criterion.title).join(', ')}.`,
    );
  }
  const parts = criteria.map((criterion) => judgePart(criterion, awarded[criterion.partId] as Marks));
  return {
    parts,
    marks: sumMarks(parts.map((part) => part.marks)),
    max: sumMarks(parts.map((part) => part.max)),
    explanation: criteria.map((criterion) => explainPart(criterion, awarded[criterion.partId] as Marks)),
  };
}

export function undecidedCriteria(criteria: readonly Criterion[], awarded: Awarded): Criterion[] {
  return criteria.filter((criterion) => awarded[criterion.partId] === undefined);
}

/** What has been awarded so far, for the running total beside the mark scheme. */
export function runningTotal(criteria: readonly Criterion[], awarded: Awarded): Marks {
  return sumMarks(criteria.map((criterion) => awarded[criterion.partId] ?? '0'));
}

export function criterionMax(criterion: Criterion): Marks {
  return maxMarks('0', ...criterion.levels.map((level) => level.marks));
}

function judgePart(criterion: Criterion, marks: Marks): PartMark {
  if (!levelOf(criterion, marks)) {
    throw refuse('LEVEL_UNKNOWN', `“${criterion.title}” has no level worth ${marks}.`);
  }
  return {
    partId: criterion.partId,
    outcomeId: criterion.outcomeId,
    marks: sumMarks([marks]),
    max: criterionMax(criterion),
  };
}

function explainPart(criterion: Criterion, marks: Marks): string {
  return `${criterion.title}: ${levelOf(criterion, marks)?.label} (${marks} of ${criterionMax(criterion)})`;
}

function levelOf(criterion: Criterion, marks: Marks): Level | undefined {
  return criterion.levels.find((level) => compareMarks(level.marks, marks) === 0);
}

/** A person who marks what the engine should have marked says why that mark is right: nobody else can tell later. */
export function requireComment(reason: WaitingReason, comment: string | null) {
  if (reason !== 'judgement' && !comment?.trim()) throw refuse('COMMENT_NEEDED');
}
