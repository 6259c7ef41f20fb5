import {
  cellsOf,
  compareScalars,
  heightOf,
  isError,
  isMatrix,
  SheetError,
  textWork,
  toTruth,
  widthOf,
  type Matrix,
  type Result,
  type Scalar,
} from '../value';
import {
  matrixAt,
  notFound,
  numberAt,
  scalarAt,
  truthAt,
  whole,
  wrongValue,
  type Call,
  type FunctionTable,
} from './call';
import { matchesPattern } from './criteria';

type Spend = Call['spend'];

/** Values of one kind only are compared: a number is never found among texts. */
const isLike = (value: Scalar, sought: Scalar) =>
  !isError(value) && value !== null && typeof value === typeof sought && compareScalars(value, sought) === 0;
const isBefore = (value: Scalar, sought: Scalar) =>
  !isError(value) && value !== null && typeof value === typeof sought && compareScalars(value, sought) <= 0;

const isPattern = (sought: Scalar): sought is string => typeof sought === 'string' && /[*?~]/.test(sought);

function exactly(values: readonly Scalar[], sought: Scalar, withPatterns: boolean, spend: Spend): number {
  if (withPatterns && isPattern(sought)) {
    return values.findIndex((value) => typeof value === 'string' && matchesPattern(value, sought, spend));
  }
  return values.findIndex((value) => isLike(value, sought ?? 0));
}

/** The last that is not beyond, as in a sorted list. */
function upTo(values: readonly Scalar[], sought: Scalar): number {
  let last = -1;
  for (let at = 0; at < values.length; at += 1) if (isBefore(values[at] ?? null, sought)) last = at;
  return last;
}

/** XLOOKUP's ways: 0 exact, -1 exact or the next smaller, 1 exact or the next larger, 2 with wildcards. */
function nearest(values: readonly Scalar[], sought: Scalar, mode: number, spend: Spend): number {
  const same = exactly(values, sought, mode === 2, spend);
  if (same >= 0 || mode === 0 || mode === 2) return same;
  let best = -1;
  values.forEach((value, at) => {
    if (isError(value) || value === null || typeof value !== typeof sought) return;
    const order = compareScalars(value, sought);
    if (mode < 0 ? order > 0 : order < 0) return;
    const against = best < 0 ? 0 : compareScalars(value, values[best] ?? null);
    if (best < 0 || (mode < 0 ? against > 0 : against < 0)) best = at;
  });
  return best;
}

function place(call: Call, values: readonly Scalar[], mode: number, fromEnd: boolean): number {
  const sought = scalarAt(call, 0);
  if (isError(sought)) throw sought;
  if (!fromEnd) return nearest(values, sought, mode, call.spend);
  const at = nearest([...values].reverse(), sought, mode, call.spend);
  return at < 0 ? at : values.length - 1 - at;
}

function listAt(call: Call, index: number): { readonly values: Scalar[]; readonly isColumn: boolean } {
  const matrix = matrixAt(call, index);
  if (heightOf(matrix) > 1 && widthOf(matrix) > 1) throw wrongValue('One row or one column is looked through.');
  return { values: cellsOf(matrix), isColumn: widthOf(matrix) === 1 };
}

function tableLookup(call: Call, isVertical: boolean): Scalar {
  const table = matrixAt(call, 1);
  const index = Math.trunc(numberAt(call, 2));
  const keys = isVertical ? table.rows.map((row) => row[0] ?? null) : [...(table.rows[0] ?? [])];
  if (index < 1) throw wrongValue('The first column is number 1.');
  if (index > (isVertical ? widthOf(table) : heightOf(table)))
    throw new SheetError('#REF!', 'The table is not so wide.');
  const sought = scalarAt(call, 0);
  if (isError(sought)) throw sought;
  const at = truthAt(call, 3, true) ? upTo(keys, sought) : exactly(keys, sought, true, call.spend);
  if (at < 0) throw notFound();
  return (isVertical ? table.rows[at]?.[index - 1] : table.rows[index - 1]?.[at]) ?? null;
}

