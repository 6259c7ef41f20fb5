import type { WaitingReason } from './allocation';

/** A fault of ours: the engine threw, or the sandbox could not run. Never the candidate's doing. */
export type MarkingFault = 'engine' | 'sandbox' | 'no-sandbox';

/** How often marking is tried again before a person is asked. */
export const MARKING_TRIES = 3;

/**
 * A fault of ours never becomes a mark: it is tried again, then waits for a person, visibly.
 * Where no sandbox exists there is nothing to try: the response waits at once, and is marked when one can run.
 */
export function afterFault(
  fault: MarkingFault,
  tries: number,
): { retry: true } | { retry: false; reason: WaitingReason } {
  if (fault === 'no-sandbox') return { retry: false, reason: 'no-sandbox' };
  return tries < MARKING_TRIES ? { retry: true } : { retry: false, reason: 'fault' };
}
