import type { EntityManager } from 'typeorm';

/** What to look for among items that candidates have sat. */
export interface FigureFilter {
  readonly specification?: string;
  /** Share of its marks that candidates earned, in percent, both ends included. */
  readonly facilityFrom?: number;
  readonly facilityTo?: number;
  readonly exposure?: 'under-500' | '500-or-more';
}

/** What marks say of items lies downstream, so the application that answers requests provides this. */
export abstract class ItemFigureSource {
  /** Items of the organisation within these bounds. An item that nobody has sat has no facility, and an exposure of 0. */
  abstract within(tx: EntityManager, filter: FigureFilter): Promise<{ only: string[] } | { allBut: string[] }>;
}
