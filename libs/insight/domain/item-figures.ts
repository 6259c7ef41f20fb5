import { covariance, variance, type Moments } from './moments';

/** One item over the candidates of a sitting, beside the totals of their scripts. */
export interface ItemMoments extends Moments {
  /** What it is worth. */
  readonly max: number;
  /** Sum of the products of its mark and the script's total. */
  readonly products: number;
  /** Its marks, summed over the highest and the lowest 27 of 100 scripts, and how many scripts that is on each side. */
  readonly upper: number;
  readonly lower: number;
  readonly groupSize: number;
}

/** Facility: share of the marks on offer that candidates earned; for an item worth one mark, the share who got it right. */
export function facility({ n, sum, max }: Pick<ItemMoments, 'n' | 'sum' | 'max'>): number | null {
  return n > 0 && max > 0 ? sum / (n * max) : null;
}

/** The rest of the script: its variance without this item. */
export function restVariance(item: ItemMoments, totals: Moments): number | null {
  const [own, all, together] = [variance(item), variance(totals), covariance(item, totals, item.products)];
  return own === null || all === null || together === null ? null : Math.max(0, all - 2 * together + own);
}

/**
 * Corrected item–total correlation: between the mark and the rest of the script, never the total, which holds the mark
 * itself. Null where one of the two does not vary.
 */
export function itemRestCorrelation(item: ItemMoments, totals: Moments): number | null {
  const [own, rest, together] = [variance(item), restVariance(item, totals), covariance(item, totals, item.products)];
  if (own === null || rest === null || together === null || own < TINY || rest < TINY) return null;
  return (together - own) / Math.sqrt(own * rest);
}

/** Facility among the strongest 27 % less facility among the weakest (Kelley 1939). */
export function upperLowerIndex({ upper, lower, groupSize, max }: ItemMoments): number | null {
  return groupSize > 0 && max > 0 ? (upper - lower) / (groupSize * max) : null;
}

/** How many scripts make 27 of 100: at least one. */
export const tailSize = (n: number): number => (n < 2 ? 0 : Math.max(1, Math.round(0.27 * n)));

/** What rounding leaves of a variance that is nought. */
const TINY = 1e-9;
