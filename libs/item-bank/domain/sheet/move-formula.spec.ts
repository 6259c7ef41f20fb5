import { moveFormula } from './move-formula';

describe('Filling a formula down or across', () => {
  it.each([
    ['=C2/B2', 0, 1, '=C3/B3'],
    ['=C2/$B$2', 1, 3, '=D5/$B$2'],
    ['=C$2*$B2', 1, 1, '=D$2*$B3'],
    ['=SUM(C2:C5)&"C2"', 0, 1, '=SUM(C3:C6)&"C2"'],
    ["='A1 list'!B2+LOG10(A1)", 0, 1, "='A1 list'!B3+LOG10(A2)"],
    ['=A1', 0, -1, '=#REF!'],
    ['C2', 0, 1, 'C2'],
    ['12', 0, 1, '12'],
  ])('%s by %i and %i', (entry, columns, rows, moved) => expect(moveFormula(entry, columns, rows)).toBe(moved));
});
