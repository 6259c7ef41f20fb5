import type { SpreadsheetInteraction } from '../item/interaction';
import type { MarkScheme } from '../item/mark-scheme';
import { calculate } from '../sheet/calculate';
import { inReadingOrder } from '../sheet/cell-places';
import { checkSheet } from '../sheet/check-sheet';
import { isSheetResponse, type ResponseValue } from './response';
import { shownAt } from '../sheet/shown-at';

/** One cell that a candidate changed: what was typed, and what it showed. */
export interface CellInWords {
  readonly cell: string;
  readonly entry: string;
  readonly shows: string;
  /** Whether every check of this cell passes; null where none looks at it, or where it is not to be told. */
  readonly isRight: boolean | null;
  /** What is wrong, with the numbers: for staff, as the mark scheme is. */
  readonly detail: string;
}

type Words = { readonly kind: 'none' } | { readonly kind: 'cells'; readonly cells: readonly CellInWords[] };

export function cellsInWords(
  interaction: SpreadsheetInteraction,
  value: ResponseValue | null,
  scheme: MarkScheme | null,
): Words {
  const given = isSheetResponse(value) ? value.cells : {};
  if (Object.keys(given).length === 0) return { kind: 'none' };
  const book = calculate(interaction.sheets, given);
  const found =
    scheme?.kind === 'spreadsheet' ? checkSheet(interaction, scheme, given).flatMap(({ cells }) => cells) : [];
  const cells = inReadingOrder(interaction, Object.keys(given)).map((cell) => {
    const own = found.filter((each) => each.cell === cell);
    const detail = own.flatMap((each) => (each.isRight ? [] : [each.detail])).join(' ');
    const isRight = own.length > 0 ? detail === '' : null;
    return { cell, entry: given[cell] ?? '', shows: shownAt(interaction, book, cell), isRight, detail };
  });
  return { kind: 'cells', cells };
}
