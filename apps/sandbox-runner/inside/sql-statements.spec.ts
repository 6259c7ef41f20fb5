import { lineOf, statementsOf } from './sql-statements';

const texts = (sql: string) => statementsOf(sql).map(({ text }) => text.trim());

describe('the statements of a file', () => {
  it('end at semicolons that stand for themselves', () => {
    expect(texts('SELECT \';\'; SELECT ";" FROM t ;\n-- no; one\nSELECT 1 /* a; /* b; */ c; */ + 2')).toEqual([
      "SELECT ';'",
      'SELECT ";" FROM t',
      '-- no; one\nSELECT 1 /* a; /* b; */ c; */ + 2',
    ]);
    expect(
      texts("CREATE FUNCTION f() RETURNS int AS $x$ BEGIN RETURN 1; END; $x$ LANGUAGE plpgsql; SELECT E'\\';'"),
    ).toEqual(['CREATE FUNCTION f() RETURNS int AS $x$ BEGIN RETURN 1; END; $x$ LANGUAGE plpgsql', "SELECT E'\\';'"]);
    expect(texts('CREATE RULE r AS ON INSERT TO t DO (DELETE FROM u; DELETE FROM v); SELECT 1')).toHaveLength(2);
  });

  it('are only those with something in them', () => {
    expect(texts(';; -- nothing\n /* nothing */ ;')).toEqual([]);
  });

  it('stand in lines as an editor counts them', () => {
    const sql = 'SELECT 1;\n\nSELEC 2;';
    expect(lineOf(sql, (statementsOf(sql)[1]?.start ?? 0) + 3)).toBe(3);
  });
});
