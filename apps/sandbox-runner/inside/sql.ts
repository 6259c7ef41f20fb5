// Runs in the box: PostgreSQL made of the data set in the working folder, the candidate's SQL on it, and rows as JSON.
//   node sql.mjs <file of the candidate>     on standard input nothing, or the query of the check
import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { SystemCatalogue } from './sql-catalogue';
import { lineOf, statementsOf } from './sql-statements';
import { parseHeader, printedRows, type TextRows } from './sql-rows';

/** Small, as only one process uses it; the rest is what PGlite starts with. */
const SMALL = ['shared_buffers=16MB', 'wal_buffers=64kB', 'max_connections=5'].flatMap((setting) => ['-c', setting]);
/** A database as it is after its first start: making one takes seconds, this takes tenths of one. */
const SNAPSHOT = fileURLToPath(new URL('postgres.tar', import.meta.url));
const NOT_OURS = `nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'`;
/** What would be found in place of PostgreSQL's own: operators, and functions that bear the name of one of its own. */
const SHADOWS = [
  `SELECT format('DROP OPERATOR IF EXISTS %s CASCADE', o.oid::regoperator)
     FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = oprnamespace WHERE ${NOT_OURS}`,
  `SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure)
     FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = pronamespace
    WHERE ${NOT_OURS} AND EXISTS (SELECT FROM pg_catalog.pg_proc own
                                   WHERE own.proname = p.proname AND own.pronamespace = 'pg_catalog'::regnamespace)`,
];

interface DatabaseError extends Error {
  severity?: string;
  position?: string;
  /** Of the candidate's file. */
  line?: number;
  detail?: string;
  hint?: string;
}

/** Every value stays the text that PostgreSQL sends: nothing is rounded on the way. */
const asText: Record<number, (text: string) => string> = {};

const onNotice = ({ severity, message }: { severity?: string; message?: string }) =>
  void process.stderr.write(`${severity ?? 'NOTICE'}: ${message ?? ''}\n`);

const [entry = 'main.sql'] = process.argv.slice(2);
const check = readFileSync(0, 'utf8').trim();
try {
  const database = await open();
  await seed(database);
  const catalogue = check === '' ? null : await SystemCatalogue.of(database);
  let results = await runEach(database, readFileSync(entry, 'utf8'));
  if (catalogue !== null) {
    await comeInAfterwards(database, catalogue);
    results = [];
    for (const { text } of statementsOf(check)) {
      results.push(...(await run(database, text)));
      await catalogue.insistOnSame(database); // a check may have started what the candidate made
    }
  }
  await insistOnAnswer(database);
  const rows = results.findLast(({ fields }) => fields.length > 0) ?? { fields: [], rows: [] };
  process.stdout.write(`${printedRows(rows)}\n`, () => process.exit());
} catch (error) {
  process.stderr.write(`${sayWhy(error as DatabaseError)}\n`, () => process.exit(1));
}

async function open(): Promise<PGlite> {
  const database = await PGlite.create({
    loadDataDir: new Blob([readFileSync(SNAPSHOT)]),
    relaxedDurability: true,
    startParams: [...PGlite.defaultStartParams, ...SMALL],
  });
  const types = await database.query<{ oid: number }>('SELECT oid::int4 FROM pg_catalog.pg_type');
  for (const { oid } of types.rows) asText[oid] = (text) => text;
  await database.exec("SET TIME ZONE 'UTC'");
  return database;
}

async function run(database: PGlite, sql: string): Promise<TextRows[]> {
  const results: unknown = await database.exec(sql, { rowMode: 'array', parsers: asText, onNotice });
  return results as TextRows[]; // the types of the package know rows of parsed values alone
}

/** What the candidate wrote, statement by statement; an error tells its line. */
async function runEach(database: PGlite, sql: string): Promise<TextRows[]> {
  const results: TextRows[] = [];
  for (const { text, start } of statementsOf(sql)) {
    try {
      results.push(...(await run(database, text)));
    } catch (error) {
      const { position = '1' } = error as DatabaseError;
      throw Object.assign(error as DatabaseError, { line: lineOf(sql, start + Number(position)) });
    }
  }
  return results;
}

/** The data set of the test: its tables, its rows, and a file of comma-separated values for each further table. */
async function seed(database: PGlite): Promise<void> {
  for (const file of ['schema.sql', 'data.sql']) if (existsSync(file)) await run(database, readFileSync(file, 'utf8'));
  const tables = readdirSync('.').filter((name) => /^[a-z_]\w*\.csv$/i.test(name));
  for (const file of tables.sort()) {
    const table = `"${file.slice(0, -'.csv'.length)}"`;
    const content = readFileSync(file);
    const columns = parseHeader(content.toString('utf8')).map((name) => `"${name.replaceAll('"', '""')}"`);
    await run(database, `CREATE TABLE IF NOT EXISTS ${table} (${columns.map((name) => `${name} text`).join(', ')})`);
    const copy = `COPY ${table} (${columns.join(', ')}) FROM '/dev/blob' WITH (FORMAT csv, HEADER)`;
    await database.query(copy, [], { blob: new Blob([content]) });
  }
}

/**
 * As a stranger comes in after the candidate: what was not committed is gone, no setting of theirs is in force, and
 * nothing of theirs stands in for what PostgreSQL brings itself.
 */
async function comeInAfterwards(database: PGlite, catalogue: SystemCatalogue): Promise<void> {
  for (const statement of ['ROLLBACK', 'RESET SESSION AUTHORIZATION', 'DISCARD ALL', "SET TIME ZONE 'UTC'"])
    await run(database, statement);
  await catalogue.insistOnSame(database);
  await catalogue.insistOnSettings(database);
  await run(database, 'SET search_path = public');
  for (const kind of SHADOWS) {
    const [found] = await run(database, kind);
    for (const [drop] of found?.rows ?? []) await run(database, drop as string);
  }
}

/** Some statements leave PGlite in a state where it gives nothing and no error to whatever it is asked. */
async function insistOnAnswer(database: PGlite): Promise<void> {
  const canary = String(randomInt(2 ** 31));
  const [answer] = await run(database, `SELECT ${canary}`);
  if (answer?.rows[0]?.[0] !== canary) throw new Error('The database does not answer any more.');
}

function sayWhy({ severity = 'ERROR', message, line, detail, hint }: DatabaseError): string {
  const more = [detail && `DETAIL: ${detail}`, hint && `HINT: ${hint}`].filter(Boolean);
  return [`${severity}: ${message}${line === undefined ? '' : ` (line ${line})`}`, ...more].join('\n');
}
