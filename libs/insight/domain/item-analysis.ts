import { misleading, type Answer } from './answers';
import { flagOf, type Flag } from './flags';
import { facility, itemRestCorrelation, upperLowerIndex, type ItemMoments } from './item-figures';
import { isEnough } from './minimums';
import type { Moments } from './moments';
import { alphaWithout } from './reliability';

/** What the screen says about one item of one sitting. Null: too few candidates, or nothing that varies. */
export interface ItemFindings {
  readonly facility: number | null;
  readonly discrimination: number | null;
  readonly upperLower: number | null;
  readonly alphaWithout: number | null;
  readonly flag: Flag | null;
}

export interface AnalysedItem {
  readonly moments: ItemMoments;
  readonly isAllOrNothing: boolean;
  /** Of a single choice; empty for all else. */
  readonly answers: readonly Answer[];
}

export function itemFindings(item: AnalysedItem, all: readonly ItemMoments[], totals: Moments): ItemFindings {
  const { moments, isAllOrNothing, answers } = item;
  const n = moments.n;
  const carriesCorrelation = isEnough(n, 'correlation');
  const share = isEnough(n, 'share') ? facility(moments) : null;
  const discrimination = carriesCorrelation ? itemRestCorrelation(moments, totals) : null;
  return {
    facility: share,
    discrimination,
    upperLower: carriesCorrelation ? upperLowerIndex(moments) : null,
    alphaWithout: carriesCorrelation ? alphaWithout(moments, all, totals) : null,
    flag: flagOf({
      ...{ n, facility: share, discrimination, isAllOrNothing },
      misleading: misleading(answers, moments.groupSize)?.letter ?? null,
    }),
  };
}

/** Flagged items first, the worst of them on top; the others in the order of the form. */
export function flaggedFirst<Item extends { readonly flag: Flag | null; readonly discrimination: number | null }>(
  items: readonly Item[],
): Item[] {
  const rank = ({ flag }: Item) => (flag === null ? 2 : flag.severity === 'warn' ? 1 : 0);
  return items.toSorted((a, b) => rank(a) - rank(b) || (a.flag && b.flag ? worse(a, b) : 0));
}

const worse = (a: { discrimination: number | null }, b: { discrimination: number | null }) =>
  (a.discrimination ?? 1) - (b.discrimination ?? 1);
