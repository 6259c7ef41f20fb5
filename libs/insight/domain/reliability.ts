import { restVariance, type ItemMoments } from './item-figures';
import { standardDeviation, variance, type Moments } from './moments';

/**
 * Cronbach's alpha: α = k/(k−1) · (1 − Σσᵢ²/σₓ²). For items worth one mark this is KR-20. Null below two items, and
 * where all candidates have the same total.
 */
export function alpha(items: readonly Moments[], totals: Moments): number | null {
  const all = variance(totals);
  if (items.length < 2 || !all) return null;
  return (items.length / (items.length - 1)) * (1 - sumOfVariances(items) / all);
}

/** Alpha of the script without this item: higher than alpha means that the item takes something away. */
export function alphaWithout(item: ItemMoments, items: readonly Moments[], totals: Moments): number | null {
  const rest = restVariance(item, totals);
  const left = items.length - 1;
  if (left < 2 || !rest) return null;
  return (left / (left - 1)) * (1 - (sumOfVariances(items) - (variance(item) ?? 0)) / rest);
}

/** One component of a whole: its alpha and the variance of its totals. */
export interface Stratum {
  readonly alpha: number;
  readonly variance: number;
}

/** Stratified alpha of a total over components, which are not alike: 1 − Σσᵢ²(1−αᵢ)/σₓ². */
export function stratifiedAlpha(strata: readonly Stratum[], totals: Moments): number | null {
  const all = variance(totals);
  if (strata.length === 0 || !all) return null;
  return 1 - strata.reduce((error, one) => error + one.variance * (1 - one.alpha), 0) / all;
}

/** Standard error of measurement, in marks: σ·√(1−α). A negative alpha is taken as none: nothing is measured. */
export function standardError(totals: Moments, reliability: number | null): number | null {
  const spread = standardDeviation(totals);
  return spread === null || reliability === null ? null : spread * Math.sqrt(1 - Math.min(1, Math.max(0, reliability)));
}

function sumOfVariances(items: readonly Moments[]): number {
  return items.reduce((sum, item) => sum + (variance(item) ?? 0), 0);
}
