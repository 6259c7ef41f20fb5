import { compareMarks, maxMarks, refuse, sumMarks, type Marks } from '@assay/platform/domain';
import type { WaitingReason } from './allocation';
import type { PartMark } from './mark';

/** One line of a mark scheme that a person judges: award exactly one of its levels. */
export interface Criterion {
  readonly partId: string;
  readonly title: string;
  readonly outcomeId: string;
  readonly levels: readonly Level[];
  /** Of a demonstration: not met, it takes the marks of the whole item. */
  readonly mustPass?: boolean;
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
  const failed = failedSteps(criteria, awarded);
  const judged = criteria.map((criterion) => judgePart(criterion, awarded[criterion.partId] as Marks));
  const parts = failed.length === 0 ? judged : judged.map((part) => ({ ...part, marks: '0', judged: part.marks }));
  return {
    parts,
    marks: sumMarks(parts.map((part) => part.marks)),
    max: sumMarks(parts.map((part) => part.max)),
    explanation: [
      ...criteria.map((criterion) => explainPart(criterion, awarded[criterion.partId] as Marks)),
      ...failed.map(explainFailure),
    ],
  };
}

export function undecidedCriteria(criteria: readonly Criterion[], awarded: Awarded): Criterion[] {
  return criteria.filter((criterion) => awarded[criterion.partId] === undefined);
}

/** Critical steps that were watched and not met: safety first, whatever else went well. */
export function failedSteps(criteria: readonly Criterion[], awarded: Awarded): Criterion[] {
  return criteria.filter(({ partId, mustPass }) => {
    const marks = awarded[partId];
    return mustPass && marks !== undefined && compareMarks(marks, '0') <= 0;
  });
}

export function explainFailure({ title }: Pick<Criterion, 'title'>): string {
  return `“${title}” is a critical step and was not met: the demonstration earns no marks here.`;
}

/** What has been awarded so far, for the running total beside the mark scheme. */
export function runningTotal(criteria: readonly Criterion[], awarded: Awarded): Marks {
  if (failedSteps(criteria, awarded).length > 0) return '0';
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
