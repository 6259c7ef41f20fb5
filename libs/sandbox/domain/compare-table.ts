import { isObject, Numeral, parseJson, type JsonValue } from './compare-json';
import type { Comparison } from './comparer';
import { parseCsv } from './csv';
import { pairUp } from './pair-up';
import { isNumeral, numbersAgree, type Tolerance } from './tolerance';

type Cell = string | null;
type Row = readonly Cell[];
interface Table {
  /** Of CSV none are known: its first line is a row like the others unless the comparer says that it is a header. */
  columns: Row | null;
  rows: readonly Row[];
  /** In CSV nothing cannot be told from an empty text. */
  knowsNull: boolean;
}
interface Rules extends Partial<Tolerance> {
  ordered: boolean;
  header?: boolean;
}

const LARGEST_CELLS = 2_000_000;

export function compareTable(expected: string, actual: string, rules: Rules): Comparison {
  const want = readTable(expected, rules.header ?? false);
  if (want === null) return { equal: false, reason: 'The expected output is not a table.' };
  const got = readTable(actual, rules.header ?? false);
  if (got === null) return { equal: false, reason: 'The output is not a table.', share: 0 };
  if (cellsOf(got) > LARGEST_CELLS) return { equal: false, reason: 'The table is too large to be compared.', share: 0 };

  const same = cellRule(rules, want.knowsNull && got.knowsNull);
  const columns = want.columns ?? want.rows[0];
  const gotColumns = got.columns ?? got.rows[0];
  if (columns && gotColumns && columns.length !== gotColumns.length) {
    return { equal: false, reason: 'The table has another number of columns.', share: 0 };
  }
  if (rules.header && !rowsAgree(want.columns ?? [], got.columns ?? [], same)) {
    return { equal: false, reason: 'The names of the columns differ.', share: 0 };
  }
  return rules.ordered ? inOrder(want.rows, got.rows, same) : inAnyOrder(want.rows, got.rows, same);
}

type Same = (want: Cell, got: Cell) => boolean;

function inOrder(want: readonly Row[], got: readonly Row[], same: Same): Comparison {
  const right = want.map((row, index) => index < got.length && rowsAgree(row, got[index] as Row, same));
  const share = { share: right.filter(Boolean).length / Math.max(1, want.length, got.length) };
  if (want.length !== got.length) return { equal: false, reason: 'The table has another number of rows.', ...share };
  const first = right.indexOf(false);
  if (first === -1) return { equal: true };
  return { equal: false, reason: `The table differs first in row ${first + 1}.`, ...share };
}

function inAnyOrder(want: readonly Row[], got: readonly Row[], same: Same): Comparison {
  const pairs = pairUp(sorted(want), sorted(got), (a, b) => rowsAgree(a, b, same), keyOf);
  if (pairs === want.length && want.length === got.length) return { equal: true };
  const share = pairs / Math.max(1, want.length, got.length);
  if (want.length !== got.length) return { equal: false, reason: 'The table has another number of rows.', share };
  return { equal: false, reason: `${want.length - pairs} of ${got.length} rows are not the expected ones.`, share };
}

/** Two rows that agree have one key: numbers may be written in many ways, and nothing may stand as an empty text. */
const keyOf = (row: Row) => JSON.stringify(row.map((cell) => (cell !== null && isNumeral(cell) ? 0 : (cell ?? ''))));

/** By their numbers, so that rows that agree within a tolerance stand at about the same place. */
const sorted = (rows: readonly Row[]) =>
  rows
    .map((row) => ({ row, key: row.map((cell) => (cell !== null && isNumeral(cell) ? Number(cell) : 0)) }))
    .toSorted((a, b) => a.key.map((value, at) => value - (b.key[at] ?? 0)).find((by) => by !== 0) ?? 0)
    .map(({ row }) => row);

const rowsAgree = (want: Row, got: Row, same: Same) =>
  want.length === got.length && want.every((cell, index) => same(cell, got[index] as Cell));

function cellRule({ absolute = 0, relative = 0 }: Rules, knowsNull: boolean): Same {
  return (want, got) => {
    if (want === got) return true;
    if (want === null || got === null) return !knowsNull && (want ?? '') === (got ?? '');
    if (!isNumeral(want) || !isNumeral(got)) return false;
    // far apart is seen without exact arithmetic, which takes its time over a table that is wrong everywhere
    const [a, b] = [Number(want), Number(got)];
    if (Math.abs(a - b) > 2 * (absolute + relative * Math.abs(a)) + 1e-6 * Math.abs(a)) return false;
    return numbersAgree(want, got, { absolute, relative });
  };
}

const cellsOf = ({ rows }: Table) => rows.reduce((sum, row) => sum + row.length, 0);

function readTable(text: string, header: boolean): Table | null {
  if (/^\s*[{[]/.test(text)) {
    const table = jsonTable(parseJson(text));
    if (table) return table;
  }
  const lines = parseCsv(text);
  if (lines === null) return null;
  const [first = null, ...others] = lines;
  return header ? { columns: first, rows: others, knowsNull: false } : { columns: null, rows: lines, knowsNull: false };
}

function jsonTable(value: JsonValue | undefined): Table | null {
  if (value === undefined) return null;
  const rows = isObject(value) ? value['rows'] : value;
  const columns = isObject(value) ? value['columns'] : null;
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) return null;
  return {
    columns: Array.isArray(columns) ? columns.map(cellOf) : null,
    rows: rows.map((row) => row.map(cellOf)),
    knowsNull: true,
  };
}

function cellOf(value: JsonValue): Cell {
  if (value === null || typeof value === 'string') return value;
  if (value instanceof Numeral) return value.digits;
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value, plainNumbers);
}

const plainNumbers = (_name: string, value: unknown) => (value instanceof Numeral ? value.digits : value);
