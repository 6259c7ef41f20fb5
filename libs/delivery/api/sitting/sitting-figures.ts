import { liveState, type AttemptState, type EntryState } from '@assay/delivery/domain';
import { deskFigures, type DeskFigure } from '@assay/identity/contract';
import type { EntityManager } from 'typeorm';

export type SittingFigures = Partial<Record<DeskFigure, number>>;

/** Who has come and has not handed in: few, also on the day of a large exam. */
const PRESENT = `
select e.sitting_id as "sittingId", e.state as "entryState", e.checked_in_at as "checkedInAt",
  a.state, a.ends_at as "endsAt", a.paused_at as "pausedAt", p.heard_at as "heardAt", p.in_background as "inBackground"
from entry e
left join attempt a on a.entry_id = e.id
left join presence p on p.entry_id = e.id
where e.sitting_id = any($1) and e.state = 'entered' and a.submitted_at is null
  and (e.checked_in_at is not null or a.id is not null)`;

interface PresentRow {
  readonly sittingId: string;
  readonly entryState: EntryState;
  readonly checkedInAt: Date | null;
  readonly state: AttemptState | null;
  readonly endsAt: Date | null;
  readonly pausedAt: Date | null;
  readonly heardAt: Date | null;
  readonly inBackground: boolean | null;
}

/** How many candidates of each sitting are offline, paused, in the waiting room and at work. */
export async function sittingFigures(tx: EntityManager, sittingIds: readonly string[], now: Date) {
  const rows = await tx.query<PresentRow[]>(PRESENT, [sittingIds]);
  const figures = new Map<string, SittingFigures>(sittingIds.map((id) => [id, {}]));
  for (const row of rows) {
    const of = figures.get(row.sittingId);
    const state = stateOf(row, now);
    const figure = deskFigures.find((each) => each === state);
    if (of && figure) of[figure] = (of[figure] ?? 0) + 1;
  }
  return figures;
}

function stateOf(row: PresentRow, now: Date) {
  const { entryState, checkedInAt, state, endsAt, pausedAt, heardAt, inBackground } = row;
  const attempt = state && endsAt ? { state, endsAt, pausedAt } : null;
  const presence = heardAt ? { heardAt, inBackground: inBackground ?? false } : null;
  return liveState({ state: entryState, checkedInAt }, attempt, presence, now);
}
