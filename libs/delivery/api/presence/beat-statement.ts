import { OFFLINE_AFTER_MS } from '@assay/delivery/domain';
import type { EntityManager } from 'typeorm';

/** “I am here”, from one page of one candidate. */
export interface PresenceBeat {
  readonly entryId: string;
  readonly candidateId: string;
  /** With an exam-day code: the one sitting that it opens. */
  readonly sittingId: string | null;
  readonly question: number | null;
  readonly inBackground: boolean;
}

export interface NewsRow {
  readonly entryId: string;
  readonly candidateId: string;
  readonly attemptId: string | null;
  readonly state: 'open' | 'submitted' | null;
  readonly endsAt: Date | null;
  readonly pausedAt: Date | null;
  readonly pauseReason: string | null;
  readonly addedMinutes: number;
  readonly repaidSeconds: number;
  readonly notices: readonly {
    readonly id: string;
    readonly at: string;
    readonly kind: 'time-added' | 'message';
    readonly words: string;
    readonly minutes: number | null;
  }[];
}

/**
 * Many beats in one statement: each writes its one row anew, and a silence that was longer than a beat may be late
 * becomes a spell. Sorted, so that two processes never wait for each other in a circle. Beats that are lost in a crash
 * are lost: the next one comes in five seconds.
 */
const BEAT = `
with incoming as (
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::boolean[])
    as i (entry_id, candidate_id, sitting_id, question, in_background)
), here as (
  select e.id as entry_id, e.candidate_id, e.organisation_id, i.question, i.in_background, a.id as attempt_id, a.state, a.started_at,
    a.ends_at, a.paused_at, coalesce(a.added_minutes, 0) as added_minutes, coalesce(round(a.repaid_ms / 1000.0), 0)::integer as repaid_seconds
  from incoming i
  join entry e on e.id = i.entry_id and e.candidate_id = i.candidate_id
    and (i.sitting_id is null or i.sitting_id = e.sitting_id)
  left join attempt a on a.entry_id = e.id
), spell as (
  insert into offline_spell (entry_id, since, until, organisation_id)
  select h.entry_id, p.heard_at, assay_now(), h.organisation_id
  from here h join presence p on p.entry_id = h.entry_id
  where h.state = 'open' and p.heard_at >= h.started_at and not p.in_background
    and p.heard_at < assay_now() - make_interval(secs => ${OFFLINE_AFTER_MS / 1000})
  on conflict do nothing
), beat as (
  insert into presence as p (entry_id, organisation_id, heard_at, question, in_background)
  select entry_id, organisation_id, assay_now(), question, in_background from here order by entry_id
  on conflict (entry_id) do update set heard_at = excluded.heard_at, in_background = excluded.in_background,
    question = coalesce(excluded.question, p.question)
)
select h.entry_id as "entryId", h.candidate_id as "candidateId", h.attempt_id as "attemptId", h.state, h.ends_at as "endsAt", h.paused_at as "pausedAt",
  h.added_minutes as "addedMinutes", h.repaid_seconds as "repaidSeconds",
  case when h.paused_at is not null then (
    select i.words from incident_candidate ic join incident i on i.id = ic.incident_id
    where ic.entry_id = h.entry_id and i.kind = 'paused' order by i.at desc limit 1) end as "pauseReason",
  coalesce((
    select jsonb_agg(jsonb_build_object('id', i.id, 'at', i.at, 'kind', i.kind, 'words', i.words, 'minutes', i.minutes)
      order by i.at, i.id)
    from incident_candidate ic join incident i on i.id = ic.incident_id
    where ic.entry_id = h.entry_id and ic.read_at is null and i.kind in ('time-added', 'message')), '[]') as notices
from here h`;

/** @returns by entry; nothing for an entry that is not the candidate's own */
export async function storeBeats(
  tx: EntityManager,
  beats: readonly PresenceBeat[],
): Promise<ReadonlyMap<string, NewsRow>> {
  const rows = await tx.query<NewsRow[]>(BEAT, [
    beats.map(({ entryId }) => entryId),
    beats.map(({ candidateId }) => candidateId),
    beats.map(({ sittingId }) => sittingId),
    beats.map(({ question }) => question),
    beats.map(({ inBackground }) => inBackground),
  ]);
  return new Map(rows.map((row) => [row.entryId, row]));
}
