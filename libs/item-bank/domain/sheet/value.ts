/** The errors that people know from spreadsheets, and four of ours: a circle, a refused function, a formula that cannot be read, too much work. */
export const SHEET_ERRORS = [
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CIRCLE!',
  '#BLOCKED!',
  '#ERROR!',
  '#LIMIT!',
] as const;
export type SheetErrorCode = (typeof SHEET_ERRORS)[number];

/** Both a value of a cell and what a function throws: in a spreadsheet an error is a value. */
export class SheetError {
  constructor(
    readonly error: SheetErrorCode,
    /** Why, in a sentence; for the formula bar. */
    readonly reason = '',
  ) {}
}

export type Scalar = number | string | boolean | null | SheetError;
/** What a reference to cells gives, also to a single one: `SUM(A1)` passes over a text in A1, `SUM("5")` does not. */
export interface Matrix {
  readonly rows: readonly (readonly Scalar[])[];
  /** Where it stands, where it stands somewhere: for ROW and COLUMN. */
  readonly top?: number;
  readonly left?: number;
}
export type Result = Scalar | Matrix;

export const isMatrix = (value: Result): value is Matrix =>
  typeof value === 'object' && value !== null && 'rows' in value;
export const isError = (value: Result): value is SheetError => value instanceof SheetError;

export const heightOf = ({ rows }: Matrix): number => rows.length;
export const widthOf = ({ rows }: Matrix): number => rows[0]?.length ?? 0;
export const isSingle = (matrix: Matrix): boolean => heightOf(matrix) === 1 && widthOf(matrix) === 1;

/** The one value of a reference to one cell; other rectangles have no single value. */
export function scalarOf(value: Result): Scalar {
  if (!isMatrix(value)) return value;
  if (isSingle(value)) return value.rows[0]?.[0] ?? null;
  throw new SheetError('#VALUE!', 'Several cells stand where one value is needed.');
}

export function cellsOf(value: Result): Scalar[] {
  return isMatrix(value) ? value.rows.flat() : [value];
}

const LETTERS_A_STEP = 32;
/** Long texts are work of their own, whatever is done with them. */
export function textWork(values: readonly Scalar[]): number {
  let letters = 0;
  for (const value of values) if (typeof value === 'string') letters += value.length;
  return Math.floor(letters / LETTERS_A_STEP);
}

/** Fifteen digits, as every spreadsheet shows and compares them: 0.1 + 0.2 is 0.3. */
export const fifteenDigits = (value: number): number => Number(value.toPrecision(15));

export function toNumber(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof SheetError) throw value;
  const text = value.trim().replace(/%$/, '');
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) {
    throw new SheetError('#VALUE!', `“${value.slice(0, 40)}” is no number.`);
  }
  return value.trim().endsWith('%') ? Number(text) / 100 : Number(text);
}

export function toText(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value);
  throw value;
}

export function toTruth(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    if (value.toUpperCase() === 'TRUE') return true;
    if (value.toUpperCase() === 'FALSE') return false;
    throw new SheetError('#VALUE!', `“${value.slice(0, 40)}” is neither TRUE nor FALSE.`);
  }
  return toNumber(value) !== 0;
}

/** Plain digits where fifteen of them do, else with an exponent: 1E+21. */
export function numberText(value: number): string {
  const text = String(fifteenDigits(value));
  return text.includes('e') ? text.toUpperCase().replace(/E(\d)/, 'E+$1') : text;
}

/** No result of a calculation is endless or undefined. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new SheetError('#NUM!', 'The result is too large, or there is none.');
  return Object.is(value, -0) ? 0 : value;
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;
/** As spreadsheets compare: numbers before texts before TRUE and FALSE, texts without regard to capitals. */
export function compareScalars(left: Scalar, right: Scalar): number {
  if (left instanceof SheetError) throw left;
  if (right instanceof SheetError) throw right;
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(fifteenDigits(a) - fifteenDigits(b));
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
}

/** By code points and not by a locale: the same on every machine. */
function compareTexts(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

const blankLike = (other: Scalar): number | string | boolean =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
