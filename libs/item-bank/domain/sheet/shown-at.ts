import type { SpreadsheetInteraction } from '../item/interaction';
import { readCellKey } from './address';
import type { Calculated } from './calculate';
import { showValue } from './format';

/** What stands in a cell: its value in the format of the author, else in the one that was typed. */
export function shownAt({ sheets }: Pick<SpreadsheetInteraction, 'sheets'>, book: Calculated, key: string): string {
  const place = readCellKey(key);
  const format = sheets.find(({ name }) => name === place?.sheet)?.cells[key.slice((place?.sheet.length ?? 0) + 1)]
    ?.format;
  return showValue(book.valueAt(key), format ?? book.formatAt(key) ?? 'general');
}
