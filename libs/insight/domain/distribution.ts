import type { TotalCount } from './moments';

/** Candidates with at least `from` and less than `to` marks; the last bin holds the highest mark too. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

const WIDTHS = [0.5, 1, 2, 4, 5, 10, 20, 25, 50, 100, 200, 500];
const MOST_BINS = 20;

/** Bins of one width with an edge at the boundary, so that no bar stands on both sides of it. */
export function distribution(totals: readonly TotalCount[], max: number, boundary: number | null): Bin[] {
  if (totals.length === 0) return [];
  const marks = totals.map(({ total }) => total);
  const [lowest, highest] = [Math.min(...marks), Math.max(...marks)];
  const width =
    WIDTHS.find((one) => (highest - lowest) / one <= MOST_BINS) ?? Math.ceil((highest - lowest) / MOST_BINS);
  const anchor = boundary ?? 0;
  const edge = (index: number) => anchor + index * width;
  const indexOf = (mark: number) => Math.floor((Math.min(mark, lastInside(max, width, anchor)) - anchor) / width);
  const [first, last] = [indexOf(lowest), indexOf(highest)];
  const counts = new Map<number, number>();
  for (const { total, n } of totals) counts.set(indexOf(total), (counts.get(indexOf(total)) ?? 0) + n);
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const index = first + step;
    return { from: Math.max(0, edge(index)), to: Math.min(max, edge(index + 1)), n: counts.get(index) ?? 0 };
  });
}

/** Full marks belong to the bin below them, unless the boundary itself is full marks. */
function lastInside(max: number, width: number, anchor: number): number {
  const isEdge = Number.isInteger((max - anchor) / width);
  return isEdge && max > anchor ? max - width / 2 : max;
}

export function countWithin(totals: readonly TotalCount[], from: number, to: number): number {
  return totals.filter(({ total }) => total >= from && total <= to).reduce((sum, { n }) => sum + n, 0);
}
