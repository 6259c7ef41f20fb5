import type { RunRecord } from '@assay/item-bank/domain';
import type { Annotation } from './annotation';
import { compareMarks, refuse, type Marks } from '@assay/platform/domain';

/** Who or what made a mark: a version of the marking engine, or an examiner by membership. */
export type MarkerKind = 'engine' | 'examiner';
export interface Marker {
  readonly kind: MarkerKind;
  readonly id: string;
}

/** One part of a response that earns marks towards one learning outcome: an interaction, a check or a criterion. */
export interface PartMark {
  readonly partId: string;
  readonly outcomeId: string;
  readonly marks: Marks;
  readonly max: Marks;
  /** The level that was chosen, where a failed critical step took its marks. */
  readonly judged?: Marks;
}

/** Where in a script a response stands, and the mark scheme it is marked by. */
export interface ResponseKey {
  readonly slot: string;
  readonly interactionId: string;
  /** The version of the mark scheme is the version of the item: they are published as one. */
  readonly itemVersionId: string;
}

/** A mark is never updated. A correction is a new mark that supersedes the old one and says why. */
export interface Mark extends ResponseKey {
  readonly id: string;
  readonly attemptId: string;
  readonly marker: MarkerKind;
  readonly markerId: string;
  readonly marks: Marks;
  readonly max: Marks;
  readonly parts: readonly PartMark[];
  readonly explanation: readonly string[];
  readonly comment: string | null;
  /** Passages of a written answer with the examiner's notes; they travel with the mark and are superseded with it. */
  readonly annotations: readonly Annotation[];
  /** Of a practical task: how its checks were run. Absent or null where nothing was run. */
  readonly run?: RunRecord | null;
  readonly supersedesId: string | null;
  readonly reason: string | null;
  readonly createdAt: Date;
}

/** The marks that count: those that no other mark supersedes. */
export function currentMarks<M extends Pick<Mark, 'id' | 'supersedesId'>>(marks: readonly M[]): M[] {
  const superseded = new Set(marks.map((mark) => mark.supersedesId));
  return marks.filter((mark) => !superseded.has(mark.id));
}

/** The marks one response has had, oldest first; the last one counts. */
export function historyOf<M extends ResponseKey & { createdAt: Date }>(marks: readonly M[], key: ResponseKey): M[] {
  return marks
    .filter((mark) => isSameResponse(mark, key))
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

export function isSameResponse(a: ResponseKey, b: ResponseKey): boolean {
  return a.slot === b.slot && a.interactionId === b.interactionId && a.itemVersionId === b.itemVersionId;
}

/**
 * Who may correct a mark: the examiner who gave it, or a senior examiner. A mark of the engine is the senior's to correct:
 * it follows from the key, so a doubt about it is a doubt about the mark scheme.
 */
export function correctMark(current: Mark, by: Marker, roles: readonly string[], reason: string) {
  const isOwn = current.marker === by.kind && current.markerId === by.id;
  if (!isOwn && !roles.includes('senior-examiner')) throw refuse('MARK_OF_ANOTHER_EXAMINER');
  if (reason.trim() === '') throw refuse('CORRECTION_WITHOUT_REASON');
  return { supersedesId: current.id, reason: reason.trim() } satisfies Partial<Mark>;
}

/** A mark stays between zero and what the response is worth, and is the sum of its parts. */
export function isWithinBounds(mark: { marks: Marks; max: Marks }): boolean {
  return compareMarks(mark.marks, '0') >= 0 && compareMarks(mark.marks, mark.max) <= 0;
}
