import type { CellFormat } from './format';

/** One cell as its author wrote it: "=SUM(B2:B9)", "12.5", "Visits". */
export interface SheetCell {
  readonly entry: string;
  /** Absent: general. */
  readonly format?: CellFormat;
  readonly isBold?: boolean;
}
export interface Sheet {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  /** By address: "B7". Cells without an entry and a format are not there. */
  readonly cells: Readonly<Record<string, SheetCell>>;
  /** Ranges that candidates may change, such as "D2:D9"; all the rest is locked. */
  readonly editable: readonly string[];
  /** In characters, by column: { "A": 22 }. */
  readonly widths?: Readonly<Record<string, number>>;
}

export const MOST_SHEETS = 6;
export const MOST_CELLS = 4_000;
/** One entry, typed or pasted; the longest formula and its equals sign fit. */
export const LONGEST_ENTRY = 2_001;
export const LARGEST_RESPONSE = 100_000;

export const SHEET_NAME = /^[A-Za-z][A-Za-z0-9 _-]{0,29}$/;
