import { isEnough } from './minimums';
import { flagOf, wornFlag, type Flag } from './flags';

/** One item version at one sitting. */
export interface SittingItemFigure {
  readonly n: number;
  /** Marks earned by all, and what the item is worth to each. */
  readonly sum: number;
  readonly max: number;
  readonly discrimination: number | null;
  readonly takenAt: Date;
}

export interface PooledItem {
  readonly attempts: number;
  readonly facility: number | null;
  readonly discrimination: number | null;
  readonly trend: readonly number[];
  readonly lastUsedAt: Date | null;
  readonly flags: readonly Flag[];
}

const TREND_LENGTH = 6;

/**
 * One version over its sittings. Marks are added up; correlations are not, because each sitting has another rest of the
 * script: their mean is taken, weighted by candidates. The trend holds the last six, oldest first.
 */
export function poolItem(figures: readonly SittingItemFigure[], exposure: number): PooledItem {
  const attempts = figures.reduce((all, { n }) => all + n, 0);
  const offered = figures.reduce((all, { n, max }) => all + n * max, 0);
  const earned = figures.reduce((all, { sum }) => all + sum, 0);
  const facility = isEnough(attempts, 'share') && offered > 0 ? earned / offered : null;
  const measured = figures
    .toSorted((a, b) => a.takenAt.getTime() - b.takenAt.getTime())
    .flatMap(({ n, discrimination }) => (discrimination === null ? [] : { n, discrimination }));
  const discrimination = weightedMean(measured);
  const flag = flagOf({ n: attempts, facility, discrimination, isAllOrNothing: false, misleading: null });
  const worn = wornFlag(exposure);
  return {
    ...{ attempts, facility, discrimination },
    trend: measured.slice(-TREND_LENGTH).map((one) => one.discrimination),
    lastUsedAt: figures.map(({ takenAt }) => takenAt).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
    flags: [...(flag ? [flag] : []), ...(worn ? [worn] : [])],
  };
}

function weightedMean(measured: readonly { n: number; discrimination: number }[]): number | null {
  const candidates = measured.reduce((all, { n }) => all + n, 0);
  if (candidates === 0) return null;
  return measured.reduce((sum, { n, discrimination }) => sum + n * discrimination, 0) / candidates;
}
