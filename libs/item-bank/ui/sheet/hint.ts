import { cellKey, isSheetError, placesIn, type Area, type Calculated } from '@assay/item-bank/domain';

export interface Hint {
  readonly words: string;
  readonly isBad: boolean;
}
const LARGEST_SUMMED = 2_000;

/** What the active cell says about itself, or the selection: read with the cell, and shown below the grid. */
export function hintFor(book: Calculated, area: Area, key: string, entry: string, isLocked: boolean): Hint {
  const value = book.valueAt(key);
  const lock = isLocked ? 'Locked. ' : '';
  if (isSheetError(value)) return { words: `${lock}${value.error} ${value.reason}`.trim(), isBad: true };
  const summary = summaryOf(book, area);
  if (summary !== '') return { words: summary, isBad: false };
  const formula = entry.startsWith('=') ? `Formula ${entry}` : '';
  return { words: `${lock}${formula}`.trim(), isBad: false };
}

function summaryOf(book: Calculated, area: Area): string {
  const places = (area.right - area.left + 1) * (area.bottom - area.top + 1);
  if (places < 2 || places > LARGEST_SUMMED) return '';
  const values = placesIn(area).map((place) => book.valueAt(cellKey(area.sheet, place)));
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0) return `${places} cells`;
  const sum = numbers.reduce((total, each) => total + each, 0);
  return `${places} cells · sum ${short(sum)} · average ${short(sum / numbers.length)}`;
}

const short = (value: number) => String(Number(value.toPrecision(8)));
