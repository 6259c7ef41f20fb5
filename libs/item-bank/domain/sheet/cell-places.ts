import type { SpreadsheetInteraction } from '../item/interaction';
import { cellKey, isInside, placesIn, readArea, readCellKey, type Area } from './address';
import type { Sheet } from './workbook';

/** What candidates may change of a sheet. */
export const editableAreas = ({ name, editable, columns, rows }: Sheet): Area[] =>
  editable.flatMap((range) => {
    const area = readArea(range, name);
    return area && area.right <= columns && area.bottom <= rows ? [area] : [];
  });

/** Every cell that candidates may change, sheet by sheet and row by row. */
export const editableKeys = ({ sheets }: Pick<SpreadsheetInteraction, 'sheets'>): string[] => [
  ...new Set(
    sheets.flatMap((sheet) =>
      editableAreas(sheet).flatMap((area) => placesIn(area).map((place) => cellKey(sheet.name, place))),
    ),
  ),
];

export function isEditable({ sheets }: Pick<SpreadsheetInteraction, 'sheets'>, key: string): boolean {
  const place = readCellKey(key);
  const sheet = place && sheets.find(({ name }) => name === place.sheet);
  return Boolean(sheet && editableAreas(sheet).some((area) => isInside(area, place.sheet, place)));
}

export function entryOf({ sheets }: Pick<SpreadsheetInteraction, 'sheets'>, key: string): string {
  const place = readCellKey(key);
  const sheet = place && sheets.find(({ name }) => name === place.sheet);
  return sheet?.cells[key.slice(sheet.name.length + 1)]?.entry ?? '';
}
