import { dateOf, MONTHS, WEEKDAYS } from './dates';
import { roundTo } from './round';
import { isError, numberText, type Scalar } from './value';

/** How a number is shown; the value stays what it is. The codes are those that authors know from spreadsheets. */
export const CELL_FORMATS = ['general', '0', '0.00', '#,##0', '#,##0.00', '0%', '0.0%', 'yyyy-mm-dd', 'text'] as const;
export type CellFormat = (typeof CELL_FORMATS)[number];

const NUMBER_FORMAT = /^(#,##)?0(\.(0{1,10}))?(%)?$/;
/** One class and no choice of words: a format may come from a candidate, and must be read in one go. */
const DATE_FORMAT = /^[ymd\-./, ]{1,40}$/i;
const SHOWN_DIGITS = 11;

/** What stands in the cell. */
export function showValue(value: Scalar, format: CellFormat = 'general'): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format === 'general' || format === 'text') return numberText(Number(value.toPrecision(SHOWN_DIGITS)));
  return showNumber(value, format) ?? numberText(value);
}

/** A number by a format code; null for a code that is not known here. */
export function showNumber(value: number, format: string): string | null {
  if (DATE_FORMAT.test(format)) return value < 0 ? null : showDate(value, format.toLowerCase());
  const found = NUMBER_FORMAT.exec(format);
  if (!found) return format.toLowerCase() === 'general' || format === '@' ? numberText(value) : null;
  const [, grouped, , decimals = '', percent] = found;
  const shown = roundTo(percent ? value * 100 : value, decimals.length);
  const [digits = '', fraction] = Math.abs(shown).toFixed(decimals.length).split('.');
  const whole = grouped ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
  return `${shown < 0 ? '-' : ''}${whole}${fraction === undefined ? '' : `.${fraction}`}${percent ?? ''}`;
}

function showDate(serial: number, format: string): string {
  const date = dateOf(serial);
  const two = (number: number) => String(number).padStart(2, '0');
  return format.replace(/yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d/g, (part) => {
    switch (part) {
      case 'yyyy':
        return String(date.year);
      case 'yy':
        return two(date.year % 100);
      case 'mmmm':
        return MONTHS[date.month - 1] ?? '';
      case 'mmm':
        return MONTHS[date.month - 1]?.slice(0, 3) ?? '';
      case 'mm':
        return two(date.month);
      case 'm':
        return String(date.month);
      case 'dddd':
        return WEEKDAYS[date.weekday] ?? '';
      case 'ddd':
        return WEEKDAYS[date.weekday]?.slice(0, 3) ?? '';
      case 'dd':
        return two(date.day);
      default:
        return String(date.day);
    }
  });
}
