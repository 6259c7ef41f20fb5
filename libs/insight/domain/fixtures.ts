import { tailSize, type ItemMoments } from './item-figures';
import type { TotalCount } from './moments';

/** Marks candidate by candidate, for tests: the sums that the database would give. */
export function sumsOf(marks: readonly (readonly number[])[], maxima: readonly number[]) {
  const scripts = marks.map((row) => ({ row, total: row.reduce((sum, mark) => sum + mark, 0) }));
  const ranked = scripts.toSorted((a, b) => b.total - a.total);
  const groupSize = tailSize(scripts.length);
  const [strong, weak] = [ranked.slice(0, groupSize), ranked.slice(scripts.length - groupSize)];
  const items: ItemMoments[] = maxima.map((max, index) => {
    const add = (some: typeof scripts, of: (mark: number, total: number) => number) =>
      some.reduce((sum, { row, total }) => sum + of(row[index] ?? 0, total), 0);
    return {
      ...{ n: scripts.length, max, groupSize },
      sum: add(scripts, (mark) => mark),
      squares: add(scripts, (mark) => mark * mark),
      products: add(scripts, (mark, total) => mark * total),
      upper: add(strong, (mark) => mark),
      lower: add(weak, (mark) => mark),
    };
  });
  const totals: TotalCount[] = scripts.map(({ total }) => ({ total, n: 1 }));
  return { items, totals };
}

/** Five candidates, four items of one mark, each harder than the one before. */
export const ladder = sumsOf(
  [
    [1, 1, 1, 1],
    [1, 1, 1, 0],
    [1, 1, 0, 0],
    [1, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  [1, 1, 1, 1],
);

/** Six candidates, items worth 2, 4 and 1 marks. */
export const partialMarks = [
  [2, 4, 1],
  [2, 3, 0],
  [1, 3, 1],
  [1, 2, 0],
  [0, 1, 0],
  [0, 2, 1],
] as const;
