import type { LiveCandidate } from '@assay/delivery/contract';

/** How many candidates were where at a moment. */
export interface StatesAt {
  readonly at: number;
  readonly finished: number;
  readonly working: number;
  readonly offline: number;
  readonly waiting: number;
}

const STEPS = 120;

/** From the first arrival until now, out of the times that are known of every candidate: nothing is sampled or stored. */
export function statesOverTime(candidates: readonly LiveCandidate[], now: number): StatesAt[] {
  const arrivals = candidates.flatMap(({ checkedInAt, startedAt }) => times(checkedInAt, startedAt));
  if (arrivals.length === 0) return [];
  const from = Math.min(...arrivals);
  const until = Math.max(now, from + 1);
  return Array.from({ length: STEPS + 1 }, (_, step) => statesAt(candidates, from + ((until - from) * step) / STEPS));
}

function statesAt(candidates: readonly LiveCandidate[], at: number): StatesAt {
  const counts = { finished: 0, working: 0, offline: 0, waiting: 0 };
  for (const candidate of candidates) {
    const state = stateAt(candidate, at);
    if (state) counts[state]++;
  }
  return { at, ...counts };
}

function stateAt(candidate: LiveCandidate, at: number): Exclude<keyof StatesAt, 'at'> | null {
  const { checkedInAt, startedAt, submittedAt, offline, offlineSince } = candidate;
  if (submittedAt && at >= Date.parse(submittedAt)) return 'finished';
  if (startedAt && at >= Date.parse(startedAt)) {
    const isSilent = offline.some(({ from, to }) => at >= Date.parse(from) && at < Date.parse(to ?? ''));
    return isSilent || (offlineSince && at >= Date.parse(offlineSince)) ? 'offline' : 'working';
  }
  return checkedInAt && at >= Date.parse(checkedInAt) ? 'waiting' : null;
}

const times = (...moments: readonly (string | null)[]) =>
  moments.flatMap((moment) => (moment ? [Date.parse(moment)] : []));

/** The highest number at once, and when. */
export function mostOffline(states: readonly StatesAt[]): StatesAt | null {
  return states.reduce<StatesAt | null>((top, one) => (one.offline > (top?.offline ?? 0) ? one : top), null);
}
