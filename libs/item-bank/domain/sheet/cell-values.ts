import { MOST_COLUMNS, readCellKey, type Area } from './address';
import { SheetError, type Matrix, type Scalar } from './value';
import type { Sheet } from './workbook';

/** The values of a workbook, by name for people and by place for formulas: most of the work is reading ranges. */
export class CellValues {
  private readonly sheets: ReadonlyMap<string, { readonly sheet: Sheet; readonly cells: Map<number, Scalar> }>;

  constructor(sheets: readonly Sheet[]) {
    this.sheets = new Map(sheets.map((sheet) => [sheet.name, { sheet, cells: new Map() }]));
  }

  set(key: string, value: Scalar): void {
    const place = readCellKey(key);
    if (place) this.sheets.get(place.sheet)?.cells.set(placeNumber(place.row, place.column), value);
  }

  get(key: string): Scalar {
    const place = readCellKey(key);
    return place ? (this.sheets.get(place.sheet)?.cells.get(placeNumber(place.row, place.column)) ?? null) : null;
  }

  /** @throws SheetError #REF! for a range that leaves its sheet */
  range({ sheet: name, left, top, right, bottom }: Area): Matrix {
    const found = this.sheets.get(name);
    if (!found) throw new SheetError('#REF!', `There is no sheet “${name}”.`);
    if (right > found.sheet.columns || bottom > found.sheet.rows) {
      throw new SheetError('#REF!', 'The formula looks beyond the edge of the sheet.');
    }
    const rows: Scalar[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const line: Scalar[] = [];
      for (let column = left; column <= right; column += 1) {
        line.push(found.cells.get(placeNumber(row, column)) ?? null);
      }
      rows.push(line);
    }
    return { rows, top, left };
  }
}

const placeNumber = (row: number, column: number) => row * (MOST_COLUMNS + 1) + column;
