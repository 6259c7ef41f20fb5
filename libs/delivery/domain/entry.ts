import { refuseDelivery } from './errors';
import { isExtraTime } from './time-allowance';

export type EntryState = 'entered' | 'withdrawn' | 'absent';

export interface Entry {
  readonly state: EntryState;
  /** JCQ access arrangement: whole percent of the form's time, agreed before the start. */
  readonly extraTimePercent: number;
}

/** Whether the candidate has started decides more than the state does: work is never un-entered. */
export interface EntryFacts extends Entry {
  readonly hasAttempt: boolean;
}

export function withdrawEntry(entry: EntryFacts) {
  requireNotStarted(entry, 'cannot be withdrawn');
  if (entry.state === 'absent') throw refuseDelivery('ENTRY_ABSENT');
  return { state: 'withdrawn' } satisfies Partial<Entry>;
}

export function markAbsent(entry: EntryFacts) {
  requireNotStarted(entry, 'was not absent');
  if (entry.state === 'withdrawn') throw refuseDelivery('ENTRY_WITHDRAWN');
  return { state: 'absent' } satisfies Partial<Entry>;
}

/** A candidate withdrawn or marked absent by mistake may sit after all, as long as the sitting lets them start. */
export function reinstateEntry(entry: EntryFacts) {
  requireNotStarted(entry, 'is taking part');
  return { state: 'entered' } satisfies Partial<Entry>;
}

/** An arrangement is agreed before; what happens during the exam is special consideration, a record of its own. */
export function changeExtraTime(entry: EntryFacts, extraTimePercent: number) {
  requireNotStarted(entry, 'keeps the time it began with');
  if (entry.state === 'withdrawn') throw refuseDelivery('ENTRY_WITHDRAWN');
  if (!isExtraTime(extraTimePercent)) throw new RangeError('Extra time is a whole percentage from 0 to 100.');
  return { extraTimePercent } satisfies Partial<Entry>;
}

function requireNotStarted(entry: EntryFacts, what: string): void {
  if (entry.hasAttempt) throw refuseDelivery('ENTRY_STARTED', `This candidate has started and ${what}.`);
}
