import type { Sheet } from '@assay/item-bank/domain';
import { emptied, entriesOf, isTheirs, resized, withEntries, withLook, withTheirs } from './workbook-edits';

const sheet: Sheet = {
  name: 'Sales',
  columns: 4,
  rows: 6,
  cells: { A1: { entry: 'Store', isBold: true }, B2: { entry: '=A1' }, C3: { entry: '', format: '0.00' } },
  editable: ['B2:B4'],
};
const area = (left: number, top: number, right: number, bottom: number) => ({
  sheet: 'Sales',
  left,
  top,
  right,
  bottom,
});

describe('Writing a workbook in the editor', () => {
  it('keeps entries and looks apart, and together again they are the same', () => {
    expect(withEntries(emptied([sheet]), entriesOf([sheet]))).toEqual([sheet]);
    expect(withEntries([sheet], {})[0]?.cells).toEqual({
      A1: { entry: '', isBold: true },
      C3: { entry: '', format: '0.00' },
    });
  });

  it('gives the selection to the candidates, and takes it back, in as few ranges as there are', () => {
    expect(withTheirs(sheet, area(2, 5, 2, 6), true).editable).toEqual(['B2:B6']);
    expect(withTheirs(sheet, area(3, 2, 3, 4), true).editable).toEqual(['B2:C4']);
    expect(withTheirs(sheet, area(2, 3, 2, 3), false).editable).toEqual(['B2', 'B4']);
    expect([isTheirs(sheet, area(2, 2, 2, 4)), isTheirs(sheet, area(1, 2, 2, 4))]).toEqual([true, false]);
  });

  it('leaves no trace of a look that was taken back', () => {
    const bold = withLook(sheet, area(4, 4, 4, 4), { isBold: true });
    expect(bold.cells['D4']).toEqual({ entry: '', isBold: true });
    expect(withLook(bold, area(4, 4, 4, 4), { isBold: false })).toEqual(sheet);
    expect(withLook(sheet, area(3, 3, 3, 3), { format: 'general' }).cells['C3']).toBeUndefined();
  });

  it('loses what lies beyond the edge of a smaller sheet', () => {
    expect(resized(sheet, 2, 3)).toMatchObject({ cells: { A1: {}, B2: {} }, editable: ['B2:B3'] });
    expect(resized(sheet, 2, 3).cells['C3']).toBeUndefined();
  });
});
