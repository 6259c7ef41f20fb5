import { addressOf, columnNumber, MOST_COLUMNS, MOST_ROWS } from './address';

const REFERENCE = /("(?:[^"]|"")*"|'(?:[^']|'')+'!)|(\$?)([A-Za-z]{1,2})(\$?)([1-9]\d{0,3})(?![A-Za-z0-9_.(])/g;

/**
 * A formula as it reads when it is filled or copied elsewhere: references without a dollar sign move along, what stands
 * in quotation marks does not. One that would leave the sheet becomes #REF!.
 */
export function moveFormula(entry: string, columns: number, rows: number): string {
  if (!entry.trim().startsWith('=')) return entry;
  return entry.replace(REFERENCE, (...[found, quoted, columnFixed, column, rowFixed, row, at, whole]: string[]) => {
    if (quoted !== undefined || /[A-Za-z0-9_.]/.test((whole ?? '').charAt(Number(at) - 1))) return found ?? '';
    const place = {
      column: columnNumber(column ?? '') + (columnFixed ? 0 : columns),
      row: Number(row) + (rowFixed ? 0 : rows),
    };
    if (place.column < 1 || place.row < 1 || place.column > MOST_COLUMNS || place.row > MOST_ROWS) return '#REF!';
    const name = addressOf(place);
    const letters = name.replace(/\d+$/, '');
    return `${columnFixed}${letters}${rowFixed}${name.slice(letters.length)}`;
  });
}
