import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member } from '@assay/identity/api';
import type { ItemStatisticsList, ItemStatisticsQuery } from '@assay/insight/contract';
import { poolItem, type SittingItemFigure } from '@assay/insight/domain';
import { Database } from '@assay/platform/api';

const FIGURES = `
  select version.item_id as "itemId", version.id as "itemVersionId", version.version, figure.scripts as n,
         figure.marks::float8 as sum, figure.max::float8 as max, figure.discrimination, figure.taken_at as "takenAt"
  from item_figure figure
  join item_version version on version.id = figure.item_version_id
  join item on item.id = version.item_id
  where ($1::uuid[] is null or item.id = any ($1)) and ($2::uuid is null or item.specification_id = $2)`;

interface Row extends SittingItemFigure {
  readonly itemId: string;
  readonly itemVersionId: string;
  readonly version: number;
}

/** What live marks say about items, for those who write and choose them. */
@Injectable()
export class ItemStatisticsReader {
  constructor(private readonly database: Database) {}

  read(me: Member, query: ItemStatisticsQuery): Promise<ItemStatisticsList> {
    return this.database.inOrganisation(me.organisationId, (tx) => this.readIn(tx, query));
  }

  async readIn(tx: EntityManager, { ids, specification }: ItemStatisticsQuery): Promise<ItemStatisticsList> {
    const rows = await tx.query<Row[]>(FIGURES, [ids ?? null, specification ?? null]);
    const exposures = Map.groupBy(rows, ({ itemId }) => itemId);
    const versions = Map.groupBy(rows, ({ itemVersionId }) => itemVersionId);
    return {
      items: [...versions.values()].map((own) => {
        const { itemId, itemVersionId, version } = own[0] as Row;
        const exposure = (exposures.get(itemId) ?? []).reduce((all, { n }) => all + n, 0);
        const { lastUsedAt, trend, flags, ...pooled } = poolItem(own, exposure);
        return {
          ...{ itemId, itemVersionId, version, exposure, ...pooled, trend: [...trend] },
          lastUsedAt: lastUsedAt?.toISOString() ?? null,
          flags: flags.map(({ kind, sentence }) => ({ kind, sentence })),
        };
      }),
    };
  }
}
