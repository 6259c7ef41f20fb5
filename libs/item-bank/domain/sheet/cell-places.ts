import type { SpreadsheetInteraction } from '../item/interaction';
import { cellKey, isInside, readArea, readCellKey, type Area } from './address';
import type { Sheet } from './workbook';

/** What candidates may change of a sheet. */
export const editableAreas = ({ name, editable, columns, rows }: Sheet): Area[] =>
  editable.flatMap((range) => {
    const area = readArea(range, name);
    return area && area.right <= columns && area.bottom <= rows ? [area] : [];
  });

/** Whether a cell may be changed, for many cells of one workbook. */
export function editableTest({ sheets }: Pick<SpreadsheetInteraction, 'sheets'>): (key: string) => boolean {
  const areas = sheets.flatMap(editableAreas);
  return (key) => {
    const place = readCellKey(key);
    // "B07" and "b7" name no cell of their own.
    return (
      place !== null && cellKey(place.sheet, place) === key && areas.some((area) => isInside(area, place.sheet, place))
    );
  };
}

/** Sheet by sheet and row by row, as people read. */
export function inReadingOrder({ sheets }: Pick<SpreadsheetInteraction, 'sheets'>, keys: readonly string[]): string[] {
  const names = sheets.map(({ name }) => name);
  const placed = keys.flatMap((key) => {
    const place = readCellKey(key);
    return place ? [{ key, place, sheet: names.indexOf(place.sheet) }] : [];
  });
  return placed
    .sort((a, b) => a.sheet - b.sheet || a.place.row - b.place.row || a.place.column - b.place.column)
    .map(({ key }) => key);
}

export const isEditable = (book: Pick<SpreadsheetInteraction, 'sheets'>, key: string): boolean =>
  editableTest(book)(key);

export function entryOf({ sheets }: Pick<SpreadsheetInteraction, 'sheets'>, key: string): string {
  const place = readCellKey(key);
  const sheet = place && sheets.find(({ name }) => name === place.sheet);
  return sheet?.cells[key.slice(sheet.name.length + 1)]?.entry ?? '';
}
