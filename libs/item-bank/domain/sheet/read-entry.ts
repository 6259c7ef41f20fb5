import { readDate } from './dates';
import type { CellFormat } from './format';
import type { Scalar } from './value';

export type ReadEntry =
  | { readonly kind: 'formula'; readonly source: string }
  | { readonly kind: 'value'; readonly value: Scalar; readonly format: CellFormat | null };

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** No grouping: where the comma is the decimal sign, "12,5" is twelve and a half. */
const WITH_COMMA = /^[+-]?(\d+,\d{1,2}|\d+,\d{4,}|,\d+)$/;

/** What somebody means who types this into a cell. A leading apostrophe keeps it a text, and so does the format "text". */
export function readEntry(entry: string, format: CellFormat = 'general'): ReadEntry {
  const typed = entry.trim();
  if (format !== 'text' && typed.length > 1 && typed.startsWith('='))
    return { kind: 'formula', source: typed.slice(1) };
  if (typed === '') return value(null);
  if (typed.startsWith("'")) return value(typed.slice(1));
  if (format === 'text') return value(entry);
  if (/^(true|false)$/i.test(typed)) return value(typed.toUpperCase() === 'TRUE');
  const date = readDate(typed);
  if (date !== null) return value(date, 'yyyy-mm-dd');
  const percent = /^(.*\d)\s?%$/.exec(typed);
  const number = readTypedNumber((percent?.[1] ?? typed).trim());
  if (number === null) return value(entry);
  if (!percent) return value(number);
  return value(Number((number / 100).toPrecision(15)), Number.isInteger(number) ? '0%' : '0.0%');
}

export function readTypedNumber(typed: string): number | null {
  const plain = typed.replace(/^[\u2212\u2013]/, '-').replace(/(\d)[ \u00a0\u202f](?=\d{3})/g, '$1');
  const text = GROUPED.test(plain)
    ? plain.replaceAll(',', '')
    : WITH_COMMA.test(plain)
      ? plain.replace(',', '.')
      : plain;
  const number = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : null;
}

const value = (read: Scalar, format: CellFormat | null = null): ReadEntry => ({ kind: 'value', value: read, format });
