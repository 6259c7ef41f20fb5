import type { Evidence, ResultState } from '@assay/awarding/contract';

/** Never "failed": an outcome that is not met can be met later. */
export const resultWords: Record<ResultState, string> = {
  met: 'Met',
  'not-met': 'Not met',
  'not-yet-decided': 'Not yet decided',
};

/** How a group of evidence came about, for whoever reads the result: method, number of pieces, who or what marked. */
export function evidenceSentence({
  method,
  markedBy,
  pieces,
}: Pick<Evidence, 'method' | 'markedBy' | 'pieces'>): string {
  const counted = (one: string, many: string) => `${pieces} ${pieces === 1 ? one : many}`;
  const what = {
    engine: counted('question', 'questions'),
    checks: counted('check of practical work', 'checks of practical work'),
    examiner: counted('criterion of a written answer', 'criteria of written answers'),
  }[method];
  if (markedBy === null) return `${what}, not marked yet`;
  if (markedBy === 'examiner') return `${what}, marked by an examiner`;
  return method === 'checks' ? `${what}, run automatically` : `${what}, marked automatically by a key`;
}
