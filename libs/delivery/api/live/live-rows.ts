import type { LiveCandidate, LiveIncident, LiveRuns } from '@assay/delivery/contract';
import {
  isOffline,
  liveState,
  LOST_AFTER_MS,
  pausesOf,
  type AttemptState,
  type EntryState,
} from '@assay/delivery/domain';
import type { HandedInBy, IncidentKind } from '@assay/delivery/domain';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';

type Row = z.input<typeof LiveCandidate>;
type IncidentRow = z.input<typeof LiveIncident>;

const CANDIDATES = `
select e.id as "entryId", c.number, c.name, e.state as "entryState", e.extra_time_percent as "extraTimePercent",
  e.checked_in_at as "checkedInAt", p.heard_at as "heardAt", p.in_background as "inBackground", p.question,
  a.state, a.started_at as "startedAt", a.ends_at as "endsAt", a.paused_at as "pausedAt",
  coalesce(a.added_minutes, 0) as "addedMinutes", coalesce(round(a.repaid_ms / 1000.0), 0)::integer as "repaidSeconds",
  a.submitted_at as "submittedAt", a.handed_in_by as "handedInBy",
  (select max(r.saved_at) from response r where r.attempt_id = a.id) as "lastSavedAt"
from entry e
join candidate c on c.id = e.candidate_id
left join attempt a on a.entry_id = e.id
left join presence p on p.entry_id = e.id
where e.sitting_id = $1
order by c.name, c.number`;

const SPELLS = `
select s.entry_id as "entryId", s.since, s.until from offline_spell s join entry e on e.id = s.entry_id
where e.sitting_id = $1 order by s.since`;

const INCIDENTS = `
select i.id, i.at, i.kind, i.words, i.minutes, p.name as by,
  coalesce(array_agg(ic.entry_id) filter (where ic.entry_id is not null), '{}') as "entryIds",
  count(ic.read_at)::integer as "readBy"
from incident i
join membership m on m.id = i.made_by
join person p on p.id = m.person_id
left join incident_candidate ic on ic.incident_id = i.id
where i.sitting_id = $1
group by i.id, p.name order by i.at, i.id`;

/** A run that nothing is heard of counts as failed at once, and not only when somebody has given it up. */
const RUNS = `
with recent as (
  select r.state, r.requested_at, r.finished_at, r.state in ('queued', 'running') as is_open,
    r.state in ('queued', 'running') and r.alive_at < assay_now() - make_interval(secs => ${LOST_AFTER_MS / 1000}) as is_silent
  from run r join attempt a on a.id = r.attempt_id
  where a.sitting_id = $1 and r.requested_at > assay_now() - interval '10 minutes'
)
select count(*) filter (where is_open and not is_silent)::integer as waiting,
  min(requested_at) filter (where is_open and not is_silent) as "waitingSince",
  count(*) filter (where is_silent or state in ('failed', 'unavailable'))::integer as failed,
  max(coalesce(finished_at, requested_at)) filter (where is_silent or state in ('failed', 'unavailable')) as "lastFailedAt"
from recent`;

interface CandidateRow {
  readonly entryId: string;
  readonly number: string;
  readonly name: string;
  readonly entryState: EntryState;
  readonly extraTimePercent: number;
  readonly checkedInAt: Date | null;
  readonly heardAt: Date | null;
  readonly inBackground: boolean | null;
  readonly question: number | null;
  readonly state: AttemptState | null;
  readonly startedAt: Date | null;
  readonly endsAt: Date | null;
  readonly pausedAt: Date | null;
  readonly addedMinutes: number;
  readonly repaidSeconds: number;
  readonly submittedAt: Date | null;
  readonly handedInBy: HandedInBy | null;
  readonly lastSavedAt: Date | null;
}
interface SpellRow {
  readonly entryId: string;
  readonly since: Date;
  readonly until: Date;
}
interface ActRow {
  readonly id: string;
  readonly at: Date;
  readonly kind: IncidentKind;
  readonly words: string;
  readonly minutes: number | null;
  readonly by: string;
  readonly entryIds: string[];
  readonly readBy: number;
}

/** Shorter ones are in the connection bar; as an incident they would hide the others. */
const SPELL_WORTH_TELLING_MS = 60_000;

/** One after the other: one connection answers one question at a time. */
export async function liveRows(tx: EntityManager, sittingId: string, now: Date) {
  const rows = await tx.query<CandidateRow[]>(CANDIDATES, [sittingId]);
  const spells = await tx.query<SpellRow[]>(SPELLS, [sittingId]);
  const acts = await tx.query<ActRow[]>(INCIDENTS, [sittingId]);
  const [runs] = await tx.query<[z.input<typeof LiveRuns>]>(RUNS, [sittingId]);
  const spellsOf = Map.groupBy(spells, ({ entryId }) => entryId);
  const clockActs = acts.filter(({ kind }) => kind === 'paused' || kind === 'resumed');
  const actsOf = new Map<string, ActRow[]>();
  for (const act of clockActs) for (const id of act.entryIds) actsOf.set(id, [...(actsOf.get(id) ?? []), act]);
  return {
    candidates: rows.map((row) => candidate(row, spellsOf.get(row.entryId) ?? [], actsOf.get(row.entryId) ?? [], now)),
    incidents: incidents(acts, spells),
    runs,
  };
}

function candidate(row: CandidateRow, spells: readonly SpellRow[], acts: readonly ActRow[], now: Date): Row {
  const { entryState, heardAt, inBackground, state, ...shown } = row;
  const attempt = state && row.endsAt && row.startedAt ? { state, endsAt: row.endsAt, pausedAt: row.pausedAt } : null;
  const presence = heardAt ? { heardAt, inBackground: inBackground ?? false } : null;
  const entry = { state: entryState, checkedInAt: row.checkedInAt };
  return {
    ...shown,
    state: liveState(entry, attempt, presence, now),
    offlineSince: state === 'open' && isOffline(presence, now) ? heardAt : null,
    offline: spells.map(({ since, until }) => ({ from: since, to: until })),
    pauses: pausesOf(acts, row.submittedAt).map(({ from, to }) => ({ from, to })),
  };
}

function incidents(acts: readonly ActRow[], spells: readonly SpellRow[]): IncidentRow[] {
  const lost = spells.filter(({ since, until }) => until.getTime() - since.getTime() >= SPELL_WORTH_TELLING_MS);
  const all = [
    ...acts.map((act): IncidentRow & { at: Date } => ({ ...act, until: null })),
    ...lost.map(({ entryId, since, until }): IncidentRow & { at: Date } => ({
      id: `${entryId} ${since.toISOString()}`,
      ...{ at: since, until, kind: 'was-offline', words: '', minutes: null, by: null },
      ...{ entryIds: [entryId], readBy: 0 },
    })),
  ];
  return all.sort((a, b) => b.at.getTime() - a.at.getTime());
}
