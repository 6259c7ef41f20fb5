export interface SignInFailures {
  readonly count: number;
  readonly lastAt: Date;
}

const FREE_TRIES = 5;
const FIRST_PAUSE_S = 10;
const LONGEST_PAUSE_S = 15 * 60;

/**
 * Seconds an account must still wait after failed sign-ins; 0 when it may try. Counted for the account and never for
 * the address, because a whole centre shares one. Pauses double from 10 seconds to 15 minutes, so that nobody can
 * lock a candidate out of an exam for long.
 */
export function signInPause(failures: SignInFailures | null, now: Date): number {
  if (!failures || failures.count < FREE_TRIES) return 0;
  const pause = Math.min(FIRST_PAUSE_S * 2 ** (failures.count - FREE_TRIES), LONGEST_PAUSE_S);
  return Math.max(0, Math.ceil(pause - (now.getTime() - failures.lastAt.getTime()) / 1000));
}
