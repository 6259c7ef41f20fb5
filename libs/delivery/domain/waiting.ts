import { isOpen, type AttemptClock, type AttemptState } from './attempt';

/** A candidate's run, as far as time is concerned. */
export interface RunTimes {
  readonly state: 'queued' | 'running' | 'finished' | 'unavailable' | 'failed';
  readonly requestedAt: Date;
  /** Of its last start: a run that broke for a reason of ours starts again, and has waited until then. */
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** When anything was last heard of it. */
  readonly aliveAt: Date;
  readonly repaidMs: number;
}

/** Nobody notices shorter ones, and every system has them. */
export const WAITING_NOT_REPAID_MS = 2_000;
/** Of one run. Longer faults are an invigilator's to judge, who adds time or moves the exam. */
export const MOST_REPAID_MS = 5 * 60_000;
/** Without a sign of life for so long a run is lost. */
export const LOST_AFTER_MS = 45_000;

/** How long a candidate has waited for us: in the queue, or all the time of a run that failed for a reason of ours. */
export function waitedMs(run: RunTimes, now: Date): number {
  const isOurFault = run.state === 'failed' || run.state === 'unavailable';
  const until = isOurFault ? (run.finishedAt ?? now) : run.state === 'queued' ? now : (run.startedAt ?? now);
  const waited = Math.max(0, until.getTime() - run.requestedAt.getTime());
  const counts = isOurFault ? waited : Math.max(0, waited - WAITING_NOT_REPAID_MS);
  return Math.min(MOST_REPAID_MS, counts);
}

/**
 * What is still to be given back, as changes of the attempt and the run; null: nothing. Scaled like the time of the exam
 * itself: who needs a quarter more for everything loses a quarter more by waiting. Only a clock that runs is put back.
 */
export function repayWaiting(
  attempt: Pick<AttemptClock, 'endsAt' | 'pausedAt'> & { readonly state: AttemptState; readonly repaidMs: number },
  run: RunTimes,
  extraTimePercent: number,
  now: Date,
): { readonly attempt: { endsAt: Date; repaidMs: number }; readonly run: { repaidMs: number } } | null {
  if (!isOpen(attempt, now) || attempt.pausedAt) return null;
  const total = Math.round((waitedMs(run, now) * (100 + extraTimePercent)) / 100);
  const due = total - run.repaidMs;
  if (due <= 0) return null;
  return {
    attempt: { endsAt: new Date(attempt.endsAt.getTime() + due), repaidMs: attempt.repaidMs + due },
    run: { repaidMs: total },
  };
}

/** Queued or running, and nothing was heard of it: of one that waits, while others are heard of, it is only its turn. */
export function isLost(run: Pick<RunTimes, 'state' | 'aliveAt'>, othersAliveAt: Date | null, now: Date): boolean {
  if (run.state !== 'queued' && run.state !== 'running') return false;
  const silence = (since: Date) => now.getTime() - since.getTime();
  if (silence(run.aliveAt) <= LOST_AFTER_MS) return false;
  return run.state === 'running' || othersAliveAt === null || silence(othersAliveAt) > LOST_AFTER_MS;
}
