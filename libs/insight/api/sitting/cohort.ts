import type { EntityManager } from 'typeorm';
import type { TotalCount } from '@assay/insight/domain';

/** What awarding found for the candidates of one sitting, over all components. Nothing is worked out again here. */
export interface Cohort {
  readonly boardId: string | null;
  /** Of those who have taken every component, as before the award board. */
  readonly outcomes: readonly { readonly outcomeId: string; readonly met: number; readonly decided: number }[];
  /** The sittings at which these candidates took each component. */
  readonly sittings: readonly { readonly componentId: string; readonly sittingId: string }[];
  readonly totals: readonly TotalCount[];
  /** Candidates with a mark still missing in a component that is added up. */
  readonly incomplete: number;
}

/** The last result on record for each candidate of the sitting. */
const LATEST = `
  latest as materialized (
    select distinct on (candidate_id) id, board_id, candidate_id, result, computed_at
    from award
    where specification_version_id = $2 and candidate_id in (select candidate_id from attempt where sitting_id = $1)
    order by candidate_id, computed_at desc
  )`;

const COHORT = `
  with ${LATEST},
  component as (
    select candidate_id, (one ->> 'componentId')::uuid as component_id, (one ->> 'attemptId')::uuid as attempt_id,
           (one ->> 'marks')::numeric as marks
    from latest cross join lateral jsonb_array_elements(result -> 'components') one
  ),
  total as (
    select candidate_id, count(marks) = cardinality($3::uuid[]) as whole, sum(marks) as total
    from component where component_id = any ($3) group by candidate_id
  )
  select
    (select board_id from latest order by computed_at desc limit 1) as "boardId",
    (select json_agg(one) from (
      select outcome_id as "outcomeId", count(*) filter (where state = 'met') as met,
             count(*) filter (where state <> 'not-yet-decided') as decided
      from outcome_result join latest on latest.id = award_id
      where result -> 'unsatComponentIds' = '[]' group by outcome_id) one) as outcomes,
    (select json_agg(one) from (
      select distinct component.component_id as "componentId", attempt.sitting_id as "sittingId"
      from component join attempt on attempt.id = attempt_id) one) as sittings,
    (select json_agg(one) from (
      select total, count(*) as n from total where whole group by total order by total) one) as totals,
    (select count(*)::int from latest)
      - (select count(*)::int from total where whole) as incomplete`;

/** @param together the components that are added up */
export async function readCohort(
  tx: EntityManager,
  sittingId: string,
  specificationVersionId: string,
  together: readonly string[],
): Promise<Cohort> {
  const [row] = await tx.query<{ [Key in keyof Cohort]: Cohort[Key] | null }[]>(COHORT, [
    sittingId,
    specificationVersionId,
    together,
  ]);
  return {
    boardId: row?.boardId ?? null,
    outcomes: row?.outcomes ?? [],
    sittings: row?.sittings ?? [],
    totals: row?.totals ?? [],
    incomplete: row?.incomplete ?? 0,
  };
}
