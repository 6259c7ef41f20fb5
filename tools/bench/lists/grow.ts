import type { Client } from 'pg';

const ITEMS = 5000;
const CANDIDATES = 20_000;
const SITTINGS = 200;

/**
 * Rows like those that an exam has left, many times over: what a large organisation has after years. Whatever columns
 * a table gets later, a copy has them, too.
 */
export async function grow(database: Client, sittingId: string): Promise<void> {
  const { rows } = await database.query<{ organisation: string }>(
    `select organisation_id::text organisation from sitting where id = $1`,
    [sittingId],
  );
  await database.query(`select set_config('app.organisation', $1, false)`, [rows[0]?.organisation]);
  await database.query(`set session_replication_role = replica`); // no triggers: the originals have been through them
  await copyItems(database);
  await database.query(
    `create temporary table grown as
     select n, gen_random_uuid() candidate, gen_random_uuid() entry, gen_random_uuid() attempt
     from generate_series(1, ${CANDIDATES}) n`,
  );
  await database.query(
    `create temporary table held as select n, gen_random_uuid() sitting from generate_series(0, ${SITTINGS - 1}) n`,
  );
  await copy(database, 'sitting', `join held on true where original.id = '${sittingId}'`, {
    id: 'held.sitting',
    title: `'Sitting ' || held.n`,
    opens_at: `now() - make_interval(days => held.n * 3 - 30)`,
    closes_at: `now() - make_interval(days => held.n * 3 - 30) + interval '4 hours'`,
  });
  const grown = `join grown on true join held on held.n = grown.n % ${SITTINGS}`;
  await copy(database, 'candidate', `${grown} where original.id = (${first('candidate')})`, {
    id: 'grown.candidate',
    number: `'G-' || grown.n`,
    name: `'Candidate ' || grown.n`,
    person_id: 'null',
  });
  await copy(database, 'entry', `${grown} where original.sitting_id = '${sittingId}'`, {
    id: 'grown.entry',
    candidate_id: 'grown.candidate',
    sitting_id: 'held.sitting',
  });
  await copy(database, 'attempt', `${grown} where original.sitting_id = '${sittingId}' and held.n > 11`, {
    id: 'grown.attempt',
    entry_id: 'grown.entry',
    candidate_id: 'grown.candidate',
    sitting_id: 'held.sitting',
    script_code: `'S-' || grown.n`,
  });
  const ofAttempt = `${grown} where original.attempt_id = (select id from attempt where sitting_id = '${sittingId}') and held.n > 11`;
  await copy(database, 'marked_script', ofAttempt, {
    attempt_id: 'grown.attempt',
    candidate_id: 'grown.candidate',
    sitting_id: 'held.sitting',
    script_code: `'S-' || grown.n`,
    state: `case when held.n > 15 then 'closed' else 'marked' end`,
    closed_at: `case when held.n > 15 then now() end`,
  });
  await copy(database, 'mark', `${ofAttempt} and held.n < 32`, {
    id: 'gen_random_uuid()',
    attempt_id: 'grown.attempt',
  });
  await database.query(`set session_replication_role = origin`);
  await database.query('analyze');
}

async function copyItems(database: Client) {
  await database.query(
    `create temporary table drawn as
     select n, gen_random_uuid() item, gen_random_uuid() version from generate_series(1, ${ITEMS}) n`,
  );
  const one = `join drawn on true where original.id = (${first('item')})`;
  await copy(database, 'item', one, {
    id: 'drawn.item',
    label: `'GROWN-' || drawn.n`,
    title: `'Item ' || drawn.n`,
    current_version_id: 'drawn.version',
    changed_at: `now() - make_interval(mins => drawn.n)`,
  });
  const ofItem = `join drawn on true where original.item_id = (${first('item')})`;
  await copy(database, 'item_version', ofItem, { id: 'drawn.version', item_id: 'drawn.item' });
  await copy(database, 'item_draft', ofItem, { item_id: 'drawn.item' });
}

const first = (table: string) => `select id from ${table} order by id limit 1`;

async function copy(database: Client, table: string, from: string, changes: Record<string, string>) {
  const { rows } = await database.query<{ name: string }>(
    `select column_name name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  const known = new Set(rows.map(({ name }) => name));
  const pairs = Object.entries(changes)
    .filter(([column]) => known.has(column))
    .flatMap(([column, value]) => [`'${column}'`, value]);
  await database.query(
    `insert into ${table} select (jsonb_populate_record(null::${table},
       to_jsonb(original) || jsonb_build_object(${pairs.join(', ')}))).*
     from ${table} original ${from}`,
  );
}
