import { isEnough, minimumCandidates } from './minimums';
import { mean, variance, type Moments } from './moments';

/** Two groups of one sitting: those with extra time and those without. */
export interface FairnessFacts {
  readonly withExtraTime: Moments;
  readonly without: Moments;
}

export interface Fairness {
  readonly withExtraTime: number;
  readonly without: number;
  /** Difference of the means in spreads; null where the groups are too small to be compared. */
  readonly difference: number | null;
  readonly sentence: string;
}

/**
 * Compares the means only where both groups can carry it. A difference is a reason to look, not a finding of unfairness:
 * the groups may differ in what they can do, and what they can do is what the exam is for.
 */
export function fairness({ withExtraTime, without }: FairnessFacts): Fairness {
  const sizes = { withExtraTime: withExtraTime.n, without: without.n };
  const groups = `${withExtraTime.n} with extra time, ${without.n} without`;
  if (withExtraTime.n === 0) return { ...sizes, difference: null, sentence: 'Nobody had extra time.' };
  if (!isEnough(withExtraTime.n, 'comparison') || !isEnough(without.n, 'comparison')) {
    const sentence = `Too few to compare: ${groups}. A comparison needs ${minimumCandidates.comparison} in each group.`;
    return { ...sizes, difference: null, sentence };
  }
  const difference = standardisedDifference(withExtraTime, without);
  if (difference === null) return { ...sizes, difference, sentence: `No differences to compare: ${groups}.` };
  const found =
    Math.abs(difference) < SMALL
      ? 'The means of the two groups hardly differ'
      : `Candidates with extra time have on average ${difference < 0 ? 'lower' : 'higher'} marks, by ${Math.abs(difference).toFixed(1)} spreads`;
  return { ...sizes, difference, sentence: `${found} (${groups}).` };
}

/** Below a fifth of a spread a difference is small (Cohen). */
const SMALL = 0.2;

/** Cohen's d with the pooled spread. */
function standardisedDifference(a: Moments, b: Moments): number | null {
  const pooled = ((a.n - 1) * (variance(a) ?? 0) + (b.n - 1) * (variance(b) ?? 0)) / (a.n + b.n - 2);
  const [first, second] = [mean(a), mean(b)];
  return pooled > 0 && first !== null && second !== null ? (first - second) / Math.sqrt(pooled) : null;
}
