import { refuse } from '@assay/platform/domain';

/** A passage of a written answer that the examiner points to, and why. It travels with the mark. */
export interface Annotation {
  /** In UTF-16 units of the answer as it was handed in, the end not included. */
  readonly from: number;
  readonly to: number;
  /** Credit: earns marks, or would. Doubt: takes something away, or does not follow. */
  readonly kind: AnnotationKind;
  /** The line of the mark scheme that it speaks of; null: of the whole answer. */
  readonly partId: string | null;
  readonly note: string;
}
export type AnnotationKind = 'credit' | 'doubt';

/** A stretch of the answer: plain, or the passage of one numbered annotation. */
export interface Stretch {
  readonly text: string;
  /** From 1, in the order of the text; null for plain text. */
  readonly number: number | null;
  readonly kind: AnnotationKind | null;
}
/** A sentence that can be pointed to without a mouse. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const MOST_ANNOTATIONS = 40;

/** In the order of the text. Refuses what points outside the answer, to nothing, or to one passage twice. */
export function checkAnnotations(answer: string, annotations: readonly Annotation[]): Annotation[] {
  const inOrder = annotations.toSorted((a, b) => a.from - b.from);
  for (const [index, { from, to }] of inOrder.entries()) {
    const isInside = from >= 0 && to <= answer.length && from < to && answer.slice(from, to).trim() !== '';
    const isFree = index === 0 || (inOrder[index - 1] as Annotation).to <= from;
    if (!isInside || !isFree) throw refuse('ANNOTATION_OUT_OF_PLACE', answer.slice(from, to).slice(0, 80));
  }
  return inOrder;
}

/** Takes the white space off both ends; null where nothing is left, or a passage of it has a comment already. */
export function passageOf(answer: string, from: number, to: number, taken: readonly Annotation[]): Passage | null {
  const text = answer.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const end = start + text.trim().length;
  if (end <= start || taken.some((each) => start < each.to && each.from < end)) return null;
  return { from: start, to: end, text: answer.slice(start, end) };
}

/** The whole answer, cut where annotations begin and end. */
export function stretches(answer: string, annotations: readonly Annotation[]): Stretch[] {
  let at = 0;
  const cut = annotations.flatMap(({ from, to, kind }, index) => {
    const before = { text: answer.slice(at, from), number: null, kind: null };
    at = to;
    return [before, { text: answer.slice(from, to), number: index + 1, kind }];
  });
  return [...cut, { text: answer.slice(at), number: null, kind: null }].filter(({ text }) => text !== '');
}

/** Sentence by sentence; where a language writes no full stops, line by line. */
export function sentencesOf(answer: string, language: string): Passage[] {
  const found = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(answer)];
  return found.flatMap(({ segment, index }) => passageOf(answer, index, index + segment.length, []) ?? []);
}
