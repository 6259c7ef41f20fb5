import { isOpen, type Attempt } from './attempt';
import type { EntryState } from './entry';
import { sittingPhase, type SittingWindow } from './sitting';

/** Where a candidate stands with one exam: one word for what a screen offers next. */
export type ExamStage =
  | 'upcoming'
  | 'check-in'
  /** May be started now. */
  | 'open'
  | 'in-progress'
  | 'handed-in'
  /** The last moment to start has passed without a start. */
  | 'missed'
  | 'withdrawn'
  | 'absent';

export function examStage(
  window: SittingWindow,
  entry: { readonly state: EntryState },
  attempt: Pick<Attempt, 'state' | 'endsAt' | 'pausedAt'> | null,
  now: Date,
): ExamStage {
  if (attempt) return isOpen(attempt, now) ? 'in-progress' : 'handed-in';
  if (entry.state !== 'entered') return entry.state;
  const phase = sittingPhase(window, now);
  return phase === 'closed' ? 'missed' : phase;
}
