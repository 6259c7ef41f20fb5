import { Injectable } from '@nestjs/common';
import type { Member } from '@assay/identity/api';
import type { SittingsWithResults, SittingWithResults } from '@assay/insight/contract';
import { Database } from '@assay/platform/api';

/** Sittings of which a script was handed in, the last one first. All candidates of a closed sitting came before one board. */
const SITTINGS = `
  with progress as (
    select attempt.sitting_id, count(*)::int as handed_in,
           count(*) filter (where script.state in ('marked', 'closed'))::int as marked,
           bool_and(coalesce(script.state = 'closed', false)) as closed,
           (array_agg(attempt.candidate_id order by attempt.id))[1] as candidate_id
    from attempt left join marked_script script on script.attempt_id = attempt.id
    where attempt.state = 'submitted' group by attempt.sitting_id
  )
  select sitting.id, sitting.title, sitting.place, sitting.opens_at as "opensAt",
         version.content ->> 'title' as "specificationTitle",
         coalesce((select one ->> 'title' from jsonb_array_elements(version.content -> 'components') one
                   where (one ->> 'id')::uuid = sitting.component_id), '') as "componentTitle",
         progress.handed_in as "handedIn", progress.marked,
         case when progress.closed then coalesce(
           (select board.state from award join award_board board on board.id = award.board_id
            where award.candidate_id = progress.candidate_id
              and award.specification_version_id = sitting.specification_version_id
            order by award.computed_at desc limit 1), 'open') else 'open' end as state
  from progress join sitting on sitting.id = progress.sitting_id
  join specification_version version on version.id = sitting.specification_version_id
  order by sitting.opens_at desc, sitting.title, "componentTitle", sitting.id
  limit 500`;

@Injectable()
export class SittingLists {
  constructor(private readonly database: Database) {}

  withResults(me: Member): Promise<SittingsWithResults> {
    return this.database.inOrganisation(me.organisationId, async (tx) => ({
      sittings: await tx.query<SittingWithResults[]>(SITTINGS),
    }));
  }
}
