import type { TotalCount } from './moments';
import { betaDensity, binomialUpperTail } from './beta-binomial';

export interface DecisionConsistency {
  /** Share of candidates whose decision agrees with the one their true score would get. */
  readonly accuracy: number;
  /** Share who would get the same decision from a second, equal exam. */
  readonly consistency: number;
  /** Consistency beyond what chance alone would give (Cohen's kappa). */
  readonly kappa: number;
}

/**
 * Livingston and Lewis (1995): the script is read as one of ñ equal right-or-wrong items with the same reliability;
 * true scores follow a four-parameter beta distribution, fitted to the moments of the totals, and errors are binomial.
 * Null where reliability is not between 0 and 1, or all totals are equal.
 */
export function decisionConsistency(
  totals: readonly TotalCount[],
  max: number,
  reliability: number,
  boundary: number,
): DecisionConsistency | null {
  const n = totals.reduce((sum, one) => sum + one.n, 0);
  const mu = totals.reduce((sum, { total, n: count }) => sum + total * count, 0) / n;
  const spread = totals.reduce((sum, { total, n: count }) => sum + count * (total - mu) ** 2, 0) / n;
  if (!(reliability > 0 && reliability < 1) || !(spread > 0) || max <= 0) return null;
  const length = Math.round((mu * (max - mu) - reliability * spread) / (spread * (1 - reliability)));
  if (length < 2) return null;
  const truth = fitTrueScores(totals, n, max, length);
  if (!truth) return null;
  return integrate(truth, length, Math.min(1, Math.max(0, boundary / max)));
}

/** A beta distribution of true scores between two limits, as shares of full marks. */
interface TrueScores {
  readonly a: number;
  readonly b: number;
  readonly lower: number;
  readonly upper: number;
}

/** Hanson (1991): four parameters where the moments allow it, else the two of a beta between 0 and 1. */
function fitTrueScores(totals: readonly TotalCount[], n: number, max: number, length: number): TrueScores | null {
  const [m1, m2, m3, m4] = trueMoments(totals, n, max, length) as [number, number, number, number];
  const spread = m2 - m1 ** 2;
  if (!(spread > 0)) return null;
  const skewness = (m3 - 3 * m1 * m2 + 2 * m1 ** 3) / spread ** 1.5;
  const kurtosis = (m4 - 4 * m1 * m3 + 6 * m1 ** 2 * m2 - 3 * m1 ** 4) / spread ** 2;
  return fourParameters(m1, spread, skewness, kurtosis) ?? twoParameters(m1, spread);
}

/** Raw moments of the true scores: the factorial moments of binomial scores over those of the length (Lord 1965). */
function trueMoments(totals: readonly TotalCount[], n: number, max: number, length: number): number[] {
  return [1, 2, 3, 4].map((order) => {
    if (order > length) return 0;
    const factors = Array.from({ length: order }, (_, index) => index);
    const whole = factors.reduce((product, index) => product * (length - index), 1);
    const sum = totals.reduce((all, one) => {
      const score = (one.total / max) * length;
      return all + one.n * factors.reduce((product, index) => product * (score - index), 1);
    }, 0);
    return sum / n / whole;
  });
}

function fourParameters(mu: number, spread: number, skewness: number, kurtosis: number): TrueScores | null {
  const s2 = skewness ** 2;
  const size = (6 * (kurtosis - s2 - 1)) / (6 + 3 * s2 - 2 * kurtosis);
  const root = Math.sqrt((s2 * (size + 2) ** 2) / (s2 * (size + 2) ** 2 + 16 * (size + 1)));
  const [more, less] = [(size / 2) * (1 + root), (size / 2) * (1 - root)];
  const [a, b] = skewness < 0 ? [more, less] : [less, more];
  const width = Math.sqrt((spread * (a + b + 1)) / (a * b));
  const [lower, upper] = [mu - a * width, mu + b * width];
  const isPossible = a > 0 && b > 0 && lower >= 0 && upper <= 1 && lower < upper;
  return isPossible ? { a, b, lower, upper } : null;
}

function twoParameters(mu: number, spread: number): TrueScores | null {
  const size = (mu * (1 - mu)) / spread - 1;
  return size > 0 ? { a: mu * size, b: (1 - mu) * size, lower: 0, upper: 1 } : null;
}

const STEPS = 400;

function integrate({ a, b, lower, upper }: TrueScores, length: number, cut: number): DecisionConsistency {
  const needed = Math.ceil(cut * length - 1e-9);
  let [weight, accurate, same, pass] = [0, 0, 0, 0];
  for (let step = 0; step < STEPS; step++) {
    const x = (step + 0.5) / STEPS;
    const score = lower + x * (upper - lower);
    const density = betaDensity(x, a, b);
    const chance = binomialUpperTail(length, score, needed);
    weight += density;
    pass += density * chance;
    accurate += density * (score >= cut ? chance : 1 - chance);
    same += density * (chance ** 2 + (1 - chance) ** 2);
  }
  const [consistency, p] = [same / weight, pass / weight];
  const byChance = p ** 2 + (1 - p) ** 2;
  const kappa = byChance < 1 ? (consistency - byChance) / (1 - byChance) : 1;
  return { accuracy: accurate / weight, consistency, kappa };
}
