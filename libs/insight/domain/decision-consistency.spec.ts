import { betaDensity, binomialUpperTail, logGamma } from './beta-binomial';
import { decisionConsistency } from './decision-consistency';
import type { TotalCount } from './moments';

/** Numbers that look random and are the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Candidates with true scores from a beta of 6 and 3, each sitting two equal exams of 40 items. */
function simulate(candidates: number, cut: number) {
  const random = generator(7);
  const truth = () => {
    const draws = Array.from({ length: 8 }, random).toSorted((a, b) => a - b);
    return draws[5] as number; // the 6th of 8 uniform draws is beta(6, 3)
  };
  const sit = (score: number) => Array.from({ length: 40 }, () => random() < score).filter(Boolean).length;
  let [same, right] = [0, 0];
  const counts = new Map<number, number>();
  for (let candidate = 0; candidate < candidates; candidate++) {
    const score = truth();
    const [once, again] = [sit(score), sit(score)];
    counts.set(once, (counts.get(once) ?? 0) + 1);
    if (once >= cut === again >= cut) same++;
    if (once >= cut === score >= cut / 40) right++;
  }
  const totals: TotalCount[] = [...counts].map(([total, n]) => ({ total, n }));
  return { totals, consistency: same / candidates, accuracy: right / candidates };
}

/** For beta(a, b) true scores the reliability of n binomial items is n / (n + a + b) exactly. */
const RELIABILITY = 40 / (40 + 9);

describe('decision consistency by Livingston and Lewis', () => {
  it.each([20, 26, 30])('foretells who would get the same decision again, at a boundary of %i of 40', (cut) => {
    const observed = simulate(20_000, cut);
    const estimated = decisionConsistency(observed.totals, 40, RELIABILITY, cut);
    expect(Math.abs((estimated?.consistency ?? 0) - observed.consistency)).toBeLessThan(0.01);
    expect(Math.abs((estimated?.accuracy ?? 0) - observed.accuracy)).toBeLessThan(0.01);
  });

  it('is better than chance by kappa, and never better than certain', () => {
    const found = decisionConsistency(simulate(2000, 26).totals, 40, RELIABILITY, 26);
    expect(found?.kappa).toBeGreaterThan(0.4);
    expect(found?.kappa).toBeLessThan(found?.consistency ?? 0);
  });

  it('gives nothing without reliability or without differences', () => {
    const totals = [{ total: 20, n: 60 }];
    expect(decisionConsistency(totals, 40, 0.8, 20)).toBeNull();
    expect(decisionConsistency(simulate(100, 20).totals, 40, 0, 20)).toBeNull();
  });
});

describe('the distributions behind it', () => {
  it('agree with values from tables', () => {
    expect(Math.exp(logGamma(5))).toBeCloseTo(24, 9);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 9);
    expect(betaDensity(0.5, 2, 2)).toBeCloseTo(1.5, 9);
    expect(binomialUpperTail(10, 0.5, 8)).toBeCloseTo(56 / 1024, 9);
    expect(binomialUpperTail(10, 0.5, 0)).toBe(1);
    expect(binomialUpperTail(10, 1, 10)).toBe(1);
    expect(binomialUpperTail(10, 0.3, 11)).toBe(0);
  });
});
