/** From an answer about something else to one that an examiner would keep as a model. */
export type Standard = 'off-topic' | 'very short' | 'poor' | 'middling' | 'good' | 'excellent';

/** Answers of one standard: one sentence from each pool, in this order; an empty sentence leaves the pool out. */
export interface SampleAnswer {
  readonly standard: Standard;
  /** What an examiner gives for each criterion, in their order. */
  readonly marks: readonly string[];
  readonly pools: readonly (readonly string[])[];
}

export const answer = (standard: Standard, marks: string, ...pools: string[][]): SampleAnswer => ({
  standard,
  marks: marks.split(' '),
  pools,
});

/** @param chance gives numbers from 0 up to 1 */
export function compose({ pools }: SampleAnswer, chance: () => number): string {
  return pools
    .map((pool) => pool[Math.floor(chance() * pool.length)] ?? '')
    .filter((sentence) => sentence !== '')
    .join(' ');
}
