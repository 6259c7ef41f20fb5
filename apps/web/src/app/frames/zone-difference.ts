/** How many minutes the clock of one zone is ahead of another's at this moment; summer time counts. */
export function minutesBetween(from: string, to: string, at: Date): number {
  return offset(to, at) - offset(from, at);
}

/** Minutes ahead of UTC. */
function offset(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}
