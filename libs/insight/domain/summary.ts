import type { Boundary } from './boundary';
import { decisionConsistency } from './decision-consistency';
import { countWithin, distribution, type Bin } from './distribution';
import { estimate, isEnough, type Estimate } from './minimums';
import { mean, momentsOf, standardDeviation, type TotalCount } from './moments';
import { standardError } from './reliability';

/** What the header and the distribution say about the totals of one component, or of several together. */
export interface Summary {
  readonly n: number;
  readonly max: number;
  readonly mean: Estimate;
  readonly spread: Estimate;
  readonly alpha: Estimate;
  readonly standardError: Estimate;
  /** Share of candidates who would get the same decision again; null where there is no boundary to decide by. */
  readonly consistency: Estimate;
  readonly accuracy: Estimate;
  readonly boundary: number | null;
  readonly atOrAbove: number | null;
  /** One standard error either side of the boundary, and who lies in it. */
  readonly band: { readonly from: number; readonly to: number; readonly n: number } | null;
  readonly bins: Bin[];
}

export function summarise(
  totals: readonly TotalCount[],
  max: number,
  boundary: Boundary | null,
  reliability: () => number | null,
): Summary {
  const moments = momentsOf(totals);
  const { n } = moments;
  const cut = boundary === null ? null : Number(boundary.minimum);
  const alpha = estimate(n, 'correlation', reliability);
  const error = estimate(n, 'correlation', () => standardError(moments, alpha.value));
  const again = cut === null || !isEnough(n, 'consistency') ? null : agreement(totals, max, alpha.value, cut);
  const decided = (value: number | null): Estimate =>
    cut === null ? { value: null, why: 'No boundary to decide by' } : estimate(n, 'consistency', () => value);
  return {
    ...{ n, max, alpha, standardError: error, boundary: cut },
    mean: estimate(n, 'share', () => mean(moments)),
    spread: estimate(n, 'share', () => standardDeviation(moments)),
    consistency: decided(again?.consistency ?? null),
    accuracy: decided(again?.accuracy ?? null),
    atOrAbove: cut === null ? null : countWithin(totals, cut, Infinity),
    band: cut === null || error.value === null ? null : bandAround(totals, cut, error.value, max),
    bins: distribution(totals, max, cut),
  };
}

function agreement(totals: readonly TotalCount[], max: number, alpha: number | null, cut: number) {
  return alpha === null ? null : decisionConsistency(totals, max, alpha, cut);
}

function bandAround(totals: readonly TotalCount[], cut: number, error: number, max: number) {
  const [from, to] = [Math.max(0, cut - error), Math.min(max, cut + error)];
  return { from, to, n: countWithin(totals, from, to) };
}