function indexed(call: Call): Result {
  const matrix = matrixAt(call, 0);
  let [row, column] = [Math.trunc(numberAt(call, 1, 0)), Math.trunc(numberAt(call, 2, 0))];
  if (call.args.length < 3 && heightOf(matrix) === 1) [row, column] = [1, row];
  if (row < 0 || column < 0 || row > heightOf(matrix) || column > widthOf(matrix)) {
    throw new SheetError('#REF!', 'This place lies outside the range.');
  }
  const rows = row === 0 ? matrix.rows : matrix.rows.slice(row - 1, row);
  return { rows: column === 0 ? rows : rows.map((each) => each.slice(column - 1, column)) };
}

function xlookup(call: Call): Result {
  const { values, isColumn } = listAt(call, 1);
  const results = matrixAt(call, 2);
  if ((isColumn ? heightOf(results) : widthOf(results)) !== values.length)
    throw wrongValue('The ranges are not of the same size.');
  const at = place(call, values, Math.trunc(numberAt(call, 4, 0)), numberAt(call, 5, 1) < 0);
  if (at < 0) {
    const otherwise = call.args[3];
    if (otherwise === undefined) throw notFound();
    return otherwise;
  }
  return { rows: isColumn ? [results.rows[at] ?? []] : results.rows.map((row) => [row[at] ?? null]) };
}

function filtered(call: Call): Result {
  const [matrix, by] = [matrixAt(call, 0), matrixAt(call, 1)];
  if (widthOf(by) !== 1 || heightOf(by) !== heightOf(matrix)) throw wrongValue('The ranges are not of the same size.');
  const rows = matrix.rows.filter((_, at) => toTruth(by.rows[at]?.[0] ?? null));
  if (rows.length > 0) return { rows };
  const otherwise = call.args[2];
  if (otherwise === undefined) throw notFound('Nothing is left.');
  return otherwise;
}

function unique(matrix: Matrix): Matrix {
  const seen = new Set<string>();
  const rows = matrix.rows.filter((row) => {
    const key = JSON.stringify(row.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)));
    return !seen.has(key) && seen.add(key);
  });
  return { rows };
}

function sorted(call: Call): Matrix {
  const [by, order] = [Math.trunc(numberAt(call, 1, 1)), numberAt(call, 2, 1)];
  const matrix = matrixAt(call, 0);
  if (by < 1 || by > widthOf(matrix)) throw wrongValue('There is no such column.');
  call.spend(heightOf(matrix) * 12 + textWork(matrix.rows.flat()) * 12);
  const rows = [...matrix.rows].sort((a, b) => Math.sign(order) * compareScalars(a[by - 1] ?? null, b[by - 1] ?? null));
  return { rows };
}

const sized = (of: (matrix: Matrix) => number) => whole(1, 1, (call) => of(matrixAt(call, 0)));
const placed = (of: 'top' | 'left') =>
  whole(1, 1, ({ args: [arg = null] }) => {
    const at = isMatrix(arg) ? arg[of] : undefined;
    if (at === undefined) throw wrongValue('A cell is expected.');
    return at;
  });

export const lookupFunctions: FunctionTable = {
  VLOOKUP: whole(3, 4, (call) => tableLookup(call, true)),
  HLOOKUP: whole(3, 4, (call) => tableLookup(call, false)),
  XLOOKUP: whole(3, 6, xlookup),
  INDEX: whole(2, 3, indexed),
  MATCH: whole(2, 3, (call) => {
    const { values } = listAt(call, 1);
    const mode = numberAt(call, 2, 1);
    const sought = scalarAt(call, 0);
    if (isError(sought)) throw sought;
    const at =
      mode > 0
        ? upTo(values, sought)
        : mode < 0
          ? nearest(values, sought, 1, call.spend)
          : exactly(values, sought, true, call.spend);
    if (at < 0) throw notFound();
    return at + 1;
  }),
  XMATCH: whole(2, 4, (call) => {
    const at = place(call, listAt(call, 1).values, Math.trunc(numberAt(call, 2, 0)), numberAt(call, 3, 1) < 0);
    if (at < 0) throw notFound();
    return at + 1;
  }),
  FILTER: whole(2, 3, filtered),
  UNIQUE: whole(1, 1, (call) => unique(matrixAt(call, 0))),
  SORT: whole(1, 3, sorted),
  ROWS: sized(heightOf),
  COLUMNS: sized(widthOf),
  ROW: placed('top'),
  COLUMN: placed('left'),
};
