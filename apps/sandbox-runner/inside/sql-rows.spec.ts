import { parseHeader, printedRows } from './sql-rows';

const field = (name: string, dataTypeID: number) => ({ name, dataTypeID });

describe('rows of a query as they leave the box', () => {
  it('keep every digit of a number, and say nothing, truth and text as what they are', () => {
    const fields = [
      field('id', 23),
      field('price', 1700),
      field('big', 20),
      field('paid', 16),
      field('day', 1082),
      field('x', 25),
    ];
    const rows = [
      ['1', '12.50', '9007199254740993', 't', '2026-11-22', 'a "b"'],
      ['2', 'NaN', null, 'f', null, '12'],
    ];
    const text = printedRows({ fields, rows });
    expect(text).toBe(
      '{"columns":["id","price","big","paid","day","x"],"rows":[[1,12.50,9007199254740993,true,"2026-11-22","a \\"b\\""],\n[2,"NaN",null,false,null,"12"]]}',
    );
    expect(JSON.parse(text).rows).toHaveLength(2);
  });

  it('are an empty table where a statement gives none', () => {
    expect(printedRows({ fields: [], rows: [] })).toBe('{"columns":[],"rows":[]}');
  });

  it('go into columns named by the first line of a file', () => {
    expect(parseHeader('id,"full ""name""", price\n1,a,2')).toEqual(['id', 'full "name"', 'price']);
    expect(parseHeader('id')).toEqual(['id']);
  });
});
