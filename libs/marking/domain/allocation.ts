import { refuse } from '@assay/platform/domain';
import type { ResponseKey } from './mark';

/** Why a response waits for a person. Only the first is how it was meant; the others are never a mark of zero. */
export type WaitingReason = 'judgement' | 'no-sandbox' | 'fault' | 'late';
export type AllocationState = 'waiting' | 'referred' | 'marked';

/** One response that a person has to deal with, and who has it in hand. */
export interface Allocation extends ResponseKey {
  readonly id: string;
  readonly attemptId: string;
  /** Anonymous: the only name a script has for those who mark it (Ofqual H1.1). */
  readonly scriptCode: string;
  readonly reason: WaitingReason;
  readonly state: AllocationState;
  readonly heldBy: string | null;
  readonly heldUntil: Date | null;
  readonly note: string | null;
}

export interface Examiner {
  readonly membershipId: string;
  readonly roles: readonly string[];
}

/** Long enough to read a long answer twice; after that the script is free for a colleague. */
export const HOLD_MS = 45 * 60_000;

/** Takes a script in hand, so that two examiners do not mark the same one unknown to each other. */
export function takeAllocation(allocation: Allocation, examiner: Examiner, now: Date) {
  if (isHeldByAnother(allocation, examiner, now)) throw refuse('SCRIPT_WITH_ANOTHER_EXAMINER');
  if (!maySee(allocation, examiner)) throw refuse('SCRIPT_IS_FOR_A_SENIOR');
  return {
    heldBy: examiner.membershipId,
    heldUntil: new Date(now.getTime() + HOLD_MS),
  } satisfies Partial<Allocation>;
}

/** Passes a script on to a senior examiner, with what made it doubtful. */
export function referAllocation(allocation: Allocation, examiner: Examiner, note: string, now: Date) {
  if (allocation.state !== 'waiting') throw refuse('SCRIPT_NOT_WAITING');
  if (isHeldByAnother(allocation, examiner, now)) throw refuse('SCRIPT_WITH_ANOTHER_EXAMINER');
  return { state: 'referred', heldBy: null, heldUntil: null, note: note.trim() || null } satisfies Partial<Allocation>;
}

export function finishAllocation(allocation: Allocation, examiner: Examiner, now: Date) {
  if (allocation.state === 'marked') throw refuse('SCRIPT_NOT_WAITING');
  if (isHeldByAnother(allocation, examiner, now)) throw refuse('SCRIPT_WITH_ANOTHER_EXAMINER');
  if (!maySee(allocation, examiner)) throw refuse('SCRIPT_IS_FOR_A_SENIOR');
  return { state: 'marked', heldBy: examiner.membershipId, heldUntil: null } satisfies Partial<Allocation>;
}

/** Referred scripts, and those that wait because of a fault of ours, are a senior examiner's. */
export function maySee(allocation: Pick<Allocation, 'state' | 'reason'>, examiner: Examiner): boolean {
  const isForSenior = allocation.state === 'referred' || allocation.reason !== 'judgement';
  return !isForSenior || examiner.roles.includes('senior-examiner');
}

/**
 * The order of a queue: by script code. Codes are drawn at random, so the order says nothing about who handed in first
 * or who sat beside whom; it is the same for every examiner and on every visit.
 */
export function inQueueOrder<A extends { scriptCode: string; slot: string }>(allocations: readonly A[]): A[] {
  return allocations.toSorted((a, b) => compareText(a.scriptCode, b.scriptCode) || compareText(a.slot, b.slot));
}

/** The next script for this examiner: one they have in hand already, else the first that is free. */
export function nextInQueue<A extends Allocation>(queue: readonly A[], examiner: Examiner, now: Date): A | null {
  const open = inQueueOrder(queue).filter(
    (allocation) =>
      allocation.state !== 'marked' && maySee(allocation, examiner) && !isHeldByAnother(allocation, examiner, now),
  );
  return open.find((allocation) => allocation.heldBy === examiner.membershipId) ?? open[0] ?? null;
}

function isHeldByAnother(allocation: Allocation, examiner: Examiner, now: Date): boolean {
  const { heldBy, heldUntil } = allocation;
  return (
    heldBy !== null && heldBy !== examiner.membershipId && heldUntil !== null && heldUntil.getTime() > now.getTime()
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
