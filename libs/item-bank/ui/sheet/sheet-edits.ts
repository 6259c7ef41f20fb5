import {
  addressOf,
  cellKey,
  LONGEST_ENTRY,
  moveFormula,
  placesIn,
  type Area,
  type CellPlace,
  type Entries,
  type Sheet,
} from '@assay/item-bank/domain';

/** What a change of several cells needs to know of its sheet. */
export interface SheetPage {
  readonly sheet: Sheet;
  readonly entryAt: (key: string) => string;
  readonly mayChange: (key: string) => boolean;
}
/** What was done, and how many cells stayed as they were because they are locked. */
export interface Edit {
  readonly entries: Entries;
  readonly locked: number;
}

function edit(page: SheetPage, wanted: readonly (readonly [CellPlace, string])[]): Edit {
  const inside = wanted.filter(([{ column, row }]) => column <= page.sheet.columns && row <= page.sheet.rows);
  const keyed = inside.map(
    ([place, entry]) => [cellKey(page.sheet.name, place), entry.slice(0, LONGEST_ENTRY)] as const,
  );
  const allowed = keyed.filter(([key]) => page.mayChange(key));
  return { entries: Object.fromEntries(allowed), locked: keyed.length - allowed.length };
}

export const write = (page: SheetPage, place: CellPlace, entry: string): Edit => edit(page, [[place, entry]]);

export const clear = (page: SheetPage, area: Area): Edit =>
  edit(
    page,
    placesIn(area).map((place) => [place, ''] as const),
  );

/** The first row of the selection in all rows below it; one row alone takes what stands above it. */
export function fillDown(page: SheetPage, area: Area): Edit {
  const from = area.top === area.bottom ? area.top - 1 : area.top;
  if (from < 1) return { entries: {}, locked: 0 };
  const below = placesIn({ ...area, top: from + 1 });
  return edit(
    page,
    below.map((place) => {
      const source = page.entryAt(cellKey(page.sheet.name, { column: place.column, row: from }));
      return [place, moveFormula(source, 0, place.row - from)] as const;
    }),
  );
}

/** What was copied here: pasted again, its formulas move along. */
export interface Copied {
  readonly text: string;
  readonly from: CellPlace;
  readonly rows: readonly (readonly string[])[];
}

export function copyOf(page: SheetPage, area: Area, text: string): Copied {
  const rows: string[][] = [];
  for (const place of placesIn(area)) {
    (rows[place.row - area.top] ??= []).push(page.entryAt(cellKey(page.sheet.name, place)));
  }
  return { text, from: { column: area.left, row: area.top }, rows };
}

/** A single cell fills the whole selection; a table goes where its first cell is put. */
export function paste(
  page: SheetPage,
  area: Area,
  table: readonly (readonly string[])[],
  from: CellPlace | null,
): Edit {
  const isSingle = table.length === 1 && table[0]?.length === 1;
  const targets = isSingle
    ? placesIn(area).map((place) => [place, table[0]?.[0] ?? ''] as const)
    : table.flatMap((row, down) =>
        row.map((entry, across) => [{ column: area.left + across, row: area.top + down }, entry] as const),
      );
  return edit(
    page,
    targets.map(([place, entry]) => {
      if (!from) return [place, entry] as const;
      const source = isSingle
        ? from
        : { column: from.column + place.column - area.left, row: from.row + place.row - area.top };
      return [place, moveFormula(entry, place.column - source.column, place.row - source.row)] as const;
    }),
  );
}

export const nameOf = (area: Area): string =>
  area.left === area.right && area.top === area.bottom
    ? addressOf({ column: area.left, row: area.top })
    : `${addressOf({ column: area.left, row: area.top })}:${addressOf({ column: area.right, row: area.bottom })}`;
