import { finite, fifteenDigits, isError, isMatrix, SheetError, toNumber } from '../value';
import { roundTo, shifted } from '../round';
import {
  ANY,
  divided,
  lifted,
  matrixAt,
  numbersOf,
  ofNumbers,
  whole,
  wrongNumber,
  wrongValue,
  type FunctionTable,
} from './call';

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Away from zero or towards it, at a number of decimals that may be negative. */
function cut(value: number, digits: number, away: boolean): number {
  const moved = shifted(fifteenDigits(Math.abs(value)), Math.trunc(digits));
  return Math.sign(value) * shifted(away ? Math.ceil(moved) : Math.floor(moved), -Math.trunc(digits));
}

function multiple(value: number, step: number, round: (quotient: number) => number): number {
  if (step === 0) return 0;
  if (value > 0 && step < 0) throw wrongNumber('A positive number has no negative multiple.');
  return fifteenDigits(round(fifteenDigits(value / step)) * step);
}

export function power(base: number, exponent: number): number {
  if (base === 0 && exponent <= 0)
    throw exponent === 0 ? wrongNumber('0 to the power of 0.') : new SheetError('#DIV/0!');
  return base ** exponent;
}

function factorial(value: number): number {
  const n = Math.trunc(value);
  if (n < 0 || n > 170) throw wrongNumber('The factorial of this number is not to be had.');
  let result = 1;
  for (let each = 2; each <= n; each += 1) result *= each;
  return result;
}

function combinations(from: number, taken: number): number {
  const [n, k] = [Math.trunc(from), Math.trunc(taken)];
  if (k < 0 || n < k || n > 1_000) throw wrongNumber('There are no such combinations.');
  let result = 1;
  for (let each = 1; each <= Math.min(k, n - k); each += 1) result = (result * (n - each + 1)) / each;
  return Math.round(result);
}

const positive = (value: number): number => {
  if (value <= 0) throw wrongNumber('A logarithm needs a number above 0.');
  return value;
};

export const mathFunctions: FunctionTable = {
  SUM: whole(1, ANY, (call) => finite(sum(numbersOf(call)))),
  SUMSQ: whole(1, ANY, (call) => finite(sum(numbersOf(call).map((each) => each * each)))),
  PRODUCT: whole(1, ANY, (call) => {
    const numbers = numbersOf(call);
    return finite(numbers.length === 0 ? 0 : numbers.reduce((total, each) => total * each, 1));
  }),
  SUMPRODUCT: whole(1, ANY, (call) => {
    const matrices = call.args.map((_, index) => matrixAt(call, index));
    const [first] = matrices;
    const height = first?.rows.length ?? 0;
    const width = first?.rows[0]?.length ?? 0;
    if (matrices.some(({ rows }) => rows.length !== height || (rows[0]?.length ?? 0) !== width)) {
      throw wrongValue('The ranges are not of the same size.');
    }
    let total = 0;
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        total += matrices.reduce((product, { rows }) => {
          const value = rows[row]?.[column] ?? null;
          if (isError(value)) throw value;
          return product * (typeof value === 'number' ? value : 0);
        }, 1);
      }
    }
    return finite(total);
  }),
  ABS: ofNumbers(1, 1, (value) => Math.abs(value)),
  SIGN: ofNumbers(1, 1, (value) => Math.sign(value)),
  INT: ofNumbers(1, 1, (value) => Math.floor(fifteenDigits(value))),
  TRUNC: ofNumbers(1, 2, (value, digits = 0) => cut(value, digits, false)),
  ROUND: ofNumbers(1, 2, (value, digits = 0) => roundTo(value, Math.trunc(digits))),
  ROUNDUP: ofNumbers(1, 2, (value, digits = 0) => cut(value, digits, true)),
  ROUNDDOWN: ofNumbers(1, 2, (value, digits = 0) => cut(value, digits, false)),
  MROUND: ofNumbers(2, 2, (value, step) => multiple(value, step ?? 1, Math.round)),
  CEILING: ofNumbers(1, 2, (value, step = 1) => multiple(value, step, Math.ceil)),
  FLOOR: ofNumbers(1, 2, (value, step = 1) => multiple(value, step, Math.floor)),
  MOD: ofNumbers(2, 2, (value, by = 0) => {
    divided(value, by);
    return fifteenDigits(value - by * Math.floor(fifteenDigits(value / by)));
  }),
  QUOTIENT: ofNumbers(2, 2, (value, by = 0) => Math.trunc(divided(value, by))),
  POWER: ofNumbers(2, 2, (base, exponent = 1) => power(base, exponent)),
  SQRT: ofNumbers(1, 1, (value) => {
    if (value < 0) throw wrongNumber('A negative number has no square root.');
    return Math.sqrt(value);
  }),
  EXP: ofNumbers(1, 1, (value) => Math.exp(value)),
  LN: ofNumbers(1, 1, (value) => Math.log(positive(value))),
  LOG10: ofNumbers(1, 1, (value) => Math.log10(positive(value))),
  LOG: ofNumbers(1, 2, (value, base = 10) =>
    base === 10 ? Math.log10(positive(value)) : divided(Math.log(positive(value)), Math.log(positive(base))),
  ),
  PI: whole(0, 0, () => Math.PI),
  FACT: ofNumbers(1, 1, factorial),
  COMBIN: ofNumbers(2, 2, (from, taken = 0) => combinations(from, taken)),
  ISEVEN: lifted(1, 1, (value) => Math.trunc(toNumber(value ?? 0)) % 2 === 0),
  ISODD: lifted(1, 1, (value) => Math.trunc(toNumber(value ?? 0)) % 2 !== 0),
  N: whole(1, 1, (call) => {
    const value = isMatrix(call.args[0] ?? null) ? (matrixAt(call, 0).rows[0]?.[0] ?? null) : (call.args[0] ?? null);
    return typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : 0;
  }),
};
