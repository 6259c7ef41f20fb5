import { MOST_COLUMNS, type Area, type CellPlace, type Sheet } from '@assay/item-bank/domain';

/** From where a selection began to where it is; the last one is the cell that is written in. */
export interface Selection {
  readonly anchor: CellPlace;
  readonly active: CellPlace;
}
export const at = (place: CellPlace): Selection => ({ anchor: place, active: place });
export const FIRST: Selection = at({ column: 1, row: 1 });

export function areaOf({ anchor, active }: Selection, sheet: string): Area {
  return {
    sheet,
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
  };
}

/** A page of rows, as far as PageDown goes. */
const PAGE = 10;

/** Where a key leads (WAI-ARIA APG, data grid); null for a key that leads nowhere. */
export function placeAfter(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { column, row }: CellPlace,
  { columns, rows }: Pick<Sheet, 'columns' | 'rows'>,
): CellPlace | null {
  const far = ctrlKey || metaKey ? MOST_COLUMNS * 1_000 : 1;
  const to = (across: number, down: number) => ({
    column: Math.min(columns, Math.max(1, column + across)),
    row: Math.min(rows, Math.max(1, row + down)),
  });
  switch (key) {
    case 'ArrowLeft':
      return to(-far, 0);
    case 'ArrowRight':
      return to(far, 0);
    case 'ArrowUp':
      return to(0, -far);
    case 'ArrowDown':
      return to(0, far);
    case 'PageUp':
      return to(0, -PAGE);
    case 'PageDown':
      return to(0, PAGE);
    case 'Home':
      return { column: 1, row: far > 1 ? 1 : row };
    case 'End':
      return { column: columns, row: far > 1 ? rows : row };
    default:
      return null;
  }
}
