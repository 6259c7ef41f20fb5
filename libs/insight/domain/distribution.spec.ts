import fc from 'fast-check';
import { countWithin, distribution } from './distribution';

const totals = (...marks: number[]) => marks.map((total) => ({ total, n: 1 }));

describe('the distribution of marks', () => {
  it('has an edge at the boundary, so that no bar stands on both sides of it', () => {
    const bins = distribution(totals(33, 58, 59.5, 60, 61, 97, 100), 100, 60);
    expect(bins.some(({ from }) => from === 60)).toBe(true);
    expect(bins.find(({ to }) => to === 60)?.n).toBe(2);
    expect(bins.find(({ from }) => from === 60)?.n).toBe(2);
  });

  it('counts full marks in the last bar and nought in the first', () => {
    const bins = distribution(totals(0, 0, 20), 20, null);
    expect(bins[0]).toMatchObject({ from: 0, n: 2 });
    expect(bins.at(-1)).toMatchObject({ to: 20, n: 1 });
  });

  it('is empty without marks', () => {
    expect(distribution([], 100, 60)).toEqual([]);
  });

  it('counts every candidate once, in at most 22 bars', () => {
    const mark = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1 }), fc.option(mark), (marks, boundary) => {
        const bins = distribution(totals(...marks), 100, boundary);
        expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(marks.length);
        expect(bins.length).toBeLessThanOrEqual(22);
        for (const { from, to } of bins) expect(from).toBeLessThanOrEqual(to);
      }),
    );
  });

  it('counts candidates near a boundary, edges included', () => {
    expect(countWithin(totals(55.5, 56, 60, 64, 64.5), 56, 64)).toBe(3);
  });
});
