/** Below this many candidates a figure would say more about chance than about the exam, so none is given. */
export const minimumCandidates = {
  /** A share or a mean; with fewer, it would also tell of single candidates. */
  share: 5,
  /** A correlation: with 30 candidates its standard error is still about 0.18. */
  correlation: 30,
  /** Decision consistency: the fourth moment is needed. */
  consistency: 50,
  /** Each of two groups that are compared. */
  comparison: 20,
} as const;
export type FigureKind = keyof typeof minimumCandidates;

export function isEnough(n: number, kind: FigureKind): boolean {
  return n >= minimumCandidates[kind];
}

/** A figure, or the reason why there is none. */
export interface Estimate {
  readonly value: number | null;
  readonly why: string | null;
}

export function estimate(n: number, kind: FigureKind, value: () => number | null): Estimate {
  if (!isEnough(n, kind)) return { value: null, why: `Too few: needs ${minimumCandidates[kind]} candidates` };
  const found = value();
  return { value: found, why: found === null ? 'No differences to measure' : null };
}
