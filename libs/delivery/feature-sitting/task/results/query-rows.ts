export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The rows of a query, as they come from the sandbox; null for any other output. */
export function readRows(output: string): Rows | null {
  try {
    const { columns, rows } = JSON.parse(output) as Partial<Rows>;
    const isTable = Array.isArray(columns) && Array.isArray(rows) && rows.every((row) => Array.isArray(row));
    return isTable ? { columns: columns.map(String), rows } : null;
  } catch {
    return null;
  }
}

/** Rows that the other table has no equal of; each row of the other counts once. */
export function unmatchedRows(table: Rows, other: Rows): ReadonlySet<number> {
  const left = new Map<string, number>();
  for (const row of other.rows) left.set(keyOf(row), (left.get(keyOf(row)) ?? 0) + 1);
  const unmatched = new Set<number>();
  table.rows.forEach((row, index) => {
    const rest = left.get(keyOf(row)) ?? 0;
    if (rest > 0) left.set(keyOf(row), rest - 1);
    else unmatched.add(index);
  });
  return unmatched;
}

const keyOf = (row: readonly unknown[]) => JSON.stringify(row);
