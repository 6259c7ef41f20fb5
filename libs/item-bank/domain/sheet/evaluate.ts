import { areaSize, type Area } from './address';
import { CHOOSING, FUNCTIONS, REFUSED } from './functions';
import { divided, type SheetFunction } from './functions/call';
import { power } from './functions/math';
import { bounded } from './functions/text';
import type { Formula, Operator } from './parse';
import {
  compareScalars,
  finite,
  heightOf,
  isError,
  isMatrix,
  isSingle,
  scalarOf,
  textWork,
  SheetError,
  toNumber,
  toText,
  toTruth,
  widthOf,
  type Matrix,
  type Result,
  type Scalar,
} from './value';

/** What a formula can see: the cells of the workbook, and the account of the work that may still be done. */
export interface Surroundings {
  readonly valueAt: (area: Area) => Matrix;
  readonly spend: (steps: number) => void;
}

/** The work that may be done is used up: nothing that a formula could catch. */
export class OutOfSteps extends Error {}

/** The value of one formula. An error is a value; only the end of the account goes on upwards as an exception. */
export function evaluate(formula: Formula, around: Surroundings): Scalar {
  const result = held(() => work(formula, around));
  if (!isMatrix(result)) return result ?? 0;
  if (isSingle(result)) return scalarOf(result) ?? 0; // an empty cell that is referred to shows 0
  return new SheetError('#SPILL!', 'The formula gives several values; a cell holds one.');
}

function held(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof SheetError) return error;
    throw error;
  }
}

function work(formula: Formula, around: Surroundings): Result {
  around.spend(1);
  switch (formula.t) {
    case 'number':
    case 'text':
    case 'truth':
      return formula.v;
    case 'error':
      return new SheetError(formula.v);
    case 'none':
      return null;
    case 'area':
      return readArea(formula.area, around);
    case 'minus':
      return overAll([work(formula.of, around)], around, ([value = null]) => finite(-toNumber(value)));
    case 'percent':
      return overAll([work(formula.of, around)], around, ([value = null]) => toNumber(value) / 100);
    case 'binary':
      return overAll([work(formula.left, around), work(formula.right, around)], around, ([left = null, right = null]) =>
        operate(formula.op, left, right),
      );
    case 'call':
      return held(() => called(formula.name, formula.args, around));
  }
}

function readArea(area: Area, around: Surroundings): Matrix {
  around.spend(areaSize(area));
  const matrix = around.valueAt(area);
  for (const row of matrix.rows) around.spend(textWork(row));
  return matrix;
}

function operate(op: Operator, left: Scalar, right: Scalar): Scalar {
  switch (op) {
    case '+':
      return finite(toNumber(left) + toNumber(right));
    case '-':
      return finite(toNumber(left) - toNumber(right));
    case '*':
      return finite(toNumber(left) * toNumber(right));
    case '/':
      return finite(divided(toNumber(left), toNumber(right)));
    case '^':
      return finite(power(toNumber(left), toNumber(right)));
    case '&':
      return bounded(toText(left) + toText(right));
    default:
      return compares(op, compareScalars(left, right));
  }
}

function compares(op: Operator, order: number): boolean {
  if (op === '=') return order === 0;
  if (op === '<>') return order !== 0;
  if (op === '<') return order < 0;
  if (op === '>') return order > 0;
  return op === '<=' ? order <= 0 : order >= 0;
}

/** Cell by cell where a rectangle stands in place of one value; a single row, column or value is used for all. */
function overAll(
  values: readonly Result[],
  around: Surroundings,
  run: (scalars: Scalar[]) => Scalar,
  seesErrors = false,
): Result {
  const matrices = values.filter(isMatrix).filter((matrix) => !isSingle(matrix));
  const single = (scalars: readonly Scalar[]): Scalar => {
    const error = seesErrors ? undefined : scalars.find(isError);
    if (error) return error;
    around.spend(textWork(scalars));
    const result = held(() => run([...scalars]));
    return isMatrix(result) ? scalarOf(result) : result;
  };
  if (matrices.length === 0) return single(values.map(scalarOf));
  const [height, width] = [Math.max(...matrices.map(heightOf)), Math.max(...matrices.map(widthOf))];
  around.spend(height * width);
  const at = (value: Result, row: number, column: number): Scalar => {
    if (!isMatrix(value)) return value;
    const line = value.rows[heightOf(value) === 1 ? 0 : row];
    const found = line?.[widthOf(value) === 1 ? 0 : column];
    return found === undefined ? new SheetError('#N/A', 'The ranges are not of the same size.') : found;
  };
  return {
    rows: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => single(values.map((value) => at(value, row, column)))),
    ),
  };
}

