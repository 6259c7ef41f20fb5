import type { ItemResponse } from '@assay/item-bank/domain';
import { NETWORK_GRACE_MS } from '@assay/delivery/domain';
import type { EntityManager } from 'typeorm';

/** One value of one slot on its way into the database. */
export interface Save {
  readonly attemptId: string;
  readonly candidateId: string;
  readonly sessionId: string;
  readonly slot: string;
  readonly seq: number;
  readonly value: ItemResponse | null;
  readonly contentHash: string;
}

export type SaveOutcome =
  | { readonly outcome: 'signed-out' }
  | { readonly outcome: 'not-found' }
  | {
      readonly outcome: 'current' | 'superseded' | 'late';
      readonly savedAt: Date;
      readonly serverNow: Date;
      readonly current: { readonly seq: number; readonly value: ItemResponse | null; readonly savedAt: Date } | null;
    };

/**
 * Stores a batch in one statement: at most one save per attempt, sorted by attempt, so that two processes never wait
 * for each other in a circle. The locked attempt gives state, deadline and head of the chain as they are now, also when
 * another process has just changed them. A value that is already in the history is not stored again.
 * A pause refuses nothing: whoever hears of it late has written while the clock stood still, and loses nothing.
 * The hash is that of `eventHash` in the domain.
 */
const STORE = `
with incoming as (
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::integer[], $6::jsonb[], $7::text[])
    as i (attempt_id, candidate_id, session_id, slot, seq, value, content_hash)
), held as (
  select id, organisation_id, candidate_id, state, ends_at, paused_at, history_length, history_hash
  from attempt where id = any($1::uuid[]) order by id for update
), judged as (
  select i.*, a.organisation_id, a.history_length + 1 as position, a.history_hash as previous_hash,
    date_trunc('milliseconds', assay_now()) as received_at,
    a.state <> 'open' or a.paused_at is null and assay_now() > a.ends_at + make_interval(secs => ${NETWORK_GRACE_MS / 1000}) as late
  from incoming i
  join held a on a.id = i.attempt_id and a.candidate_id = i.candidate_id
  join web_session s on s.id = i.session_id and s.expires_at > now()
), kept as (
  insert into response_event (attempt_id, position, organisation_id, slot, seq, value, received_at, late, session_id,
    content_hash, previous_hash, hash)
  select attempt_id, position, organisation_id, slot, seq, value, received_at, late, session_id,
    content_hash, previous_hash, encode(sha256(convert_to(concat_ws(E'\\n', position, previous_hash, content_hash,
      to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      case when late then 'late' else 'in time' end), 'UTF8')), 'hex')
  from judged
  on conflict (attempt_id, slot, seq, content_hash) do nothing
  returning attempt_id, position, organisation_id, slot, seq, value, received_at, late, hash
), head as (
  update attempt a set history_length = k.position, history_hash = k.hash, late = a.late or k.late
  from kept k where a.id = k.attempt_id
), stored as (
  insert into response as r (attempt_id, slot, organisation_id, value, seq, saved_at)
  select attempt_id, slot, organisation_id, value, seq, received_at from kept where not late
  on conflict (attempt_id, slot) do update set value = excluded.value, seq = excluded.seq, saved_at = excluded.saved_at
    where r.seq < excluded.seq
  returning attempt_id
)
select i.attempt_id as "attemptId", clock_timestamp() as "serverNow", a.id is not null as found, s.id is not null as "signedIn",
  st.attempt_id is not null as stored, k.received_at as "receivedAt", k.late
from incoming i
left join held a on a.id = i.attempt_id and a.candidate_id = i.candidate_id
left join web_session s on s.id = i.session_id and s.expires_at > now()
left join kept k on k.attempt_id = i.attempt_id
left join stored st on st.attempt_id = i.attempt_id`;

interface StoredRow {
  attemptId: string;
  serverNow: Date;
  found: boolean;
  signedIn: boolean;
  stored: boolean;
  receivedAt: Date | null;
  late: boolean | null;
}

/** What was kept but is not the answer now, and what had been kept before: the history and the answer tell which. */
const LOOK_AGAIN = `
select i.attempt_id as "attemptId", clock_timestamp() as "serverNow", e.received_at as "receivedAt", e.late, e.value is not distinct from r.value as same,
  r.seq, r.value, r.saved_at as "savedAt"
from unnest($1::uuid[], $2::text[], $3::integer[], $4::text[]) as i (attempt_id, slot, seq, content_hash)
join response_event e on e.attempt_id = i.attempt_id and e.slot = i.slot and e.seq = i.seq and e.content_hash = i.content_hash
left join response r on r.attempt_id = i.attempt_id and r.slot = i.slot`;

interface SeenRow {
  attemptId: string;
  serverNow: Date;
  receivedAt: Date;
  late: boolean;
  same: boolean;
  seq: number | null;
  value: ItemResponse | null;
  savedAt: Date;
}

/** @returns an outcome by attempt id; the caller answers only after the transaction has committed */
export async function storeSaves(tx: EntityManager, batch: readonly Save[]): Promise<Map<string, SaveOutcome>> {
  const saves = [...batch].sort((a, b) => (a.attemptId < b.attemptId ? -1 : 1));
  const rows = await tx.query<StoredRow[]>(STORE, [
    saves.map((save) => save.attemptId),
    saves.map((save) => save.candidateId),
    saves.map((save) => save.sessionId),
    saves.map((save) => save.slot),
    saves.map((save) => save.seq),
    saves.map((save) => (save.value === null ? null : JSON.stringify(save.value))),
    saves.map((save) => save.contentHash),
  ]);
  const saveOf = new Map(saves.map((save) => [save.attemptId, save]));
  const outcomes = new Map<string, SaveOutcome>();
  const doubtful: Save[] = [];
  for (const row of rows) {
    const save = saveOf.get(row.attemptId)!;
    if (!row.found) outcomes.set(row.attemptId, { outcome: 'not-found' });
    else if (!row.signedIn) outcomes.set(row.attemptId, { outcome: 'signed-out' });
    else if (!row.stored) doubtful.push(save);
    else {
      const { serverNow, receivedAt: savedAt } = row as { serverNow: Date; receivedAt: Date };
      const current = { seq: save.seq, value: save.value, savedAt };
      outcomes.set(row.attemptId, { outcome: 'current', savedAt, serverNow, current });
    }
  }
  if (doubtful.length > 0) await lookAgain(tx, doubtful, outcomes);
  return outcomes;
}

/** A second statement sees what another process committed while the first one waited for the attempt. */
async function lookAgain(tx: EntityManager, saves: readonly Save[], outcomes: Map<string, SaveOutcome>) {
  const rows = await tx.query<SeenRow[]>(LOOK_AGAIN, [
    saves.map((save) => save.attemptId),
    saves.map((save) => save.slot),
    saves.map((save) => save.seq),
    saves.map((save) => save.contentHash),
  ]);
  const saveOf = new Map(saves.map((save) => [save.attemptId, save]));
  for (const row of rows) {
    const isCurrent = row.seq === saveOf.get(row.attemptId)!.seq && row.same;
    outcomes.set(row.attemptId, {
      outcome: row.late ? 'late' : isCurrent ? 'current' : 'superseded',
      savedAt: row.receivedAt,
      serverNow: row.serverNow,
      current: row.seq === null ? null : { seq: row.seq, value: row.value, savedAt: row.savedAt },
    });
  }
}
