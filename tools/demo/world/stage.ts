import type { PlayedTime } from '@assay/platform/contract';
import type { Client } from '../play/client';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** The past of one organisation, as long as its key lets it be played. */
export class Stage {
  constructor(private readonly key: string) {}

  /** All that is sent with one such time happens together: saves of a wave share a commit. */
  time(moment: number): PlayedTime {
    return { key: this.key, shiftMs: Math.round(moment - Date.now()) };
  }

  /** Somebody's browser at that moment. */
  at(client: Client, moment: number): Client {
    return client.at(this.time(moment));
  }
}

/** So many days before, on a day when people work, at this hour (UTC). */
export function workday(beganAt: number, daysAgo: number, hour: number): number {
  return onWorkday(beganAt - daysAgo * DAY, -DAY, hour);
}

/** So many days later, or on the next day when people work. */
export function workdayAfter(moment: number, days: number, hour: number): number {
  return onWorkday(moment + days * DAY, DAY, hour);
}

function onWorkday(moment: number, step: number, hour: number): number {
  const day = new Date(moment);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setTime(day.getTime() + step);
  return day.setUTCHours(hour, 0, 0, 0);
}