function called(name: string, args: readonly Formula[], around: Surroundings): Result {
  if (REFUSED.has(name)) {
    throw new SheetError('#BLOCKED!', `${name} is not used here: its result is not the same everywhere and always.`);
  }
  const bounds = CHOOSING.get(name);
  if (bounds) {
    countArguments(name, args.length, bounds);
    return choose(name, args, around);
  }
  const found = FUNCTIONS.get(name);
  if (!found) throw new SheetError('#NAME?', `The function ${name} is not known here.`);
  countArguments(name, args.length, [found.least, found.most]);
  return run(found, args, around);
}

function run(found: SheetFunction, args: readonly Formula[], around: Surroundings): Result {
  const values = args.map((arg) => (arg.t === 'none' ? undefined : work(arg, around)));
  if (found.isLifted && values.some((value) => value !== undefined && isMatrix(value) && !isSingle(value))) {
    const call = (scalars: Scalar[]) => scalarOf(found.run({ args: scalars, spend: around.spend }));
    return overAll(
      values.map((value) => value ?? null),
      around,
      call,
      true,
    );
  }
  if (found.isLifted) around.spend(textWork(values.map((value) => (value === undefined ? null : scalarOf(value)))));
  return found.run({ args: values, spend: around.spend });
}

function countArguments(name: string, count: number, [least, most]: readonly [number, number]): void {
  if (count >= least && count <= most) return;
  throw new SheetError('#ERROR!', count < least ? `${name} needs more arguments.` : `${name} has too many arguments.`);
}

/** Only what is chosen is worked out, so that IF(B2=0, 0, A2/B2) divides by no zero. */
function choose(name: string, args: readonly Formula[], around: Surroundings): Result {
  const value = (index: number): Result => {
    const formula = args[index];
    return formula === undefined || formula.t === 'none' ? null : work(formula, around);
  };
  const scalar = (index: number): Scalar => {
    const single = scalarOf(value(index));
    if (isError(single)) throw single;
    return single;
  };
  switch (name) {
    case 'IF': {
      const condition = value(0);
      if (isMatrix(condition) && !isSingle(condition)) {
        return overAll(
          [condition, value(1), args.length > 2 ? value(2) : false],
          around,
          ([is = null, yes = null, no = null]) => (toTruth(is) ? yes : no),
        );
      }
      return toTruth(scalarOf(condition)) ? value(1) : args.length > 2 ? value(2) : false;
    }
    case 'IFS': {
      for (let at = 0; at + 1 < args.length; at += 2) if (toTruth(scalar(at))) return value(at + 1);
      throw new SheetError('#N/A', 'None of the conditions holds.');
    }
    case 'SWITCH': {
      const sought = scalar(0);
      for (let at = 1; at + 1 < args.length; at += 2)
        if (compareScalars(scalar(at), sought) === 0) return value(at + 1);
      if (args.length % 2 === 0) return value(args.length - 1);
      throw new SheetError('#N/A', 'None of the values is the one sought.');
    }
    case 'CHOOSE': {
      const at = Math.trunc(toNumber(scalar(0)));
      if (at < 1 || at >= args.length) throw new SheetError('#VALUE!', 'There is no such choice.');
      return value(at);
    }
    default: {
      const first = held(() => value(0));
      const isCaught = (each: Result) => isError(each) && (name === 'IFERROR' || each.error === '#N/A');
      if (isMatrix(first) && !isSingle(first)) {
        return { rows: first.rows.map((row) => row.map((each) => (isCaught(each) ? scalarOf(value(1)) : each))) };
      }
      return isCaught(isMatrix(first) ? scalarOf(first) : first) ? value(1) : first;
    }
  }
}
