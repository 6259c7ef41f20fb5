import type { SpreadsheetInteraction } from '../item/interaction';
import type { SheetResponse } from '../response/response';
import { editableTest, entryOf, inReadingOrder } from '../sheet/cell-places';
import { LARGEST_RESPONSE, LONGEST_ENTRY } from '../sheet/workbook';
import { impossible } from './impossible';

/** The cells that were changed, as they were typed, in the order of the workbook; null where none was. */
export function readCells(interaction: SpreadsheetInteraction, value: unknown): SheetResponse | null {
  const sent = typeof value === 'object' && value !== null && 'cells' in value ? value.cells : null;
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw impossible('This part takes cells.');
  const entries = new Map(Object.entries(sent as Record<string, unknown>));
  const may = editableTest(interaction);
  let length = 0;
  for (const [key, entry] of entries) {
    if (!may(key)) throw impossible(`The cell ${key.slice(0, 40)} is not yours to change.`);
    if (typeof entry !== 'string' || entry.includes('\u0000')) throw impossible('A cell takes text.');
    if (entry.length > LONGEST_ENTRY) throw impossible(`A cell takes at most ${LONGEST_ENTRY} characters.`);
    length += key.length + entry.length;
  }
  if (length > LARGEST_RESPONSE) throw impossible('Your cells together are larger than 100 KB.');
  const changed = inReadingOrder(interaction, [...entries.keys()]).flatMap((key) => {
    const entry = entries.get(key);
    return typeof entry === 'string' && entry !== entryOf(interaction, key)
      ? [[key, entry.toWellFormed()] as const]
      : [];
  });
  return changed.length > 0 ? { cells: Object.fromEntries(changed) } : null;
}
