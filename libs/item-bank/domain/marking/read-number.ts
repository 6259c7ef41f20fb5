import type { NumberReading } from '../item/mark-scheme';
import { normalText } from './normal-text';

export interface ReadNumber {
  /** A decimal, or null where no number can be read; that is a wrong answer, not an unanswered one. */
  readonly value: string | null;
  /** What was accepted or refused on the way, for the author: "A decimal comma is accepted." */
  readonly remarks: readonly string[];
  /** The setting that would read this text. */
  readonly wouldRead: 'decimalComma' | 'ignoreWordsAfter' | null;
}

const LONGEST = 80;
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;
const WITH_COMMA = /^[+-]?(\d+,\d*|,\d+)(e[+-]?\d{1,2})?$/i;
const GROUPED = /^([+-]?\d{1,3}(?: \d{3})+)([.,]\d*)?$/;
const NUMBER_FIRST = /^([+-]?[\d.,][\d., ]*?(?:e[+-]?\d{1,2})?) ?(?=[^\d.,\s])(.*)$/i;

/** Reads a number as an examiner would: units and spaces aside, a decimal comma where the author allows it. */
export function readNumber(typed: string, reading: NumberReading): ReadNumber {
  const remarks: string[] = [];
  let text = normalText(typed.slice(0, LONGEST)).replace(/[\u2212\u2010-\u2013]/gu, '-');
  const unit = reading.units.find((each) => withoutUnit(text, each) !== null);
  if (unit !== undefined) {
    text = withoutUnit(text, unit) ?? text;
    remarks.push(`“${unit}” is accepted.`);
  }
  const plain = plainNumber(text, reading.decimalComma);
  if (plain !== null) {
    if (text.includes(',')) remarks.push('A decimal comma is accepted.');
    return { value: plain, remarks, wouldRead: null };
  }
  if (!reading.decimalComma && plainNumber(text, true) !== null) {
    return { value: null, remarks: ['A comma is not read as a decimal point.'], wouldRead: 'decimalComma' };
  }
  const first = NUMBER_FIRST.exec(text)?.[1]?.trim();
  const beforeWords = first === undefined ? null : plainNumber(first, reading.decimalComma);
  if (beforeWords === null) return { value: null, remarks: ['This is not a number.'], wouldRead: null };
  return reading.ignoreWordsAfter
    ? { value: beforeWords, remarks: [...remarks, 'Words after the number are ignored.'], wouldRead: null }
    : { value: null, remarks: ['Words after the number are not read.'], wouldRead: 'ignoreWordsAfter' };
}

function plainNumber(text: string, decimalComma: boolean): string | null {
  const grouped = GROUPED.exec(text);
  const ungrouped = grouped ? (grouped[1] ?? '').replaceAll(' ', '') + (grouped[2] ?? '') : text;
  if (PLAIN.test(ungrouped)) return ungrouped;
  // "1.234,5" could mean two numbers, so it is none; "9,50" means one.
  return decimalComma && WITH_COMMA.test(ungrouped) ? ungrouped.replace(',', '.') : null;
}

/** The text without the unit before or after it, or null where the unit is not there. */
function withoutUnit(text: string, unit: string): string | null {
  const plain = normalText(unit).toLowerCase();
  const lower = text.toLowerCase();
  if (plain === '') return null;
  if (lower.startsWith(plain)) return text.slice(plain.length).trim();
  if (/^[+-]/.test(text) && lower.slice(1).startsWith(plain))
    return text.charAt(0) + text.slice(1 + plain.length).trim();
  return lower.endsWith(plain) ? text.slice(0, -plain.length).trim() : null;
}
