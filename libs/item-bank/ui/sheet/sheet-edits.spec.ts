import type { Sheet } from '@assay/item-bank/domain';
import { point, pull, waitsForCell } from './pointing';
import { areaOf, at, placeAfter } from './selection';
import { clear, copyOf, fillDown, paste, type SheetPage } from './sheet-edits';
import { readTable, writeTable } from './table-text';

const sheet: Sheet = { name: 'S', columns: 5, rows: 8, cells: {}, editable: [] };
const page = (entries: Record<string, string>, locked: readonly string[] = []): SheetPage => ({
  sheet,
  entryAt: (key) => entries[key] ?? '',
  mayChange: (key) => !locked.includes(key),
});
const area = (left: number, top: number, right = left, bottom = top) => ({ sheet: 'S', left, top, right, bottom });

describe('Tables on the clipboard', () => {
  it('come as every spreadsheet puts them there', () => {
    expect(readTable('a\tb\r\n1\t"say ""no""\nand go"\n')).toEqual([
      ['a', 'b'],
      ['1', 'say "no"\nand go'],
    ]);
    expect(readTable('=A1/B1')).toEqual([['=A1/B1']]);
  });

  it('come back as they were', () => {
    const rows = [
      ['a\tb', '"', ''],
      ['1', '2\n3', 'x'],
    ];
    expect(readTable(writeTable(rows))).toEqual(rows);
  });
});

describe('Changing several cells', () => {
  it('fills down the first row of a selection, or what stands above a single one', () => {
    const entries = { 'S!B1': '=A1*$C$1', 'S!C1': '5' };
    expect(fillDown(page(entries), area(2, 1, 3, 3)).entries).toEqual({
      'S!B2': '=A2*$C$1',
      'S!C2': '5',
      'S!B3': '=A3*$C$1',
      'S!C3': '5',
    });
    expect(fillDown(page(entries), area(2, 2)).entries).toEqual({ 'S!B2': '=A2*$C$1' });
    expect(fillDown(page(entries), area(2, 1)).entries).toEqual({});
  });

  it('pastes a table where its first cell is put, and no further than the sheet', () => {
    expect(paste(page({}), area(4, 8), [['1', '2', '3'], ['4']], null)).toEqual({
      entries: { 'S!D8': '1', 'S!E8': '2' },
      locked: 0,
    });
  });

  it('pastes one cell into the whole selection, and moves what was copied here along', () => {
    const copied = copyOf(page({ 'S!B1': '=A1' }), area(2, 1), '7');
    expect(paste(page({}), area(2, 2, 2, 3), copied.rows, copied.from).entries).toEqual({
      'S!B2': '=A2',
      'S!B3': '=A3',
    });
  });

  it('leaves locked cells as they are, and says how many', () => {
    expect(clear(page({}, ['S!A1', 'S!A2']), area(1, 1, 1, 3))).toEqual({ entries: { 'S!A3': '' }, locked: 2 });
  });
});

describe('Moving in the grid (WAI-ARIA APG, data grid)', () => {
  const press = (key: string, ctrlKey = false) =>
    placeAfter({ key, ctrlKey, metaKey: false }, { column: 2, row: 3 }, sheet);

  it('goes where the keys say, and stays inside the sheet', () => {
    expect(press('ArrowRight')).toEqual({ column: 3, row: 3 });
    expect(press('ArrowUp', true)).toEqual({ column: 2, row: 1 });
    expect(press('Home')).toEqual({ column: 1, row: 3 });
    expect(press('End', true)).toEqual({ column: 5, row: 8 });
    expect(press('PageDown')).toEqual({ column: 2, row: 8 });
    expect(press('x')).toBeNull();
  });

  it('selects between where it began and where it is', () => {
    expect(areaOf({ anchor: { column: 3, row: 4 }, active: { column: 1, row: 6 } }, 'S')).toEqual(area(1, 4, 3, 6));
    expect(areaOf(at({ column: 2, row: 2 }), 'S')).toEqual(area(2, 2));
  });
});

describe('Pointing at cells while a formula is written', () => {
  it('puts the cell where the formula waits for one, and a range when it is pulled on', () => {
    expect([waitsForCell('=SUM(', 5), waitsForCell('=A1', 3), waitsForCell('SUM(', 4)]).toEqual([true, false, false]);
    const pointed = point('=SUM()', 5, { column: 2, row: 2 });
    expect(pointed.text).toBe('=SUM(B2)');
    expect(pull(pointed.text, pointed, { column: 1, row: 5 }).text).toBe('=SUM(A2:B5)');
  });
});
