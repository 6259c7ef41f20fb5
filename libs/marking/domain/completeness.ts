import type { MarkedBy } from '@assay/item-bank/domain';
import { sumMarks, type Marks } from '@assay/platform/domain';
import { currentMarks, isSameResponse, type Mark, type ResponseKey } from './mark';

/** One response that a form asks for, and how it comes to its mark. */
export interface ExpectedMark extends ResponseKey {
  readonly method: MarkingMethod;
}
/** The key decides, checks run in the sandbox, or an examiner judges by a rubric. */
export type MarkingMethod = MarkedBy;

export type FormMarking = readonly ExpectedMark[];
type GivenMark = ResponseKey & Pick<Mark, 'id' | 'supersedesId'>;

/**
 * What still has no mark. An unanswered question has a mark too (zero, from its mark scheme), so an absent mark always
 * means that marking is not finished, never that nothing was earned.
 */
export function missingMarks(form: FormMarking, marks: readonly GivenMark[]): ExpectedMark[] {
  const given = currentMarks(marks);
  return form.filter((expected) => !given.some((mark) => isSameResponse(mark, expected)));
}

export function isCompletelyMarked(form: FormMarking, marks: readonly GivenMark[]): boolean {
  return form.length > 0 && missingMarks(form, marks).length === 0;
}

/** The total of a script, only once it is complete: a part of a total would be read as a result. */
export function scriptTotal(form: FormMarking, marks: readonly (GivenMark & { marks: Marks })[]): Marks | null {
  if (!isCompletelyMarked(form, marks)) return null;
  const counting = currentMarks(marks).filter((mark) => form.some((expected) => isSameResponse(mark, expected)));
  return sumMarks(counting.map((mark) => mark.marks));
}
