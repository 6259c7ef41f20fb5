import { Decimal } from 'decimal.js';

/** A mark: a decimal with at most two places, held exactly as text ("2", "0.5", "-1.25"); never a binary float. */
export type Marks = string;

const PLACES = 2;
const SHAPE = /^-?\d{1,5}(\.\d{1,2})?$/;
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

export function isMarks(text: unknown): text is Marks {
  return typeof text === 'string' && SHAPE.test(text);
}

export function addMarks(...marks: readonly Marks[]): Marks {
  return write(marks.reduce((sum, mark) => sum.plus(read(mark)), new Exact(0)));
}

export function sumMarks(marks: Iterable<Marks>): Marks {
  return addMarks(...marks);
}

export function subtractMarks(from: Marks, mark: Marks): Marks {
  return write(read(from).minus(read(mark)));
}

/** Rounds half up, at two places, once, at the end. `factor` is a decimal text or a whole number. */
export function multiplyMarks(mark: Marks, factor: string | number): Marks {
  return write(read(mark).times(new Exact(factor)));
}

export function compareMarks(a: Marks, b: Marks): -1 | 0 | 1 {
  return read(a).comparedTo(read(b)) as -1 | 0 | 1;
}

export function minMarks(...marks: readonly Marks[]): Marks {
  return write(Exact.min(...marks.map(read)));
}

export function maxMarks(...marks: readonly Marks[]): Marks {
  return write(Exact.max(...marks.map(read)));
}

/** The share of `whole` that `part` is, for bars and percentages only; 0 where the whole is 0. */
export function ratio(part: Marks, whole: Marks): number {
  const divisor = read(whole);
  return divisor.isZero() ? 0 : read(part).dividedBy(divisor).toNumber();
}

function read(mark: Marks): Decimal {
  if (!SHAPE.test(mark)) throw new RangeError(`"${mark}" is not a mark with at most two decimal places.`);
  return new Exact(mark);
}

function write(value: Decimal): Marks {
  const rounded = value.toDecimalPlaces(PLACES, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? '0' : rounded.toFixed();
}
