const MINUTE_MS = 60_000;

/** JCQ: 25 % is usual, more is possible; beyond double the time it is another kind of arrangement. */
export const MAX_EXTRA_TIME_PERCENT = 100;

export function isExtraTime(percent: number): boolean {
  return Number.isInteger(percent) && percent >= 0 && percent <= MAX_EXTRA_TIME_PERCENT;
}

/** Exact for every whole percentage: a minute has 60,000 ms, so a hundredth of it is a whole number of ms. */
export function timeAllowanceMs(baseMinutes: number, extraTimePercent: number): number {
  return ((baseMinutes * MINUTE_MS) / 100) * (100 + extraTimePercent);
}

/** For reading only: 60 minutes with 25 % are 75, 50 with 33 % are 66.5. */
export function timeAllowanceMinutes(baseMinutes: number, extraTimePercent: number): number {
  return timeAllowanceMs(baseMinutes, extraTimePercent) / MINUTE_MS;
}
