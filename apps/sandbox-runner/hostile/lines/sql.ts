import type { HostileProgram, Line } from '../line';

const SCHEMA = 'CREATE TABLE person (id int PRIMARY KEY, name text NOT NULL);';
const DATA = "INSERT INTO person VALUES (1, 'Ada'), (2, 'Grace');";
const sql = (source: string, change: Partial<HostileProgram> = {}): HostileProgram => ({
  language: 'sql',
  source,
  files: { 'schema.sql': SCHEMA, 'data.sql': DATA },
  ...change,
});
/** The query of a check; what it must find does not depend on what was redefined. */
const CHECK = 'SELECT count(id) AS people FROM person WHERE id = 1 OR id = 2';
const TWO = '{"columns":["people"],"rows":[[2]]}';

/** 91–95: an instance for each test, and a check that comes in afterwards. */
export const SQL: readonly Line[] = [
  {
    line: 91,
    title: 'a program started by COPY',
    program: sql("COPY person TO PROGRAM 'touch /box/left';", { stdin: CHECK, prints: TWO }),
    verdict: 'RE',
  },
  {
    line: 92,
    title: 'a join of everything with everything, and a long sleep',
    program: sql(
      'SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b; SELECT pg_sleep(100);',
      { limits: { cpuMs: 2500, wallMs: 8000 } },
    ),
    verdict: 'TLE',
  },
  {
    line: 93,
    title: 'dropped tables',
    program: sql('DROP TABLE person;', { stdin: CHECK, prints: TWO }),
    verdict: 'RE',
  },
  {
    line: 94,
    title: "operators, functions and views in the place of PostgreSQL's own",
    program: sql(
      `
CREATE FUNCTION never(int, int) RETURNS bool LANGUAGE sql AS 'SELECT false';
CREATE OPERATOR public.= (LEFTARG = int, RIGHTARG = int, FUNCTION = never);
SET search_path = public, pg_catalog;
ALTER DATABASE postgres SET search_path = public, pg_catalog;
CREATE OR REPLACE FUNCTION pg_catalog.texteq(text, text) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT false';
CREATE OR REPLACE FUNCTION pg_catalog.int4eq(int, int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT false';
CREATE OR REPLACE VIEW information_schema.information_schema_catalog_name AS
  SELECT 'other'::information_schema.sql_identifier AS catalog_name;`,
      {
        stdin: "SELECT count(*) AS people FROM person WHERE name = 'Ada'",
        prints: '{"columns":["people"],"rows":[[0]]}',
      },
    ),
    verdict: 'RE',
  },
  {
    line: 95,
    title: 'a time limit set aside',
    program: sql('SET statement_timeout = 0; SELECT count(*) FROM generate_series(1, 10000000000);', {
      limits: { cpuMs: 2500, wallMs: 8000 },
    }),
    verdict: 'TLE',
  },
];
