import {
  addressOf,
  areaName,
  cellKey,
  columnName,
  isInside,
  placesIn,
  readArea,
  readCellKey,
  type Area,
  type CellFormat,
  type Entries,
  type Sheet,
  type SheetCell,
} from '@assay/item-bank/domain';

/** All that an author wrote, as changes of an empty workbook: so the grid can take every step back. */
export const entriesOf = (sheets: readonly Sheet[]): Entries =>
  Object.fromEntries(
    sheets.flatMap(({ name, cells }) =>
      Object.entries(cells).flatMap(([address, { entry }]) => (entry === '' ? [] : [[`${name}!${address}`, entry]])),
    ),
  );

/** The same workbook without its entries: names, sizes and looks. */
export const emptied = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.map((sheet) => ({ ...sheet, cells: mapCells(sheet.cells, (cell) => ({ ...cell, entry: '' })) }));

/** The looks of one, the entries of the other; a cell with neither is not kept. */
export function withEntries(sheets: readonly Sheet[], entries: Entries): Sheet[] {
  return sheets.map((sheet) => {
    const cells: Record<string, SheetCell> = { ...mapCells(sheet.cells, (cell) => ({ ...cell, entry: '' })) };
    for (const [key, entry] of Object.entries(entries)) {
      const place = readCellKey(key);
      if (place?.sheet === sheet.name) cells[addressOf(place)] = { ...cells[addressOf(place)], entry };
    }
    return { ...sheet, cells: pruned(cells) };
  });
}

const mapCells = (cells: Sheet['cells'], change: (cell: SheetCell) => SheetCell) =>
  Object.fromEntries(Object.entries(cells).map(([address, cell]) => [address, change(cell)]));
const pruned = (cells: Sheet['cells']) =>
  Object.fromEntries(Object.entries(cells).filter(([, { entry, format, isBold }]) => entry !== '' || format || isBold));

/** How the cells of an area look. */
export function withLook(
  sheet: Sheet,
  area: Area,
  look: { readonly format?: CellFormat; readonly isBold?: boolean },
): Sheet {
  const cells: Record<string, SheetCell> = { ...sheet.cells };
  for (const place of placesIn(area)) {
    const { entry = '', format, isBold } = cells[addressOf(place)] ?? {};
    const next = { format, isBold, ...look };
    cells[addressOf(place)] = {
      entry,
      ...(next.format && next.format !== 'general' && { format: next.format }),
      ...(next.isBold && { isBold: true }),
    };
  }
  return { ...sheet, cells: pruned(cells) };
}

/** Whether all cells of an area are those of the candidates. */
export const isTheirs = (sheet: Sheet, area: Area): boolean => {
  const theirs = editableCells(sheet);
  return placesIn(area).every((place) => theirs.has(addressOf(place)));
};

export function withTheirs(sheet: Sheet, area: Area, areTheirs: boolean): Sheet {
  const theirs = editableCells(sheet);
  for (const place of placesIn(area)) {
    if (areTheirs) theirs.add(addressOf(place));
    else theirs.delete(addressOf(place));
  }
  return { ...sheet, editable: rangesOf(theirs, sheet) };
}

function editableCells({ name, editable }: Sheet): Set<string> {
  const areas = editable.flatMap((range) => readArea(range, name) ?? []);
  return new Set(areas.flatMap((area) => placesIn(area).map(addressOf)));
}

/** As few rectangles as reading row by row finds: runs of a row, joined with the same run of the row above. */
function rangesOf(cells: ReadonlySet<string>, { name, columns, rows }: Sheet): string[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = 1; row <= rows; row += 1) {
    const runs: Area[] = [];
    for (let column = 1; column <= columns; column += 1) {
      if (!cells.has(`${columnName(column)}${row}`)) continue;
      const last = runs.at(-1);
      if (last?.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
      else runs.push({ sheet: name, left: column, right: column, top: row, bottom: row });
    }
    const joined = runs.map((run) => {
      const above = open.find(({ left, right }) => left === run.left && right === run.right);
      return above ? { ...above, bottom: row } : run;
    });
    done.push(
      ...open.filter(
        (area) =>
          !joined.some(({ left, right, top }) => left === area.left && right === area.right && top === area.top),
      ),
    );
    open = joined;
  }
  return [...done, ...open].sort((a, b) => a.top - b.top || a.left - b.left).map(areaName);
}

/** A smaller sheet loses what lies beyond its edge. */
export function resized(sheet: Sheet, columns: number, rows: number): Sheet {
  const all: Area = { sheet: sheet.name, left: 1, top: 1, right: columns, bottom: rows };
  const inside = (address: string) => {
    const place = readCellKey(cellKey(sheet.name, { column: 1, row: 1 }).replace('A1', address));
    return place !== null && isInside(all, sheet.name, place);
  };
  const cells = Object.fromEntries(Object.entries(sheet.cells).filter(([address]) => inside(address)));
  const kept = new Set([...editableCells(sheet)].filter(inside));
  const next = { ...sheet, columns, rows, cells };
  return { ...next, editable: rangesOf(kept, next) };
}

/** Entries that still belong to a cell of the workbook: after a sheet was renamed or taken out. */
export const renamed = (entries: Entries, from: string, to: string | null): Entries =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, entry]) => {
      if (!key.startsWith(`${from}!`)) return [[key, entry]];
      return to === null ? [] : [[`${to}${key.slice(from.length)}`, entry]];
    }),
  );
