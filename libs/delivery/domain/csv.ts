export interface CsvRow {
  /** The line of the file on which the row begins, counted from 1, as every editor shows it. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The line of a quotation mark that never closes: what follows it was read into this row. */
  readonly openQuoteLine?: number;
}

/** RFC 4180, and what spreadsheets make of it: a byte order mark, semicolons or tabs, any line end, quotes with line breaks. */
export function readCsv(text: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(source);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let firstLine = 1;
  let quoteLine = 1;

  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some((value) => value !== '')) {
      rows.push({ line: firstLine, cells, ...(quoted ? { openQuoteLine: quoteLine } : {}) });
    }
    cells = [];
  };

  for (let i = 0; i < source.length; i++) {
    const char = source[i]!;
    if (quoted) {
      if (char === '"' && source[i + 1] === '"') cell += source[++i];
      else if (char === '"') quoted = false;
      else cell += char;
      if (char === '\n') line++;
    } else if (char === '"' && cell.trim() === '') {
      quoted = true;
      quoteLine = line;
      cell = '';
    } else if (char === delimiter) {
      endCell();
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && source[i + 1] === '\n') i++;
      endRow();
      firstLine = ++line;
    } else {
      cell += char;
    }
  }
  endRow();
  return rows;
}

/** The first line decides; a list of one column has none, and a comma does no harm then. */
function delimiterOf(source: string): string {
  const firstLine = source.split(/\r|\n/).find((line) => line.trim() !== '') ?? '';
  const unquoted = firstLine.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((delimiter) => [delimiter, unquoted.split(delimiter).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
