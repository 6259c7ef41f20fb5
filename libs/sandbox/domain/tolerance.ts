import { Decimal } from 'decimal.js';

export interface Tolerance {
  /** Largest difference. */
  absolute: number;
  /** Largest difference as a part of the expected number. One of the two being kept is enough. */
  relative: number;
}

// Differences are taken in decimal, so that 0.3 and 0.31 are exactly 0.01 apart, which they are not in binary.
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN });

// A program may print a million digits: no double has more than these, and nobody asks for more.
const LONGEST_NUMERAL = 400;

export function isNumeral(text: string): boolean {
  return text.length <= LONGEST_NUMERAL && /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?$/.test(text);
}

export function numbersAgree(expected: string, actual: string, tolerance: Tolerance): boolean {
  const [want, got] = [new Exact(expected), new Exact(actual)];
  const difference = want.minus(got).abs();
  return difference.lte(tolerance.absolute) || difference.lte(want.abs().times(tolerance.relative));
}
