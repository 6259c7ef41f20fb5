/** RFC 4180, and the same with tabs where the first line has one. Null where a quotation is not closed. */
export function parseCsv(text: string): string[][] | null {
  const firstLine = text.slice(0, Math.max(0, text.search(/\r?\n|$/)));
  const separator = firstLine.includes('\t') ? '\t' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    if (cell === null) return null;
    row.push(cell.text);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (at < text.length && !isLineEnd(text, at)) return null;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  while (isEmpty(rows.at(-1))) rows.pop();
  return rows;
}

const isEmpty = (row: readonly string[] | undefined) => row?.length === 1 && row[0] === '';
const isLineEnd = (text: string, at: number) => text[at] === '\n' || text.startsWith('\r\n', at);

function plain(text: string, from: number, separator: string) {
  let end = from;
  while (end < text.length && text[end] !== separator && !isLineEnd(text, end)) end += 1;
  return { text: text.slice(from, end), end };
}

function quoted(text: string, from: number) {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end === -1) return null;
    parts.push(text.slice(at, end));
    if (text[end + 1] !== '"') return { text: parts.join('"'), end: end + 1 };
    at = end + 2;
  }
}
