// 25 candidates hand in within one second; the last line says how long the marks took, by the database's clock.
import { Client as Database } from 'pg';
import { inParallel, until } from '../../demo/play/client';
import { expectedMarks, items, plan } from '../../rehearsal/plan';
import { prepareExam } from '../../rehearsal/prepare';
import { answerAll, handIn, startAttempt } from '../../rehearsal/sit';

const CANDIDATES = 25;
const WITHIN_MS = 1000;
const PATIENCE_MS = 180_000;

const environment = process.env as Record<string, string>;
const place = { root: process.cwd(), url: environment['ASSAY_URL'] ?? '', environment };
const database = new Database({ connectionString: environment['DATABASE_OWNER_URL'] });
await database.connect();
const { candidates } = await prepareExam(place, plan, CANDIDATES);
const attempts = await inParallel(candidates, 5, async (candidate) => {
  const attempt = await startAttempt(candidate);
  await answerAll(candidate, attempt, 1);
  return attempt.id;
});
await Promise.all(
  candidates.map(async (candidate, index) => {
    await new Promise((resolve) => setTimeout(resolve, (index * WITHIN_MS) / CANDIDATES));
    await handIn(candidate, attempts[index] ?? '');
  }),
);
const waits = await until('all marks', () => waitsWhenMarked(attempts), PATIENCE_MS);
await database.end();
console.log(JSON.stringify({ markedP95Ms: waits[Math.ceil(waits.length * 0.95) - 1] }));

/** Milliseconds from hand-in to the last mark of each script, ascending; null while a mark is missing. */
async function waitsWhenMarked(attemptIds: readonly string[]): Promise<number[] | null> {
  const { rows } = await database.query<{ wait: number; places: number; marks: number }>(
    `select round(extract(epoch from max(mark.created_at) - attempt.submitted_at) * 1000)::int wait,
            count(*)::int places, sum(marks)::float marks
       from attempt join mark on mark.attempt_id = attempt.id
      where attempt.id = any($1) group by attempt.id order by 1`,
    [attemptIds],
  );
  if (rows.length < attemptIds.length || rows.some(({ places }) => places < items.length)) return null;
  const wrong = rows.find(({ marks }) => marks !== expectedMarks);
  if (wrong) throw new Error(`A script that is all right got ${wrong.marks} of ${expectedMarks} marks.`);
  return rows.map(({ wait }) => wait);
}
