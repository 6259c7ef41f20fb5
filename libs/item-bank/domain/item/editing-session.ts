/** A pause longer than this ends a session of editing. */
export const EDITING_PAUSE_MS = 30 * 60_000;

export interface DraftBefore {
  readonly revision: number;
  readonly savedBy: string;
  readonly savedAt: Date;
  /** Nothing was changed since the last version was published. */
  readonly isPublished: boolean;
}

/**
 * Whether this save begins a session of editing. The editor saves every second or so, and a trail with a row for every
 * word would hide the rows that matter: who worked on an item, from when, and what was published.
 */
export function beginsEditing(before: DraftBefore, memberId: string, now: Date): boolean {
  return (
    before.revision === 1 ||
    before.isPublished ||
    before.savedBy !== memberId ||
    now.getTime() - before.savedAt.getTime() > EDITING_PAUSE_MS
  );
}
