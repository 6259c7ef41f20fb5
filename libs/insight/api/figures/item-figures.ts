import type { EntityManager } from 'typeorm';
import type { AnswerCount } from '@assay/insight/domain';
import { MARKED } from './sitting-figures';

export interface GivenAnswers {
  /** The ten given most often, and whether each earned full marks. */
  readonly answers: readonly (AnswerCount & { readonly isRight: boolean })[];
  readonly others: number;
  readonly unanswered: number;
}

/** Short answers as they were typed, apart from space around them, and lists in their order. */
const ANSWERS = `
  with script as (${MARKED}),
  current as (
    select m.* from mark m join script using (attempt_id)
    where not exists (select from mark later where later.supersedes_id = m.id)
  ),
  total as (
    select attempt_id, row_number() over (order by sum(marks) desc, attempt_id) as rank, count(*) over () as scripts
    from current group by attempt_id
  ),
  given as (
    select response.value -> $3::text as value, rank, scripts, coalesce(current.marks = current.max, false) as is_right
    from total
    left join response on response.attempt_id = total.attempt_id and response.slot = $2
    left join current
      on current.attempt_id = total.attempt_id and current.slot = $2 and current.interaction_id = $3
  ),
  spelled as (
    select case jsonb_typeof(value)
             when 'string' then trim(value #>> '{}')
             when 'array' then (
               select string_agg(one, ' ' order by place) from jsonb_array_elements_text(value) with ordinality all_of (one, place))
           end as id, rank, scripts, is_right
    from given
  ),
  typed as (
    select id, count(*)::int as n, bool_or(is_right) as "isRight",
           count(*) filter (where rank <= $4)::int as upper,
           count(*) filter (where rank > scripts - $4)::int as lower
    from spelled where id <> '' group by 1
  ),
  top as (select * from typed order by n desc, id limit 10)
  select coalesce((select json_agg(top order by n desc, id) from top), '[]') as answers,
         coalesce((select sum(n) from typed), 0)::int - coalesce((select sum(n) from top), 0)::int as others,
         (select count(*)::int from given
          where value is null or jsonb_typeof(value) = 'null' or value in ('[]', '""')) as unanswered`;

export async function readAnswers(
  tx: EntityManager,
  sittingId: string,
  slot: string,
  interactionId: string,
  groupSize: number,
): Promise<GivenAnswers> {
  const [given] = await tx.query<GivenAnswers[]>(ANSWERS, [sittingId, slot, interactionId, groupSize]);
  return given as GivenAnswers;
}

const PARTS = `
  with script as (${MARKED})
  select part ->> 'partId' as id, avg((part ->> 'marks')::numeric)::float8 as mean
  from mark m join script using (attempt_id)
  cross join lateral jsonb_array_elements(m.parts) part
  where m.slot = $2 and m.interaction_id = $3
    and not exists (select from mark later where later.supersedes_id = m.id)
  group by 1`;

/** The mean mark of each check or criterion. */
export async function readPartMeans(
  tx: EntityManager,
  sittingId: string,
  slot: string,
  interactionId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; mean: number }[]>(PARTS, [sittingId, slot, interactionId]);
  return new Map(rows.map(({ id, mean }) => [id, mean]));
}
