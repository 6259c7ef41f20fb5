import { ladder, partialMarks, sumsOf } from './fixtures';
import { facility, itemRestCorrelation, restVariance, tailSize, upperLowerIndex } from './item-figures';
import { mean, momentsOf, standardDeviation, variance } from './moments';
import { alpha, alphaWithout, standardError, stratifiedAlpha } from './reliability';

const totals = momentsOf(ladder.totals);
const [first, second] = ladder.items as [(typeof ladder.items)[0], (typeof ladder.items)[0]];
const partial = sumsOf(partialMarks, [2, 4, 1]);
const partialTotals = momentsOf(partial.totals);

/** Worked out by hand; the requirement is agreement to 1e-6. */
describe('classical test statistics', () => {
  it('give the mean and the spread of the totals 4, 3, 2, 1, 0: 2 and √2.5', () => {
    expect(mean(totals)).toBe(2);
    expect(standardDeviation(totals)).toBeCloseTo(1.5811388, 6);
  });

  it('give the facility as the share of the marks on offer that was earned', () => {
    expect(ladder.items.map(facility)).toEqual([0.8, 0.6, 0.4, 0.2]);
    expect(partial.items.map(facility)).toEqual([6 / 12, 15 / 24, 3 / 6]);
  });

  it('correlate an item with the rest of the script, never with a total that holds the item itself', () => {
    expect(itemRestCorrelation(first, totals)).toBeCloseTo(1.2 / Math.sqrt(0.8 * 6.8), 6); // 0.514496
    expect(itemRestCorrelation(second, totals)).toBeCloseTo(0.720577, 6);
    expect(itemRestCorrelation(partial.items[0]!, partialTotals)).toBeCloseTo(0.632456, 6); // 4 / √(4 · 10)
    expect(restVariance(partial.items[0]!, partialTotals)).toBeCloseTo(2, 6);
  });

  it('give alpha 0.8 for the ladder, where KR-20 gives the same: 4/3 · (1 − 0.8/2)', () => {
    const kr20 = (4 / 3) * (1 - (0.16 + 0.24 + 0.24 + 0.16) / 2);
    expect(alpha(ladder.items, totals)).toBeCloseTo(0.8, 6);
    expect(kr20).toBeCloseTo(0.8, 6);
  });

  it('give alpha 0.75 for items worth 2, 4 and 1 marks: 3/2 · (1 − 11/22)', () => {
    expect(alpha(partial.items, partialTotals)).toBeCloseTo(0.75, 6);
  });

  it('give alpha if an item is left out', () => {
    expect(alphaWithout(first, ladder.items, totals)).toBeCloseTo(1.5 * (1 - 0.64 / 1.36), 6); // 0.794118
    expect(alphaWithout(partial.items[0]!, partial.items, partialTotals)).toBeCloseTo(0.6, 6); // 2 · (1 − 7/10)
  });

  it('give the standard error of a mark: σ·√(1−α)', () => {
    expect(standardError(totals, 0.8)).toBeCloseTo(0.7071068, 6);
    expect(standardError(totals, -0.3)).toBeCloseTo(1.5811388, 6); // nothing is measured: the whole spread is error
  });

  it('compare the strongest with the weakest 27 of 100', () => {
    expect([1, 2, 5, 60, 100].map(tailSize)).toEqual([0, 1, 1, 16, 27]);
    expect(upperLowerIndex(first)).toBe(1);
    expect(upperLowerIndex(partial.items[1]!)).toBe(3.5 / 4 - 1.5 / 4);
  });

  it('give a stratified alpha over components: 1 − (4·0.3 + 9·0.2)/20', () => {
    const both = { n: 2, sum: 0, squares: 20 };
    expect(variance(both)).toBe(20);
    const strata = [
      { alpha: 0.7, variance: 4 },
      { alpha: 0.8, variance: 9 },
    ];
    expect(stratifiedAlpha(strata, both)).toBeCloseTo(0.85, 6);
  });

  it('give no number where nothing varies or nobody sat', () => {
    const same = sumsOf([[1, 1], [1, 1]], [1, 1]); // prettier-ignore
    const sameTotals = momentsOf(same.totals);
    expect(itemRestCorrelation(same.items[0]!, sameTotals)).toBeNull();
    expect(alpha(same.items, sameTotals)).toBeNull();
    expect(mean(momentsOf([]))).toBeNull();
    expect(variance({ n: 1, sum: 4, squares: 16 })).toBeNull();
    expect(alphaWithout(first, ladder.items.slice(0, 2), totals)).toBeNull();
  });
});
