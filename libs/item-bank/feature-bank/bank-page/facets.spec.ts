import { chipsOf, facetsOf, toggled } from './facets';

const outcomes = [
  { id: 'a', code: 'LO1', statement: 'Read a table' },
  { id: 'b', code: 'LO2', statement: 'Compute measures' },
];

describe('The filters of the item bank', () => {
  it('show every choice in one order, with the number of items it would give', () => {
    const [status, outcome] = facetsOf({ status: { live: 3 }, outcome: { b: 2 }, type: {} }, outcomes, {
      status: 'live',
      outcome: undefined,
      type: undefined,
    });
    expect(status!.values.map(({ label, count, isChosen }) => [label, count, isChosen])).toEqual([
      ['Draft', 0, false],
      ['Live', 3, true],
      ['Retired', 0, false],
    ]);
    expect(outcome!.values.map(({ label, count }) => [label, count])).toEqual([
      ['LO1', 0],
      ['LO2', 2],
    ]);
  });

  it('say what is filtered in one chip each', () => {
    expect(chipsOf(facetsOf(undefined, outcomes, { status: undefined, outcome: 'a,b', type: 'choice' }))).toEqual([
      { key: 'outcome', words: 'LO1 or LO2' },
      { key: 'type', words: 'Choice' },
    ]);
  });

  it('leave the address when nothing is chosen any more', () => {
    expect(toggled(undefined, 'live')).toBe('live');
    expect(toggled('live', 'draft')).toBe('live,draft');
    expect(toggled('live', 'live')).toBeNull();
  });
});
