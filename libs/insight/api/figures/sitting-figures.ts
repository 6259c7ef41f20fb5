import type { EntityManager } from 'typeorm';
import { tailSize, type AnswerCount, type ItemMoments, type Moments, type TotalCount } from '@assay/insight/domain';

/** The sums over all marked scripts of one sitting. */
export interface SittingFigures {
  readonly n: number;
  readonly groupSize: number;
  readonly totals: readonly TotalCount[];
  /** By slot of the form. */
  readonly items: ReadonlyMap<string, ItemSums>;
  readonly answers: readonly (AnswerCount & ChoicePlace)[];
  readonly withExtraTime: Moments;
  readonly without: Moments;
}

/** What an item is worth stands in the form. */
type ItemSums = Omit<ItemMoments, 'max'>;

/** Where a single choice stands in a form. */
export interface ChoicePlace {
  readonly slot: string;
  readonly interactionId: string;
}

/** Scripts whose every response has a mark: a part of a total would be read as a result. */
export const MARKED = `select attempt_id from marked_script where sitting_id = $1 and state in ('marked', 'closed')`;

/**
 * One pass over the marks that count, in hundredths, so that sums are exact. Marks that another mark supersedes and
 * scripts that still miss a mark are left out. `$2` is the size of the strongest and of the weakest group; equal totals
 * are told apart by the attempt's id, the same way each time.
 */
const FIGURES = `
  with script as materialized (${MARKED}),
  score as materialized (
    select m.attempt_id, m.slot, sum((m.marks * 100)::int8)::int8 as x
    from mark m join script using (attempt_id)
    where m.id not in (select supersedes_id from mark where supersedes_id is not null)
    group by m.attempt_id, m.slot
  ),
  total as materialized (
    select attempt_id, sum(x)::int8 as t, row_number() over (order by sum(x) desc, attempt_id) as rank
    from score group by attempt_id
  ),
  size as (select count(*) - $2::int as rest from total)
  select
    (select json_agg(one) from (select t as total, count(*) as n from total group by t order by t) one) as totals,
    (select json_agg(one) from (
      select slot, count(*) as n, sum(x) as sum, sum(x * x) as squares, sum(x * t) as products,
             coalesce(sum(x) filter (where rank <= $2), 0) as upper,
             coalesce(sum(x) filter (where rank > rest), 0) as lower
      from score join total using (attempt_id) cross join size group by slot) one) as items,
    (select json_agg(one) from (
      select place.slot, place.interaction as "interactionId", answer as id, count(*) as n,
             count(*) filter (where rank <= $2) as upper, count(*) filter (where rank > rest) as lower
      from unnest($3::text[], $4::text[]) as place (slot, interaction)
      join response using (slot)
      join total using (attempt_id)
      cross join size
      cross join lateral jsonb_array_elements_text(
        case jsonb_typeof(value -> place.interaction) when 'array' then value -> place.interaction else '[]' end) answer
      group by place.slot, place.interaction, answer) one) as answers,
    (select json_agg(one) from (
      select extra_time_percent > 0 as "hasExtraTime", count(*) as n, sum(t) as sum, sum(t * t) as squares
      from total join attempt on attempt.id = attempt_id join entry on entry.id = entry_id group by 1) one) as groups`;

interface Row {
  readonly totals: readonly { total: number; n: number }[] | null;
  readonly items: readonly (Omit<ItemSums, 'groupSize'> & { slot: string })[] | null;
  readonly answers: readonly (AnswerCount & ChoicePlace)[] | null;
  readonly groups: readonly (Moments & { hasExtraTime: boolean })[] | null;
}

/** @param choices the single choices whose answers are counted too */
export async function readFigures(
  tx: EntityManager,
  sittingId: string,
  choices: readonly ChoicePlace[] = [],
): Promise<SittingFigures> {
  const [script] = await tx.query<{ n: number }[]>(`select count(*)::int as n from (${MARKED}) script`, [sittingId]);
  const n = script?.n ?? 0;
  const groupSize = tailSize(n);
  const places = [choices.map(({ slot }) => slot), choices.map(({ interactionId }) => interactionId)];
  // one row for each response of each script passes through; on disk it would take three times as long
  await tx.query(`set local work_mem = '96MB'`);
  const [row] = await tx.query<Row[]>(FIGURES, [sittingId, groupSize, ...places]);
  const { totals, items, answers, groups } = row as Row;
  const groupOf = (hasExtraTime: boolean) =>
    inMarks(groups?.find((one) => one.hasExtraTime === hasExtraTime) ?? NOBODY);
  return {
    ...{ n, groupSize, answers: answers ?? [] },
    totals: (totals ?? []).map((one) => ({ total: one.total / 100, n: one.n })),
    items: new Map((items ?? []).map((one) => [one.slot, { ...itemInMarks(one), groupSize }])),
    ...{ withExtraTime: groupOf(true), without: groupOf(false) },
  };
}

const NOBODY: Moments = { n: 0, sum: 0, squares: 0 };

const inMarks = ({ n, sum, squares }: Moments): Moments => ({ n, sum: sum / 100, squares: squares / 10_000 });

const itemInMarks = (item: Omit<ItemSums, 'groupSize'>) => ({
  ...inMarks(item),
  products: item.products / 10_000,
  upper: item.upper / 100,
  lower: item.lower / 100,
});
