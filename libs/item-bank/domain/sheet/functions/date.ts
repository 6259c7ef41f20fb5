import { dateOf, readDate, serialOf } from '../dates';
import { cellsOf, isMatrix, toNumber, type Scalar } from '../value';
import { lifted, matrixAt, scalarAt, whole, wrongNumber, type FunctionTable } from './call';

const serial = (value: Scalar | undefined): number => {
  const typed = typeof value === 'string' ? readDate(value.trim()) : null;
  return typed ?? Math.floor(toNumber(value ?? null));
};
const number = (value: Scalar | undefined, otherwise = 0) =>
  value === undefined || value === null ? otherwise : Math.trunc(toNumber(value));

/** The same day so many months on, or the last one of a shorter month. */
function monthsOn(from: number, months: number): number {
  const { year, month, day } = dateOf(from);
  const lastDay = dateOf(serialOf(year, month + months + 1, 0)).day;
  return serialOf(year, month + months, Math.min(day, lastDay));
}

const MOST_DAYS = 100_000;
function workdays(from: number, to: number, free: ReadonlySet<number>): number {
  if (Math.abs(to - from) > MOST_DAYS) throw wrongNumber('The dates lie too far apart.');
  let count = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day += 1) {
    const { weekday } = dateOf(day);
    if (weekday !== 0 && weekday !== 6 && !free.has(day)) count += 1;
  }
  return from <= to ? count : -count;
}

export const dateFunctions: FunctionTable = {
  DATE: lifted(3, 3, (year, month, day) => serialOf(number(year), number(month), number(day))),
  DATEVALUE: lifted(1, 1, (value) => serial(value)),
  YEAR: lifted(1, 1, (value) => dateOf(serial(value)).year),
  MONTH: lifted(1, 1, (value) => dateOf(serial(value)).month),
  DAY: lifted(1, 1, (value) => dateOf(serial(value)).day),
  WEEKDAY: lifted(1, 2, (value, type) => {
    const { weekday } = dateOf(serial(value));
    switch (number(type, 1)) {
      case 1:
        return weekday + 1;
      case 2:
        return weekday === 0 ? 7 : weekday;
      case 3:
        return (weekday + 6) % 7;
      default:
        throw wrongNumber('Weekdays are counted by 1, 2 or 3.');
    }
  }),
  DAYS: lifted(2, 2, (end, start) => serial(end) - serial(start)),
  EDATE: lifted(2, 2, (value, months) => monthsOn(serial(value), number(months))),
  EOMONTH: lifted(2, 2, (value, months) => {
    const { year, month } = dateOf(serial(value));
    return serialOf(year, month + number(months) + 1, 0);
  }),
  NETWORKDAYS: whole(2, 3, (call) => {
    const holidays = call.args[2] ?? null;
    const free = new Set(
      (isMatrix(holidays) ? cellsOf(matrixAt(call, 2)) : [holidays]).flatMap((day) =>
        day === null ? [] : [serial(day)],
      ),
    );
    const [from, to] = [serial(scalarAt(call, 0)), serial(scalarAt(call, 1))];
    call.spend(Math.min(MOST_DAYS, Math.abs(to - from)));
    return workdays(from, to, free);
  }),
};
