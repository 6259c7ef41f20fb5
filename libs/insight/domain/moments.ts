/**
 * Sums over candidates. They are all that the classical statistics need and what one pass over the marks gives, so
 * that nothing has to be fetched candidate by candidate.
 */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** A total and how many candidates reached it. */
export interface TotalCount {
  readonly total: number;
  readonly n: number;
}

export function momentsOf(totals: readonly TotalCount[]): Moments {
  return {
    n: totals.reduce((all, { n }) => all + n, 0),
    sum: totals.reduce((all, { n, total }) => all + n * total, 0),
    squares: totals.reduce((all, { n, total }) => all + n * total * total, 0),
  };
}

/** Null without candidates. */
export function mean({ n, sum }: Moments): number | null {
  return n > 0 ? sum / n : null;
}

/** Of a sample, divided by n − 1: candidates stand for those to come. Null below two candidates. */
export function variance({ n, sum, squares }: Moments): number | null {
  return n > 1 ? Math.max(0, (squares - (sum * sum) / n) / (n - 1)) : null;
}

export function standardDeviation(moments: Moments): number | null {
  const found = variance(moments);
  return found === null ? null : Math.sqrt(found);
}

/** Of a sample, from the sum of products. */
export function covariance(a: Moments, b: Moments, products: number): number | null {
  return a.n > 1 ? (products - (a.sum * b.sum) / a.n) / (a.n - 1) : null;
}
