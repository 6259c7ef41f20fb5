import { readRows, unmatchedRows } from './query-rows';

describe('A table that a program made', () => {
  it('is read from the rows of a query', () => {
    expect(readRows('{"columns":["id","name"],"rows":[[1,"Ada"],[2,null]]}')).toEqual({
      columns: ['id', 'name'],
      rows: [
        [1, 'Ada'],
        [2, null],
      ],
    });
    for (const other of ['', '12', '[1]', '{"columns":["a"],"rows":[1]}', 'not JSON'])
      expect(readRows(other)).toBeNull();
  });
  it('shows which of its rows the other one lacks, each counted once', () => {
    const table = (rows: unknown[][]) => ({ columns: ['n'], rows });
    expect([...unmatchedRows(table([[1], [1], [2]]), table([[2], [1]]))]).toEqual([1]);
    expect([...unmatchedRows(table([[2], [1]]), table([[1], [1], [2]]))]).toEqual([]);
  });
});
