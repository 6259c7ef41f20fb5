import type { StaffEntry } from '@assay/delivery/contract';
import { refuseDelivery, timeAllowanceMinutes } from '@assay/delivery/domain';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';

type Page = z.input<typeof StaffEntry>;
type Row = Omit<Page, 'allowanceMinutes'>;

/** `answered` counts slots with a response that was not taken back; the script code stays out (anonymous marking). */
const ENTRIES = `
select e.id, e.candidate_id as "candidateId", c.number, c.name, c.email, e.state,
  e.extra_time_percent as "extraTimePercent", e.checked_in_at as "checkedInAt",
  case when a.handed_in_by = 'examiner' then a.id end as "demonstrationId",
  case when a.id is not null then jsonb_build_object('state', a.state, 'startedAt', a.started_at, 'endsAt', a.ends_at,
    'pausedAt', a.paused_at,
    'submittedAt', a.submitted_at, 'handedInBy', a.handed_in_by, 'late', a.late,
    'answered', (select count(*) from response r where r.attempt_id = a.id and r.value is not null)) end as attempt
from entry e
join candidate c on c.id = e.candidate_id
left join attempt a on a.entry_id = e.id
where e.sitting_id = $1 and ($2::uuid is null or e.id = $2)
order by c.name, c.number`;

export async function staffEntries(tx: EntityManager, sittingId: string, durationMinutes: number): Promise<Page[]> {
  return read(tx, sittingId, null, durationMinutes);
}

export async function staffEntry(
  tx: EntityManager,
  sittingId: string,
  entryId: string,
  durationMinutes: number,
): Promise<Page> {
  const [entry] = await read(tx, sittingId, entryId, durationMinutes);
  if (!entry) throw refuseDelivery('ENTRY_NOT_FOUND');
  return entry;
}

async function read(
  tx: EntityManager,
  sittingId: string,
  entryId: string | null,
  durationMinutes: number,
): Promise<Page[]> {
  const rows = await tx.query<Row[]>(ENTRIES, [sittingId, entryId]);
  return rows.map((row) => ({
    ...row,
    allowanceMinutes: timeAllowanceMinutes(durationMinutes, row.extraTimePercent),
    attempt: row.attempt && withInstants(row.attempt),
  }));
}

/** JSON of PostgreSQL writes +00:00 and microseconds; the contract says Z. */
function withInstants(attempt: NonNullable<Row['attempt']>): NonNullable<Row['attempt']> {
  const instant = (text: unknown) => new Date(text as string);
  return {
    ...attempt,
    startedAt: instant(attempt.startedAt),
    endsAt: instant(attempt.endsAt),
    pausedAt: attempt.pausedAt ? instant(attempt.pausedAt) : null,
    submittedAt: attempt.submittedAt ? instant(attempt.submittedAt) : null,
  };
}
