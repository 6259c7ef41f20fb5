import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isEnough, itemRestCorrelation, momentsOf } from '@assay/insight/domain';
import { Database, type Upkeep } from '@assay/platform/api';
import { readFigures } from '../figures/sitting-figures';
import { ItemFigureEntity } from './item-figure.entity';

/**
 * Sittings whose marks are others than those the figures were made from. A script is marked anew with each correction,
 * so the number of marked scripts and the sum of their times name a state of marking.
 */
const STALE = `
  with now_marked as (
    select sitting_id, count(*) || ' ' || coalesce(sum(extract(epoch from marked_at)), 0) as as_of
    from marked_script where state in ('marked', 'closed') group by sitting_id
  )
  select now_marked.sitting_id as "sittingId", now_marked.as_of as "asOf", sitting.closes_at as "takenAt"
  from now_marked join sitting on sitting.id = now_marked.sitting_id
  where not exists (select from item_figure figure
                    where figure.sitting_id = now_marked.sitting_id and figure.as_of = now_marked.as_of)
  limit 50`;

const PLACES = `
  select one ->> 'slot' as slot, one ->> 'itemVersionId' as "itemVersionId", one ->> 'marks' as max
  from sitting join form on form.id = sitting.form_id
  cross join lateral jsonb_array_elements(form.content -> 'sections') section
  cross join lateral jsonb_array_elements(section -> 'items') one
  where sitting.id = $1`;

interface StaleSitting {
  readonly sittingId: string;
  readonly asOf: string;
  readonly takenAt: Date;
}

/** Keeps the figures that the item bank shows up with the marks, so that its lists need not read all marks. */
@Injectable()
export class RefreshItemFiguresUpkeep implements Upkeep {
  readonly name = 'refresh-item-figures';
  readonly everyMs = 30_000;

  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    for (const organisationId of await this.database.forUpkeep()) {
      const stale = await this.database.inOrganisation(organisationId, (tx) => tx.query<StaleSitting[]>(STALE));
      for (const one of stale) {
        await this.database.inOrganisation(organisationId, (tx) => refresh(tx, organisationId, one));
      }
    }
  }
}

async function refresh(tx: EntityManager, organisationId: string, { sittingId, asOf, takenAt }: StaleSitting) {
  const figures = await readFigures(tx, sittingId);
  const totals = momentsOf(figures.totals);
  const places = await tx.query<{ slot: string; itemVersionId: string; max: string }[]>(PLACES, [sittingId]);
  const rows = places.flatMap(({ slot, itemVersionId, max }) => {
    const sums = figures.items.get(slot);
    if (!sums) return [];
    const moments = { ...sums, max: Number(max) };
    const discrimination = isEnough(moments.n, 'correlation') ? itemRestCorrelation(moments, totals) : null;
    return {
      ...{ sittingId, slot, organisationId, itemVersionId, takenAt, asOf, discrimination },
      ...{ scripts: moments.n, marks: moments.sum.toFixed(2), max },
    };
  });
  await tx.delete(ItemFigureEntity, { sittingId });
  if (rows.length > 0) await tx.insert(ItemFigureEntity, rows);
}
