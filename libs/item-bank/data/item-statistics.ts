import { InjectionToken, signal, type Signal } from '@angular/core';

/** What candidates' marks say about one version of an item. Null: too few candidates to say it. */
export interface ItemStatistics {
  readonly itemId: string;
  readonly itemVersionId: string;
  readonly version: number;
  /** Marked attempts at this version, and at all versions of the item: how many have seen it. */
  readonly attempts: number;
  readonly exposure: number;
  readonly lastUsedAt: string | null;
  /** Share of its marks that candidates earned, 0 to 1. */
  readonly facility: number | null;
  /** Correlation of its mark with the rest of the script, −1 to 1. */
  readonly discrimination: number | null;
  /** Discrimination sitting by sitting, oldest first, the last six at most. */
  readonly trend: readonly number[];
  readonly flags: readonly ItemFlag[];
}

/** A finding that somebody should look at, in words: "Weak: 0.14", "Worn: seen by 612 candidates". */
export interface ItemFlag {
  readonly kind: 'weak' | 'worn' | 'too-easy' | 'too-hard';
  readonly sentence: string;
}

/** What is known so far; empty while it loads, and where nobody has sat anything. */
export class ItemStatisticsTable {
  constructor(private readonly rows: readonly ItemStatistics[] = []) {}

  ofVersion(itemVersionId: string): ItemStatistics | null {
    return this.rows.find((row) => row.itemVersionId === itemVersionId) ?? null;
  }

  /** Of the newest version that somebody has sat. */
  ofItem(itemId: string): ItemStatistics | null {
    const own = this.rows.filter((row) => row.itemId === itemId);
    return own.toSorted((a, b) => b.version - a.version)[0] ?? null;
  }
}

/** Marks lie downstream of the item bank, so what they say comes in through this. Call in an injection context. */
export interface ItemStatisticsSource {
  ofItems(itemIds: Signal<readonly string[]>): Signal<ItemStatisticsTable>;
  ofSpecification(specificationId: Signal<string | null>): Signal<ItemStatisticsTable>;
}

export const ITEM_STATISTICS = new InjectionToken<ItemStatisticsSource>('ITEM_STATISTICS', {
  factory: () => {
    const nothing = signal(new ItemStatisticsTable()).asReadonly();
    return { ofItems: () => nothing, ofSpecification: () => nothing };
  },
});
