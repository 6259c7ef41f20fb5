import { SheetError } from './value';

/** Days since 1899-12-30, as spreadsheets count since the first of them; no clock and no time zone is asked. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465; // 9999-12-31

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 for Sunday. */
  readonly weekday: number;
}

export function dateOf(serial: number): CalendarDate {
  const date = new Date(FIRST_DAY + Math.floor(held(serial)) * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** A month of 13 is January of the next year, a day of 0 the last of the month before, as DATE has it. */
export function serialOf(year: number, month: number, day: number): number {
  if (!(year >= 0 && year <= 9_999) || Math.abs(month) > 120_000 || Math.abs(day) > LAST_SERIAL) throw noDate();
  const full = year < 1_900 ? year + 1_900 : year;
  return held(Math.round((Date.UTC(full, Math.trunc(month) - 1, Math.trunc(day)) - FIRST_DAY) / DAY_MS));
}

/** "2026-03-12"; null for what is no date. */
export function readDate(text: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  if (year < 1_900) return null;
  const serial = serialOf(year, month, day);
  const back = dateOf(serial);
  return back.month === month && back.day === day ? serial : null;
}

function held(serial: number): number {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) throw noDate();
  return serial;
}
const noDate = () => new SheetError('#NUM!', 'There is no such date.');
