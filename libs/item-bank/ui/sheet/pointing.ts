import { addressOf, type CellPlace } from '@assay/item-bank/domain';

/** A reference that is being put into a formula with the pointer: where it stands in the text, and from which cell. */
export interface Pointing {
  readonly start: number;
  readonly length: number;
  readonly anchor: CellPlace;
}
export interface Pointed extends Pointing {
  readonly text: string;
}

/** After a sign or an opening bracket a formula waits for a cell; anywhere else a click leaves it. */
export const waitsForCell = (text: string, caret: number): boolean =>
  text.startsWith('=') && /[=+\-*/^&(,;<>:]\s*$/.test(text.slice(0, caret));

export function point(text: string, caret: number, place: CellPlace): Pointed {
  return replaced(text, { start: caret, length: 0, anchor: place }, addressOf(place));
}

/** Pulled on to another cell it becomes a range. */
export function pull(text: string, pointing: Pointing, place: CellPlace): Pointed {
  const { anchor } = pointing;
  const low = { column: Math.min(anchor.column, place.column), row: Math.min(anchor.row, place.row) };
  const high = { column: Math.max(anchor.column, place.column), row: Math.max(anchor.row, place.row) };
  const isOne = low.column === high.column && low.row === high.row;
  return replaced(text, pointing, isOne ? addressOf(low) : `${addressOf(low)}:${addressOf(high)}`);
}

function replaced(text: string, { start, length, anchor }: Pointing, reference: string): Pointed {
  return {
    text: text.slice(0, start) + reference + text.slice(start + length),
    start,
    length: reference.length,
    anchor,
  };
}
