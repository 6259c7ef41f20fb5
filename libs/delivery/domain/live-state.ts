import { isOpen, type Attempt } from './attempt';
import type { EntryState } from './entry';

/** Where a candidate stands while a sitting is watched: what an invigilator sorts and filters by. */
export type LiveState =
  'not-arrived' | 'waiting' | 'working' | 'paused' | 'offline' | 'finished' | 'absent' | 'withdrawn';

/** From when to when; null: it lasts. */
export interface Spell {
  readonly from: Date;
  readonly to: Date | null;
}

/** A page tells every five seconds that it is there: six in a row that are missing are no accident of the line. */
export const OFFLINE_AFTER_MS = 30_000;
/** A browser lets a page behind other windows speak once a minute. */
const BACKGROUND_OFFLINE_AFTER_MS = 90_000;

export interface Presence {
  readonly heardAt: Date;
  readonly inBackground: boolean;
}

export function isOffline(presence: Presence | null, now: Date): boolean {
  if (!presence) return false; // never heard from: not a line that broke
  const longest = presence.inBackground ? BACKGROUND_OFFLINE_AFTER_MS : OFFLINE_AFTER_MS;
  return now.getTime() - presence.heardAt.getTime() > longest;
}

export function liveState(
  entry: { readonly state: EntryState; readonly checkedInAt: Date | null },
  attempt: Pick<Attempt, 'state' | 'endsAt' | 'pausedAt'> | null,
  presence: Presence | null,
  now: Date,
): LiveState {
  if (attempt && !isOpen(attempt, now)) return 'finished';
  if (attempt?.pausedAt) return 'paused';
  if (attempt) return isOffline(presence, now) ? 'offline' : 'working';
  if (entry.state !== 'entered') return entry.state;
  return entry.checkedInAt ? 'waiting' : 'not-arrived';
}

/** The pauses of one candidate from what was done to the exam, oldest first; handing in ends the last one. */
export function pausesOf(
  acts: readonly { readonly kind: string; readonly at: Date }[],
  submittedAt: Date | null,
): Spell[] {
  const spells: Spell[] = [];
  for (const { kind, at } of acts) {
    const last = spells.at(-1);
    if (kind === 'paused' && last?.to !== null) spells.push({ from: at, to: null });
    if (kind === 'resumed' && last?.to === null) spells[spells.length - 1] = { ...last, to: at };
  }
  return spells.map(({ from, to }) => ({ from, to: to ?? submittedAt }));
}
