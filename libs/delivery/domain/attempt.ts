import type { Entry } from './entry';
import { refuseDelivery } from './errors';
import { sittingPhase, type SittingWindow } from './sitting';
import { timeAllowanceMs } from './time-allowance';

export type AttemptState = 'open' | 'submitted';
/** Who closed it: the candidate, or the deadline that hands in what was saved (ISO/IEC 23988). */
export type HandedInBy = 'candidate' | 'deadline';

export interface Attempt {
  readonly state: AttemptState;
  readonly startedAt: Date;
  readonly endsAt: Date;
  readonly submittedAt: Date | null;
  readonly handedInBy: HandedInBy | null;
  /** Responses came after the end: they are kept beside the script, and the award board is told. */
  readonly late: boolean;
}

/** Covers network delay only: it never appears on the candidate's clock, and no script closes before it is over. */
export const NETWORK_GRACE_MS = 15_000;

const NEXT_STATES: Record<AttemptState, readonly AttemptState[]> = {
  open: ['submitted'],
  submitted: [], // corrections happen in marking, never by reopening
};

export function startAttempt(window: SittingWindow, entry: Entry, baseMinutes: number, now: Date) {
  if (entry.state === 'withdrawn') throw refuseDelivery('ENTRY_WITHDRAWN');
  if (entry.state === 'absent') throw refuseDelivery('ENTRY_ABSENT');
  const phase = sittingPhase(window, now);
  if (phase === 'closed')
    throw refuseDelivery('SITTING_CLOSED', undefined, { closesAt: window.closesAt.toISOString() });
  if (phase !== 'open') {
    throw refuseDelivery('SITTING_NOT_OPEN_YET', undefined, { opensAt: window.opensAt.toISOString() });
  }
  const endsAt = new Date(now.getTime() + timeAllowanceMs(baseMinutes, entry.extraTimePercent));
  return { state: 'open', startedAt: now, endsAt, submittedAt: null, handedInBy: null, late: false } satisfies Attempt;
}

/** Follows from the times, never from whether some job has run. */
export function isOpen(attempt: Pick<Attempt, 'state' | 'endsAt'>, now: Date): boolean {
  return attempt.state === 'open' && !isOverdue(attempt, now);
}

export function isOverdue(attempt: Pick<Attempt, 'state' | 'endsAt'>, now: Date): boolean {
  return attempt.state === 'open' && now.getTime() > attempt.endsAt.getTime() + NETWORK_GRACE_MS;
}

export function timeRemainingMs(attempt: Pick<Attempt, 'endsAt'>, now: Date): number {
  return Math.max(0, attempt.endsAt.getTime() - now.getTime());
}

export function requireOpen(attempt: Pick<Attempt, 'state' | 'endsAt' | 'submittedAt'>, now: Date): void {
  if (!isOpen(attempt, now)) throw refuseDelivery('ATTEMPT_NOT_OPEN');
}

/**
 * In time: handed in by the candidate, now. After the grace the deadline has handed it in already, whoever comes first:
 * the candidate's late request or the upkeep. Both give the same fields, so no result hangs on a job's punctuality.
 */
export function submitAttempt(attempt: Pick<Attempt, 'state' | 'endsAt'>, now: Date) {
  if (!NEXT_STATES[attempt.state].includes('submitted')) throw refuseDelivery('ATTEMPT_NOT_OPEN');
  return isOverdue(attempt, now)
    ? ({ state: 'submitted', submittedAt: attempt.endsAt, handedInBy: 'deadline' } satisfies Partial<Attempt>)
    : ({ state: 'submitted', submittedAt: now, handedInBy: 'candidate' } satisfies Partial<Attempt>);
}
