import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { thresholds } from '@assay/insight/domain';
import { ItemFigureSource, type FigureFilter } from '@assay/item-bank/api';
import { ItemStatisticsReader } from './item-statistics.service';

/** Answers the item bank's filters by the same figures that stand beside each item. */
@Injectable()
export class ItemFigureFilter extends ItemFigureSource {
  constructor(private readonly statistics: ItemStatisticsReader) {
    super();
  }

  async within(tx: EntityManager, { specification, facilityFrom, facilityTo, exposure }: FigureFilter) {
    const { items } = await this.statistics.readIn(tx, { specification });
    const newest = items.filter((one) =>
      items.every((other) => other.itemId !== one.itemId || other.version <= one.version),
    );
    const isWorn = (one: { exposure: number }) => one.exposure >= thresholds.worn;
    if (facilityFrom === undefined && facilityTo === undefined && exposure === 'under-500')
      return { allBut: newest.filter(isWorn).map(({ itemId }) => itemId) };
    const isInside = (one: (typeof newest)[number]) =>
      (facilityFrom === undefined || (one.facility !== null && one.facility * 100 >= facilityFrom)) &&
      (facilityTo === undefined || (one.facility !== null && one.facility * 100 <= facilityTo)) &&
      (exposure === undefined || isWorn(one) === (exposure === '500-or-more'));
    return { only: newest.filter(isInside).map(({ itemId }) => itemId) };
  }
}
