// The analysis of a sitting beside the textbook's SQL over the same tables; the last line says how they compare.
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { readFigures } from '@assay/insight/api';
import { Database, dataSourceOptions, Settings } from '@assay/platform/api';
import { fill } from './fill';

const CANDIDATES = 10_000;
const ITEMS = 20;
const ROUNDS = 5;

/** Facility, discrimination, variances and tails, then the distractors: no tenant, no correction, no exact sums. */
const PLAIN = [
  `with total as (select attempt_id, sum(marks) as t, ntile(100) over (order by sum(marks)) as rank from mark group by attempt_id)
   select slot, avg(marks), corr(marks::float8, (t - marks)::float8), var_samp(marks), var_samp(t),
          avg(marks) filter (where rank > 73), avg(marks) filter (where rank <= 27)
   from mark join total using (attempt_id) group by slot`,
  `with total as (select attempt_id, ntile(100) over (order by sum(marks)) as rank from mark group by attempt_id)
   select slot, value -> 'i1' ->> 0, count(*), count(*) filter (where rank > 73), count(*) filter (where rank <= 27)
   from response join total using (attempt_id) group by 1, 2`,
];

const owner = new Client({ connectionString: process.env['DATABASE_OWNER_URL'] });
await owner.connect();
const { organisationId, sittingId } = await fill(owner, CANDIDATES, ITEMS);
const settings = new Settings(process.env);
const source = await new DataSource(dataSourceOptions(settings.databaseUrl, [])).initialize();
const database = new Database(source, settings);
const choices = Array.from({ length: ITEMS }, (_, index) => ({ slot: `q${index + 1}`, interactionId: 'i1' }));

const [ours, plain]: [number[], number[]] = [[], []];
for (let round = 0; round < ROUNDS; round++) {
  plain.push(await time(async () => void (await owner.query(PLAIN[0] ?? ''), await owner.query(PLAIN[1] ?? ''))));
  ours.push(
    await time(async () => {
      const { n } = await database.inOrganisation(organisationId, (tx) => readFigures(tx, sittingId, choices));
      if (n !== CANDIDATES) throw new Error(`The analysis saw ${n} of ${CANDIDATES} scripts.`);
    }),
  );
}
await source.destroy();
await owner.end();
const analysisMs = Math.round(median(ours));
const ratioToPlainSql = Number((median(ours) / median(plain)).toFixed(2));
console.log(JSON.stringify({ analysisMs, ratioToPlainSql }));

async function time(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
}
