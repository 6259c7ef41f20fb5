import type { Entry } from './entry';
import { refuseDelivery } from './errors';
import { checkInOpensAt, sittingPhase, type SittingWindow } from './sitting';
import { timeAllowanceMs } from './time-allowance';

/** What decides how long an attempt runs. `endsAt` holds all of it, so that the statement that saves compares one time. */
export interface AttemptClock {
  readonly endsAt: Date;
  /** Since when the clock stands still; null while it runs. */
  readonly pausedAt: Date | null;
  /** How long it stood still before, repaid to the millisecond. */
  readonly pausedMs: number;
  /** What invigilators added. */
  readonly addedMinutes: number;
}

export type AttemptState = 'open' | 'submitted';
/**
 * Who closed it: the candidate, the deadline that hands in what was saved (ISO/IEC 23988), or the examiner who watched
 * a demonstration.
 */
export type HandedInBy = 'candidate' | 'deadline' | 'examiner';

export interface Attempt extends AttemptClock {
  readonly state: AttemptState;
  readonly startedAt: Date;
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
  return { ...newAttempt, startedAt: now, endsAt } satisfies Attempt;
}

const newAttempt = {
  state: 'open',
  submittedAt: null,
  handedInBy: null,
  late: false,
  pausedAt: null,
  pausedMs: 0,
  addedMinutes: 0,
} as const;

/** Follows from the times, never from whether some job has run. */
export function isOpen(attempt: Pick<Attempt, 'state' | 'endsAt' | 'pausedAt'>, now: Date): boolean {
  return attempt.state === 'open' && !isOverdue(attempt, now);
}

/** A clock that stands still reaches no deadline. */
export function isOverdue(attempt: Pick<Attempt, 'state' | 'endsAt' | 'pausedAt'>, now: Date): boolean {
  const isRunning = attempt.state === 'open' && attempt.pausedAt === null;
  return isRunning && now.getTime() > attempt.endsAt.getTime() + NETWORK_GRACE_MS;
}

export function timeRemainingMs(attempt: Pick<Attempt, 'endsAt' | 'pausedAt'>, now: Date): number {
  return Math.max(0, attempt.endsAt.getTime() - (attempt.pausedAt ?? now).getTime());
}

export function requireOpen(attempt: Pick<Attempt, 'state' | 'endsAt' | 'pausedAt'>, now: Date): void {
  if (!isOpen(attempt, now)) throw refuseDelivery('ATTEMPT_NOT_OPEN');
}

/** Open, and the clock runs: for what a candidate begins anew. An answer is never refused for a pause. */
export function requireRunning(attempt: Pick<Attempt, 'state' | 'endsAt' | 'pausedAt'>, now: Date): void {
  requireOpen(attempt, now);
  if (attempt.pausedAt) throw refuseDelivery('ATTEMPT_PAUSED');
}

export const LONGEST_ADDITION_MINUTES = 120;

/** During a pause, too: the minutes count from when the clock runs again. */
export function addTime(attempt: Attempt, minutes: number, now: Date) {
  requireOpen(attempt, now);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_ADDITION_MINUTES) {
    throw new RangeError(`Time is added in whole minutes, 1 to ${LONGEST_ADDITION_MINUTES}.`);
  }
  return {
    addedMinutes: attempt.addedMinutes + minutes,
    endsAt: new Date(attempt.endsAt.getTime() + minutes * 60_000),
  } satisfies Partial<Attempt>;
}

export function pauseAttempt(attempt: Attempt, now: Date) {
  requireOpen(attempt, now);
  if (attempt.pausedAt) throw refuseDelivery('ATTEMPT_PAUSED');
  return { pausedAt: now } satisfies Partial<Attempt>;
}

/** The candidate has exactly as much time as when the clock stopped. */
export function resumeAttempt(attempt: Attempt, now: Date) {
  if (attempt.state !== 'open') throw refuseDelivery('ATTEMPT_NOT_OPEN');
  if (!attempt.pausedAt) throw refuseDelivery('ATTEMPT_NOT_PAUSED');
  return { ...repaid(attempt, attempt.pausedAt, now) } satisfies Partial<Attempt>;
}

function repaid(attempt: Pick<Attempt, 'endsAt' | 'pausedMs'>, pausedAt: Date, now: Date) {
  const ms = Math.max(0, now.getTime() - pausedAt.getTime());
  return { pausedAt: null, pausedMs: attempt.pausedMs + ms, endsAt: new Date(attempt.endsAt.getTime() + ms) };
}

/**
 * In time: handed in by the candidate, now; what was pressed before a pause arrived counts as well. After the grace the
 * deadline has handed it in already, whoever comes first: the candidate's late request or the upkeep. Both give the same
 * fields, so no result hangs on a job's punctuality.
 */
export function submitAttempt(attempt: Pick<Attempt, 'state' | 'endsAt' | 'pausedAt' | 'pausedMs'>, now: Date) {
  if (!NEXT_STATES[attempt.state].includes('submitted')) throw refuseDelivery('ATTEMPT_NOT_OPEN');
  if (isOverdue(attempt, now)) {
    return { state: 'submitted', submittedAt: attempt.endsAt, handedInBy: 'deadline' } satisfies Partial<Attempt>;
  }
  const clock = attempt.pausedAt ? repaid(attempt, attempt.pausedAt, now) : {};
  return { state: 'submitted', submittedAt: now, handedInBy: 'candidate', ...clock } satisfies Partial<Attempt>;
}

/** A demonstration that an examiner has watched: begun and handed in by whoever records it, and then marked. */
export function recordDemonstration(
  window: SittingWindow,
  entry: Entry,
  baseMinutes: number,
  startedAt: Date,
  now: Date,
) {
  if (entry.state === 'withdrawn') throw refuseDelivery('ENTRY_WITHDRAWN');
  if (entry.state === 'absent') throw refuseDelivery('ENTRY_ABSENT');
  if (startedAt > now) throw refuseDelivery('DEMONSTRATION_AHEAD');
  if (startedAt < checkInOpensAt(window)) {
    throw refuseDelivery('SITTING_NOT_OPEN_YET', undefined, { opensAt: window.opensAt.toISOString() });
  }
  if (startedAt > window.closesAt) {
    throw refuseDelivery('SITTING_CLOSED', undefined, { closesAt: window.closesAt.toISOString() });
  }
  const endsAt = new Date(startedAt.getTime() + timeAllowanceMs(baseMinutes, entry.extraTimePercent));
  const handedIn = { state: 'submitted', submittedAt: now, handedInBy: 'examiner' } as const;
  return { ...newAttempt, ...handedIn, startedAt, endsAt } satisfies Attempt;
}
