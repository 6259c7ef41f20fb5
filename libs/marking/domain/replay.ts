import type { CheckRecord, RunRecord } from '@assay/item-bank/domain';
import { isDecided, type Verdict } from '@assay/sandbox/domain';

/** One check of a mark, as it was and as it is when everything is run again. */
export interface ReplayedCheck {
  readonly checkId: string;
  readonly title: string;
  /** Null where the mark has no record of it. */
  readonly before: Verdict | null;
  readonly now: Verdict | null;
  readonly agrees: boolean;
}

/**
 * Check by check. A verdict that nobody recorded is nothing to differ from; a fault of ours is no verdict, so it is
 * neither agreement nor difference, and is told apart.
 */
export function compareRuns(before: RunRecord | null, now: RunRecord): ReplayedCheck[] {
  const known = new Map((before?.checks ?? []).map((check) => [check.checkId, check]));
  const again = now.checks.map((check) => replayed(check, known.get(check.checkId)?.verdict ?? null));
  const gone = [...known.values()].filter(({ checkId }) => !now.checks.some((check) => check.checkId === checkId));
  return [...again, ...gone.map(({ checkId, title, verdict }) => missing(checkId, title, verdict))];
}

function replayed({ checkId, title, verdict }: CheckRecord, before: Verdict | null): ReplayedCheck {
  const isFault = !isDecided(verdict);
  return {
    checkId,
    title,
    before,
    now: isFault ? null : verdict,
    agrees: isFault || before === null || before === verdict,
  };
}

const missing = (checkId: string, title: string, before: Verdict): ReplayedCheck => ({
  ...{ checkId, title, before },
  now: null,
  agrees: false,
});
