/** How many minutes the clock of a zone is ahead of UTC at this moment; summer time counts. */
export function minutesAhead(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** How many minutes the clock of one zone is ahead of another's at this moment. */
export function minutesBetween(from: string, to: string, at: Date): number {
  return minutesAhead(to, at) - minutesAhead(from, at);
}

/** `+0200`, as formats of dates take it. */
export function offsetText(minutes: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`;
}

/** What a field for day and time shows of a moment, on the clock of the zone. */
export function fieldTime(moment: string | Date, zone: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() + minutesAhead(zone, at) * 60_000).toISOString().slice(0, 16);
}

/**
 * The moment that a field means on the clock of the zone. An hour that comes twice in autumn is its first; one that is
 * left out in spring is the hour after. Empty text stays as it is: the server says beside the field what is missing.
 */
export function instantOf(field: string, zone: string): string {
  const asUtc = Date.parse(`${field}Z`);
  if (Number.isNaN(asUtc)) return field;
  const before = asUtc - minutesAhead(zone, new Date(asUtc - 86_400_000)) * 60_000;
  const after = asUtc - minutesAhead(zone, new Date(asUtc + 86_400_000)) * 60_000;
  const fits = [before, after].find((moment) => moment + minutesAhead(zone, new Date(moment)) * 60_000 === asUtc);
  return new Date(fits ?? before).toISOString();
}
