/** Larger than any task a person can oversee in an exam, small enough to be calculated at every key. */
export const MOST_COLUMNS = 52;
export const MOST_ROWS = 1_000;

/** Counted from 1, as people do. */
export interface CellPlace {
  readonly column: number;
  readonly row: number;
}
/** A rectangle of cells of one sheet; a single cell is one by one. */
export interface Area {
  readonly sheet: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const ADDRESS = /^\$?([A-Za-z]{1,2})\$?([1-9]\d{0,3})$/;

export function columnName(column: number): string {
  const first = Math.floor((column - 1) / 26);
  return (first > 0 ? String.fromCharCode(64 + first) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

export function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export const addressOf = ({ column, row }: CellPlace): string => `${columnName(column)}${row}`;

/** "B7", also as "$B$7"; null for anything else, and for cells beyond the largest sheet. */
export function readAddress(text: string): CellPlace | null {
  const found = ADDRESS.exec(text);
  if (!found) return null;
  const place = { column: columnNumber(found[1] ?? ''), row: Number(found[2]) };
  return place.column <= MOST_COLUMNS && place.row <= MOST_ROWS ? place : null;
}

/** "B2:B9" or "B7". */
export function readArea(text: string, sheet: string): Area | null {
  const [from = '', to = from, more] = text.split(':');
  const [a, b] = [readAddress(from.trim()), readAddress(to.trim())];
  if (!a || !b || more !== undefined) return null;
  return {
    sheet,
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
  };
}

/** "Sales!B2:B9", or without a sheet's name on the sheet given. Names with spaces may stand in single quotes. */
export function readAreaOf(text: string, sheet: string): Area | null {
  const at = text.lastIndexOf('!');
  if (at < 0) return readArea(text, sheet);
  return readArea(text.slice(at + 1), text.slice(0, at).replace(/^'(.*)'$/, '$1'));
}

/** The name of a cell in a whole workbook: "Sales!B7". */
export const cellKey = (sheet: string, place: CellPlace): string => `${sheet}!${addressOf(place)}`;

export function readCellKey(key: string): (CellPlace & { readonly sheet: string }) | null {
  const at = key.lastIndexOf('!');
  const place = at > 0 ? readAddress(key.slice(at + 1)) : null;
  return place && { ...place, sheet: key.slice(0, at) };
}

export const areaSize = ({ left, top, right, bottom }: Area): number => (right - left + 1) * (bottom - top + 1);

export const isInside = (area: Area, sheet: string, { column, row }: CellPlace): boolean =>
  area.sheet === sheet && column >= area.left && column <= area.right && row >= area.top && row <= area.bottom;

/** Row by row, as people read. */
export function placesIn({ left, top, right, bottom }: Area): CellPlace[] {
  const places: CellPlace[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) places.push({ column, row });
  }
  return places;
}

export const areaName = ({ left, top, right, bottom }: Omit<Area, 'sheet'>): string => {
  const from = addressOf({ column: left, row: top });
  return left === right && top === bottom ? from : `${from}:${addressOf({ column: right, row: bottom })}`;
};
