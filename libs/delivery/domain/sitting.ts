import { refuseDelivery } from './errors';

/** When a form may be started. The time allowance runs from each candidate's own start and is never cut by the window. */
export interface SittingWindow {
  readonly opensAt: Date;
  /** The last moment to start, not the moment to stop. */
  readonly closesAt: Date;
}

/** 'upcoming' → 'check-in' → 'open' → 'closed': follows from the times alone, so nothing has to switch it. */
export type SittingPhase = 'upcoming' | 'check-in' | 'open' | 'closed';

const CHECK_IN_LEAD_MS = 30 * 60_000;
const LONGEST_WINDOW_MS = 366 * 24 * 60 * 60_000;

export function checkInOpensAt(window: SittingWindow): Date {
  return new Date(window.opensAt.getTime() - CHECK_IN_LEAD_MS);
}

export function sittingPhase(window: SittingWindow, now: Date): SittingPhase {
  if (now >= window.closesAt) return 'closed';
  if (now >= window.opensAt) return 'open';
  return now >= checkInOpensAt(window) ? 'check-in' : 'upcoming';
}

export function requireWindow(window: SittingWindow, now: Date): void {
  const length = window.closesAt.getTime() - window.opensAt.getTime();
  if (length <= 0) throw refuseWindow('The last start must be after the first.');
  if (length > LONGEST_WINDOW_MS) throw refuseWindow('A sitting spans at most one year.');
  if (sittingPhase(window, now) === 'closed') throw refuseWindow('The last moment to start is over already.');
}

/** All of it is told beside the closing time: with another one the sitting would be right. */
const refuseWindow = (sentence: string) => refuseDelivery('SITTING_WINDOW_INVALID', sentence, { field: 'closesAt' });

export function requireCheckIn(window: SittingWindow, now: Date): void {
  const phase = sittingPhase(window, now);
  if (phase === 'upcoming') {
    const opensAt = checkInOpensAt(window);
    throw refuseDelivery('CHECK_IN_NOT_OPEN', undefined, { checkInOpensAt: opensAt.toISOString() });
  }
  if (phase === 'closed')
    throw refuseDelivery('SITTING_CLOSED', undefined, { closesAt: window.closesAt.toISOString() });
}
