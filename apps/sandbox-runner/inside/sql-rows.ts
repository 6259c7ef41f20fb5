/** What of a result is needed: every value as PostgreSQL prints it, or nothing. */
export interface TextRows {
  fields: readonly { name: string; dataTypeID: number }[];
  rows: readonly (readonly (string | null)[])[];
}

/** Types by their numbers in pg_type, which never change. */
const NUMBERS = new Set([20, 21, 23, 26, 700, 701, 1700]); // int8 int2 int4 oid float4 float8 numeric
const BOOLEAN = 16;
const DOCUMENTS = new Set([114, 3802]); // json jsonb
const FIXED_TEXT = 1042; // char(n)

/**
 * One row per line. Numbers are JSON numbers with PostgreSQL's own digits, so that 12.50 stays 12.50 and nothing is
 * rounded to what a machine can hold; truth values and documents are JSON; all else, dates and times too, is text.
 */
export function printedRows({ fields, rows }: TextRows): string {
  const columns = JSON.stringify(fields.map(({ name }) => name));
  const lines = rows.map(
    (row) => `[${row.map((value, index) => cell(value, fields[index]?.dataTypeID ?? 0)).join(',')}]`,
  );
  return `{"columns":${columns},"rows":[${lines.join(',\n')}]}`;
}

function cell(value: string | null, type: number): string {
  if (value === null) return 'null';
  if (NUMBERS.has(type)) return JSON_NUMBER.test(value) ? value : JSON.stringify(value); // NaN and Infinity
  if (type === BOOLEAN) return value === 't' || value === 'true' ? 'true' : 'false';
  if (DOCUMENTS.has(type)) return value.replaceAll('\n', ' ');
  return JSON.stringify(type === FIXED_TEXT ? value.trimEnd() : value);
}

const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** Names of the columns: the first line of comma-separated values. */
export function parseHeader(text: string): string[] {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? '';
  return [...line.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '').trim() : quoted.replaceAll('""', '"'),
  );
}
