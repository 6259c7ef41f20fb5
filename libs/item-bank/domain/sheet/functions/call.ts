import {
  cellsOf,
  finite,
  isError,
  isMatrix,
  scalarOf,
  SheetError,
  toNumber,
  toText,
  toTruth,
  type Matrix,
  type Result,
  type Scalar,
} from '../value';

/** What a function gets: its arguments, null for one that was left out, and the account of the work done. */
export interface Call {
  readonly args: readonly (Result | undefined)[];
  readonly spend: (steps: number) => void;
}
export interface SheetFunction {
  readonly least: number;
  readonly most: number;
  /** Takes single values: over a rectangle it is worked out cell by cell. */
  readonly isLifted: boolean;
  readonly run: (call: Call) => Result;
}
export type FunctionTable = Readonly<Record<string, SheetFunction>>;

/** A function of single values. */
export const lifted = (least: number, most: number, run: (...values: Scalar[]) => Scalar): SheetFunction => ({
  least,
  most,
  isLifted: true,
  run: ({ args }) => run(...args.map((each) => (each === undefined ? null : scalarOf(each)))),
});
/** A function of numbers, each a single one. */
export const ofNumbers = (least: number, most: number, run: (...numbers: number[]) => number): SheetFunction =>
  lifted(least, most, (...values) => finite(run(...values.map(toNumber))));
/** A function of whole rectangles. */
export const whole = (least: number, most: number, run: (call: Call) => Result): SheetFunction => ({
  least,
  most,
  isLifted: false,
  run,
});
/** As many arguments as are given. */
export const ANY = 250;

export const isGiven = (value: Result | undefined): value is Result => value !== undefined;

export function numberAt({ args }: Call, index: number, otherwise?: number): number {
  const value = args[index];
  if (value === undefined && otherwise !== undefined) return otherwise;
  return toNumber(value === undefined ? null : scalarOf(value));
}
export function textAt({ args }: Call, index: number, otherwise = ''): string {
  const value = args[index];
  return value === undefined ? otherwise : toText(scalarOf(value));
}
export function truthAt({ args }: Call, index: number, otherwise: boolean): boolean {
  const value = args[index];
  return value === undefined ? otherwise : toTruth(scalarOf(value));
}
export function scalarAt({ args }: Call, index: number): Scalar {
  const value = args[index];
  return value === undefined ? null : scalarOf(value);
}
export function matrixAt({ args, spend }: Call, index: number): Matrix {
  const value = args[index] ?? null;
  const matrix = isMatrix(value) ? value : { rows: [[value]] };
  spend(matrix.rows.length * (matrix.rows[0]?.length ?? 0));
  return matrix;
}

/** The numbers of all arguments: from cells only what is a number, from what is typed in also "5" and TRUE. */
export function numbersOf({ args, spend }: Call): number[] {
  const numbers: number[] = [];
  for (const arg of args) {
    if (arg === undefined) continue;
    if (!isMatrix(arg)) numbers.push(toNumber(arg));
    else numbers.push(...numbersIn(arg));
  }
  spend(numbers.length);
  return numbers;
}
export function numbersIn(matrix: Matrix): number[] {
  return cellsOf(matrix).flatMap((value) => {
    if (isError(value)) throw value;
    return typeof value === 'number' ? [value] : [];
  });
}

export const divided = (sum: number, count: number): number => {
  if (count === 0) throw new SheetError('#DIV/0!', 'A division by zero.');
  return sum / count;
};
export const notFound = (reason = 'Nothing was found.') => new SheetError('#N/A', reason);
export const wrongNumber = (reason: string) => new SheetError('#NUM!', reason);
export const wrongValue = (reason: string) => new SheetError('#VALUE!', reason);
