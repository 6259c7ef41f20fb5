/** 13:30 on the clock of the organisation. */
export function clock(at: string | Date, timeZone: string): string {
  return format(at, { timeZone, hour: '2-digit', minute: '2-digit' });
}

/** 12 March 2026, 13:30 */
export function dayAndClock(at: string | Date, timeZone: string): string {
  return `${format(at, { timeZone, day: 'numeric', month: 'long', year: 'numeric' })}, ${clock(at, timeZone)}`;
}

/** 12 Mar, 13:30 */
export function shortDayAndClock(at: string | Date, timeZone: string): string {
  return `${format(at, { timeZone, day: 'numeric', month: 'short' })}, ${clock(at, timeZone)}`;
}

/** 2026-03-12: the day on that clock. */
export function dayIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** CET, or GMT+1 where the zone has no short name of its own; it changes with the clocks, so it belongs to a moment. */
export function zoneName(at: string | Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' }).formatToParts(new Date(at));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** What this device shows at that moment, where it is another time than in the room; null where it is the same. */
export function deviceClock(at: string, timeZone: string, deviceZone = ownZone()): string | null {
  const isSame = dayAndClock(at, timeZone) === dayAndClock(at, deviceZone);
  return isSame ? null : `${dayAndClock(at, deviceZone)} ${zoneName(at, deviceZone)}`;
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const format = (at: string | Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', options).format(new Date(at));
