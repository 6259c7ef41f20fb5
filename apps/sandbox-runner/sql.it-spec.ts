import { limitsFor, showText, utf8, type TestInput, type TestRun } from '@assay/sandbox/domain';
import { modes } from './testing/start-runner';
import { withRunner } from './testing/with-runner';

const SHOP = {
  'schema.sql': 'CREATE TABLE sale (id int PRIMARY KEY, price numeric(8,2), day date, paid bool);',
  'data.sql': "INSERT INTO sale VALUES (1, 12.5, '2026-03-01', true), (2, 3, NULL, false);",
};

withRunner(
  'a task in SQL',
  ({ mode, runner }) => {
    async function answer(source: string, files: Record<string, string>, check = ''): Promise<TestRun> {
      const { client } = runner();
      const version = (await client.capability()).toolchains.find(({ language }) => language === 'sql')?.version ?? '';
      const test: TestInput = { id: '1', stdin: utf8(check) };
      const program = {
        toolchain: { language: 'sql', version },
        entry: 'main.sql',
        files: contents({ ...files, 'main.sql': source }),
      };
      const result = await client.execute({ id: 'x', ...program, tests: [test], limits: limitsFor('sql') } as never);
      return result.tests[0] as TestRun;
    }

    it('prints the rows of its last query, every digit of them, on the data set of the check', async () => {
      const run = await answer('SELECT 1; SELECT * FROM sale ORDER BY id;', SHOP);
      expect([showText(run.stderr), showText(run.stdout)]).toEqual([
        '',
        '{"columns":["id","price","day","paid"],"rows":[[1,12.50,"2026-03-01",true],\n[2,3.00,null,false]]}\n',
      ]);
    });

    it('finds a table for each file of values', async () => {
      const run = await answer('SELECT sum(n::int) FROM figures', { 'figures.csv': 'n,word\n1,"a, b"\n2,c\n' });
      expect(JSON.parse(showText(run.stdout))).toEqual({ columns: ['sum'], rows: [[3]] });
    });

    it('is looked at by the query of the check after it, without what it has not committed', async () => {
      const check = 'SELECT price FROM sale ORDER BY id';
      const change = await answer('UPDATE sale SET price = price * 2; BEGIN; DELETE FROM sale;', SHOP, check);
      expect(JSON.parse(showText(change.stdout))).toEqual({ columns: ['price'], rows: [[25], [6]] });
    });

    it('says where a statement is wrong, and ends with an error', async () => {
      const run = await answer('SELECT 1;\nSELEC 1', SHOP);
      expect([run.exitCode, showText(run.stderr)]).toEqual([1, 'ERROR: syntax error at or near "SELEC" (line 2)\n']);
    });

    if (mode !== modes[0]) return; // what the database refuses does not depend on how is counted

    const ATTACKS: Record<string, string> = {
      'the comparison of texts':
        "CREATE OR REPLACE FUNCTION pg_catalog.texteq(text, text) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT false'",
      'the comparison of numbers':
        "CREATE OR REPLACE FUNCTION pg_catalog.int4eq(int, int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT false'",
      'a function':
        "CREATE OR REPLACE FUNCTION pg_catalog.upper(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT 'GONE'$$",
      'a view of the standard': `SET allow_system_table_mods = on; CREATE OR REPLACE VIEW information_schema.schemata AS
          SELECT catalog_name, schema_name, schema_owner, default_character_set_catalog, default_character_set_schema,
                 default_character_set_name, sql_path FROM information_schema.schemata WHERE false`,
      'an operator that was not there before': `CREATE FUNCTION never(text, varchar) RETURNS bool LANGUAGE sql AS 'SELECT false';
         CREATE OPERATOR pg_catalog.= (LEFTARG = text, RIGHTARG = varchar, FUNCTION = never)`,
      'a row of the catalogue': "UPDATE pg_operator SET oprcode = 'textne' WHERE oprcode = 'texteq'::regproc",
      'how numbers are written': "UPDATE pg_type SET typoutput = 'boolout' WHERE typname = 'int8'",
      'the name of a table of the system': 'SET allow_system_table_mods = on; ALTER TABLE pg_cast RENAME TO pg_other',
      'what happens after commands': `CREATE FUNCTION after() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
         CREATE EVENT TRIGGER t ON ddl_command_end EXECUTE FUNCTION after()`,
      'a way from one type to another': `CREATE FUNCTION far(text) RETURNS int LANGUAGE sql AS 'SELECT 0';
         CREATE CAST (text AS int) WITH FUNCTION far(text) AS IMPLICIT`,
    };
    it.each(Object.entries(ATTACKS))('is never accepted when it replaces %s (SANDBOX 94)', async (_, attack) => {
      const run = await answer(attack, SHOP, 'SELECT count(*) FROM sale WHERE id = 1');
      expect([run.exitCode, showText(run.stdout)]).toEqual([1, '']);
      expect(showText(run.stderr)).toContain('ERROR: The system catalogue was changed.\n');
    });

    it('cannot wait for the check before it replaces something (SANDBOX 94)', async () => {
      const trap = `CREATE FUNCTION trap() RETURNS int LANGUAGE plpgsql AS $$BEGIN
          CREATE OR REPLACE FUNCTION pg_catalog.int4eq(int, int) RETURNS bool LANGUAGE sql AS 'SELECT false';
          RETURN 1; END$$;
        ALTER TABLE sale RENAME TO sold; CREATE VIEW sale AS SELECT trap() AS id FROM sold;`;
      const run = await answer(trap, SHOP, 'SELECT max(id) FROM sale; SELECT count(*) FROM sold WHERE id = 1');
      expect([run.exitCode, showText(run.stdout)]).toEqual([1, '']);
      expect(showText(run.stderr)).toContain('ERROR: The system catalogue was changed.\n');
    });

    it('cannot lay files of its own over those of the database (SANDBOX 94)', async () => {
      const run = await answer("COPY sale TO '/pglite/data/base/5/1255'", SHOP, 'SELECT 1 AS one');
      expect([run.exitCode, showText(run.stdout)]).toEqual([1, '']);
      expect(showText(run.stderr)).toContain('could not open file');
    });

    it("finds no objects of its own in the place of PostgreSQL's (SANDBOX 94)", async () => {
      const shadows = `
CREATE FUNCTION never(int, int) RETURNS bool LANGUAGE sql AS 'SELECT false';
CREATE OPERATOR public.= (LEFTARG = int, RIGHTARG = int, FUNCTION = never);
CREATE FUNCTION public.zero(int, int) RETURNS int LANGUAGE sql AS 'SELECT 99';
CREATE AGGREGATE public.count(int) (SFUNC = zero, STYPE = int, INITCOND = '99');
SET search_path = public, pg_catalog; BEGIN; DELETE FROM sale;`;
      const run = await answer(shadows, SHOP, 'SELECT count(id) FROM sale WHERE id = 1 OR id = 2');
      expect([run.exitCode, showText(run.stdout)]).toEqual([0, '{"columns":["count"],"rows":[[2]]}\n']);
    });

    it('changes no settings for the check, neither of the system nor of the database (SANDBOX 94)', async () => {
      const settings = `ALTER SYSTEM SET transform_null_equals = on; SELECT pg_reload_conf();
        ALTER DATABASE postgres SET transform_null_equals = on; ALTER ROLE postgres SET search_path = other;
        SET transform_null_equals = on;`;
      const run = await answer(settings, SHOP, 'SELECT count(*) FROM sale WHERE day = NULL');
      expect([run.exitCode, showText(run.stdout)]).toEqual([0, '{"columns":["count"],"rows":[[0]]}\n']);
    });

    it('may make and change whatever is its own', async () => {
      const honest = `
CREATE SCHEMA shop; CREATE TYPE shop.size AS ENUM ('s', 'm'); CREATE DOMAIN shop.price AS numeric CHECK (VALUE > 0);
CREATE TYPE shop.pair AS (a int, b text); CREATE SEQUENCE shop.numbers; CREATE ROLE clerk LOGIN;
CREATE TABLE shop.item (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sale int REFERENCES sale, size shop.size,
  price shop.price, note text DEFAULT repeat('a long text', 1000)) PARTITION BY RANGE (id);
CREATE TABLE shop.first PARTITION OF shop.item FOR VALUES FROM (0) TO (1000);
CREATE VIEW shop.dear AS SELECT * FROM shop.item WHERE price > 10;
CREATE MATERIALIZED VIEW shop.kept AS SELECT count(*) FROM sale;
CREATE FUNCTION shop.double() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.price := NEW.price * 2; RETURN NEW; END$$;
CREATE TRIGGER double BEFORE INSERT ON shop.item FOR EACH ROW EXECUTE FUNCTION shop.double();
CREATE AGGREGATE shop.total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE FUNCTION less(shop.pair, shop.pair) RETURNS bool LANGUAGE sql AS 'SELECT ($1).a < ($2).a';
CREATE OPERATOR shop.<<< (LEFTARG = shop.pair, RIGHTARG = shop.pair, FUNCTION = less);
CREATE CAST (shop.pair AS text) WITH INOUT; CREATE INDEX ON sale (abs(id)) WHERE paid;
ALTER TABLE sale ADD COLUMN words tsvector; ALTER TABLE sale ENABLE ROW LEVEL SECURITY;
CREATE POLICY all_of_it ON sale USING (true); CREATE RULE nothing AS ON DELETE TO sale DO INSTEAD NOTHING;
GRANT SELECT ON sale TO clerk; REVOKE ALL ON SCHEMA public FROM PUBLIC; COMMENT ON TABLE sale IS 'Sold';
INSERT INTO shop.item (sale, size, price) VALUES (1, 's', 6); DO $$ BEGIN PERFORM to_tsvector('english', 'running'); END $$;
CREATE TEMP TABLE passing AS SELECT g FROM generate_series(1, 1000) g; DROP TABLE passing;
DROP VIEW shop.dear; ANALYZE; VACUUM; VACUUM FULL sale; REINDEX TABLE sale;`;
      const run = await answer(honest, SHOP, 'SET work_mem = 1024; SELECT price FROM shop.item');
      expect(showText(run.stderr)).not.toContain('ERROR');
      expect(showText(run.stdout)).toBe('{"columns":["price"],"rows":[[12]]}\n');
    });
  },
  { ASSAY_RUNNER_LANGUAGES: 'sql' },
);

const contents = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => ({ path, content: utf8(text) }));
