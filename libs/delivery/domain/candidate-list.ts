import { readCsv, type CsvRow } from './csv';
import { isExtraTime } from './time-allowance';

export interface CandidateRow {
  readonly line: number;
  readonly number: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly extraTimePercent: number;
}
type Column = 'number' | 'name' | 'email' | 'extraTimePercent';

export interface CandidateRowError {
  readonly line: number;
  /** The column at fault; null for the row as a whole. */
  readonly field: Column | null;
  readonly message: string;
}

export interface CandidateList {
  readonly candidates: readonly CandidateRow[];
  readonly errors: readonly CandidateRowError[];
}

const MOST_ROWS = 5_000;
const COLUMNS: readonly Column[] = ['number', 'name', 'email', 'extraTimePercent'];
const HEADINGS: Record<Column, RegExp> = {
  number: /^((candidate|cand|student|learner)?(number|no|nr|id)|candidate)$/,
  name: /^((full|candidate)?name)$/,
  email: /^(e?mail(address)?)$/,
  extraTimePercent: /^(extratime(percent(age)?)?|extra|et)$/,
};
const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}./-]{0,31}$/u;
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** Reads a pasted list. Rows without a fault are kept beside the faults of the others, so that both can be shown. */
export function readCandidateList(text: string): CandidateList {
  const rows = readCsv(text);
  if (rows.length === 0) return refuseList(1, 'The list is empty.');
  const openQuoteLine = rows.at(-1)!.openQuoteLine;
  if (openQuoteLine) return refuseList(openQuoteLine, 'A quotation mark opens here and does not close.');
  const headed = columnsOf(rows[0]!);
  const body = headed ? rows.slice(1) : rows;
  if (body.length === 0) return refuseList(rows[0]!.line, 'There is a heading, but no candidate below it.');
  if (body.length > MOST_ROWS)
    return refuseList(body[MOST_ROWS]!.line, `Import at most ${MOST_ROWS} candidates at once.`);
  if (headed && !headed.includes('name')) return refuseList(rows[0]!.line, 'No column is headed “name”.');

  const errors: CandidateRowError[] = [];
  const candidates: CandidateRow[] = [];
  const seen = { number: new Map<string, number>(), email: new Map<string, number>() };
  for (const row of body) {
    const found = readRow(row, headed ?? COLUMNS);
    findDuplicates(found.candidate, seen, found.errors);
    errors.push(...found.errors);
    if (found.errors.length === 0) candidates.push(found.candidate);
  }
  return { candidates, errors };
}

function refuseList(line: number, message: string): CandidateList {
  return { candidates: [], errors: [{ line, field: null, message }] };
}

/** A first row is a heading when it names at least two of our columns; else the order number, name, email, extra time holds. */
function columnsOf({ cells }: CsvRow): (Column | null)[] | null {
  const columns = cells.map((cell) => {
    const heading = cell.toLowerCase().replace(/[^a-z]/g, '');
    return COLUMNS.find((column) => HEADINGS[column].test(heading)) ?? null;
  });
  return columns.filter((column) => column !== null).length >= 2 ? columns : null;
}

function readRow(row: CsvRow, columns: readonly (Column | null)[]) {
  const errors: CandidateRowError[] = [];
  const fault = (field: Column | null, message: string) => errors.push({ line: row.line, field, message });
  const cell = (column: Column) => row.cells[columns.indexOf(column)] ?? '';

  const number = cell('number') || null;
  const name = cell('name').replace(/\s+/g, ' ');
  const email = cell('email').toLowerCase() || null;
  const extraTime = cell('extraTimePercent').replace(/\s*%$/, '') || '0';

  if (row.cells.slice(columns.length).some((value) => value !== '')) {
    fault(null, `This row has ${row.cells.length} columns where ${columns.length} are expected.`);
  }
  if (!number && !email) fault('number', 'Give a candidate number or an e-mail address.');
  if (number && !NUMBER.test(number)) {
    fault('number', `“${number}” is not a candidate number: use letters, figures, hyphens, at most 32 characters.`);
  }
  if (!name) fault('name', 'Give the name of the candidate.');
  if (name.length > 200) fault('name', 'Use at most 200 characters for the name.');
  if (email && (!EMAIL.test(email) || email.length > 254)) fault('email', `“${email}” is not an e-mail address.`);
  if (!/^\d{1,3}$/.test(extraTime) || !isExtraTime(Number(extraTime))) {
    fault(
      'extraTimePercent',
      `“${cell('extraTimePercent')}” is not an extra time: write whole per cent from 0 to 100.`,
    );
  }
  return { candidate: { line: row.line, number, name, email, extraTimePercent: Number(extraTime) }, errors };
}

function findDuplicates(
  candidate: CandidateRow,
  seen: Record<'number' | 'email', Map<string, number>>,
  errors: CandidateRowError[],
): void {
  for (const [field, what] of [
    ['number', 'The number'],
    ['email', 'The address'],
  ] as const) {
    const value = candidate[field]?.toLowerCase();
    if (!value) continue;
    const first = seen[field].get(value);
    if (first === undefined) seen[field].set(value, candidate.line);
    else
      errors.push({ line: candidate.line, field, message: `${what} ${candidate[field]} is already in row ${first}.` });
  }
}
