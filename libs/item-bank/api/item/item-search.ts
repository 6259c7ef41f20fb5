import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { ItemList, ItemQuery } from '@assay/item-bank/contract';
import { ItemEntity } from './item.entity';

type Facet = keyof ItemList['facets'];
const FACETS: Record<Facet, { value: string; condition: string }> = {
  status: { value: 'item.state', condition: 'item.state = any(:status)' },
  outcome: { value: 'unnest(item.outcome_ids)', condition: 'item.outcome_ids && cast(:outcome as uuid[])' },
  type: { value: 'unnest(item.kinds)', condition: 'item.kinds && cast(:type as text[])' },
};

/** What the figures of marks leave of the bank; undefined: all of it. */
type Within = { only: string[] } | { allBut: string[] } | undefined;

/** One page of the bank, newest change first, and how many items each filter value would give. */
export async function searchItems(tx: EntityManager, query: ItemQuery, within?: Within) {
  const [items, total] = await matching(tx, query, within)
    .orderBy('item.changed_at', 'DESC')
    .addOrderBy('item.id')
    .offset((query.page - 1) * query.size)
    .limit(query.size)
    .getManyAndCount();
  const [status, outcome, type] = [
    await counts(tx, query, 'status', within),
    await counts(tx, query, 'outcome', within),
    await counts(tx, query, 'type', within),
  ];
  return { items, total, facets: { status, outcome, type } };
}

/** Counted without the filter's own choice: the number beside "Draft" says how many drafts the other filters leave. */
async function counts(
  tx: EntityManager,
  query: ItemQuery,
  facet: Facet,
  within: Within,
): Promise<Record<string, number>> {
  const rows: { value: string; count: string }[] = await matching(tx, { ...query, [facet]: undefined }, within)
    .select(FACETS[facet].value, 'value')
    .addSelect('count(*)', 'count')
    .groupBy('1')
    .getRawMany();
  return Object.fromEntries(rows.map(({ value, count }) => [value, Number(count)]));
}

function matching(tx: EntityManager, query: ItemQuery, within: Within): SelectQueryBuilder<ItemEntity> {
  const found = tx.createQueryBuilder(ItemEntity, 'item');
  if (within && 'only' in within) found.andWhere('item.id = any(:only)', within);
  if (within && 'allBut' in within) found.andWhere('item.id <> all(:allBut)', within);
  if (query.specification)
    found.andWhere('item.specification_id = :specification', { specification: query.specification });
  for (const facet of Object.keys(FACETS) as Facet[]) {
    const chosen = query[facet];
    if (chosen && chosen.length > 0) found.andWhere(FACETS[facet].condition, { [facet]: chosen });
  }
  for (const [index, word] of words(query.search ?? '').entries()) {
    found.andWhere(`item.search_text ilike :word${index}`, {
      [`word${index}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%`,
    });
  }
  return found;
}

const words = (search: string) => search.split(/\s+/).filter(Boolean).slice(0, 8);
