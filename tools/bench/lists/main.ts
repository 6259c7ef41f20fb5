// Makes an organisation large, and asks for every list of its staff; the last line has the 95th percentile of each.
import { awardingPaths } from '@assay/awarding/contract';
import { specificationRoutes } from '@assay/catalogue/contract';
import { credentialsPaths } from '@assay/credentials/contract';
import { deliveryPaths, type StaffSitting } from '@assay/delivery/contract';
import { deskPath } from '@assay/identity/contract';
import { insightPaths } from '@assay/insight/contract';
import { markingPaths } from '@assay/marking/contract';
import { Client as Database } from 'pg';
import { signIn } from '../../demo/play/organisation';
import { until } from '../../demo/play/client';
import { plan } from '../../rehearsal/plan';
import { manager, prepareExam, rehearsalPassword } from '../../rehearsal/prepare';
import { answerAll, handIn, startAttempt } from '../../rehearsal/sit';
import { grow } from './grow';

const TIMES = 20;

const environment = process.env as Record<string, string>;
const url = environment['ASSAY_URL'] ?? '';
const database = new Database({ connectionString: environment['DATABASE_OWNER_URL'] });
await database.connect();
const { sittingId, candidates } = await prepareExam({ root: process.cwd(), url, environment }, plan, 1);
for (const candidate of candidates) {
  const attempt = await startAttempt(candidate);
  await answerAll(candidate, attempt, 1);
  await handIn(candidate, attempt.id);
}
await until('the marks of the first script', async () => {
  const { rows } = await database.query<{ count: number }>('select count(*)::int count from mark');
  return (rows[0]?.count ?? 0) > 0 ? true : null;
});
await grow(database, sittingId);
// One person who may see every list.
await database.query(`update membership set roles = roles || $1 where roles @> '{exam-manager}'`, [
  ['administrator', 'senior-examiner', 'award-board-member'],
]);

const member = await signIn(url, manager.email, rehearsalPassword);
const [sitting] = await member.get<StaffSitting[]>(deliveryPaths.sittings);
const lists: Record<string, string> = {
  microcredentials: specificationRoutes.list,
  items: 'items?size=50',
  itemsLastPage: 'items?size=50&page=100',
  itemsSearched: 'items?size=50&search=sum',
  forms: 'forms',
  sittings: deliveryPaths.sittings,
  candidatesSearched: `${deliveryPaths.foundEntries}?search=candidate+1234`,
  sitting: deliveryPaths.sitting(sitting?.id ?? sittingId),
  marking: markingPaths.queues,
  markingProgress: markingPaths.progress(sittingId),
  results: insightPaths.sittings,
  awards: awardingPaths.boards,
  credentials: credentialsPaths.issued,
  people: 'members',
  desk: deskPath,
};
const figures: Record<string, number> = {};
for (const [list, path] of Object.entries(lists)) {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    await member.get(path);
    times.push(performance.now() - start);
  }
  figures[list] = Math.round(times.toSorted((a, b) => a - b)[Math.ceil(TIMES * 0.95) - 1] ?? NaN);
  console.error(`${list}: ${figures[list]} ms`);
}
await database.end();
console.log(JSON.stringify(figures));
