import path from 'node:path';
import { Client as Database } from 'pg';
import { KillableStack, type Victim } from '../rehearsal/killable-stack';
import { expectedMarks, items, plan } from '../rehearsal/plan';
import { prepareExam } from '../rehearsal/prepare';
import { answerAll, handIn, startAttempt, type Acknowledged } from '../rehearsal/sit';
import { until, type Client } from '../demo/play/client';

const CANDIDATES = 6;
const ROUNDS = 4;
const PATIENCE_MS = 240_000;

jest.setTimeout(2 * PATIENCE_MS);

const stack = new KillableStack(path.resolve(import.meta.dirname, '../..'));
let candidates: readonly Client[];
let nextCandidate = 0;

beforeAll(async () => {
  candidates = (await prepareExam(await stack.start(), plan, CANDIDATES * 5)).candidates;
});
afterAll(() => stack.stop());

describe('no acknowledged answer and no mark is lost', () => {
  it.each<Victim>(['api', 'worker', 'sandbox-runner', 'database'])(
    'when the %s is killed while answers are saved, and again while scripts are marked',
    async (victim) => {
      await sitWith(() => stack.kill(victim));
    },
  );

  it('when everything is killed at once and started again', async () => {
    await sitWith(async () => {
      await stack.killEverything();
      await stack.start();
    });
  });
});

/** What was killed last may still be on its way back. */
const isWell = ({ ok }: Response) => ok || null;

/** Some candidates answer and hand in together; `strike` comes in the middle of each. */
async function sitWith(strike: () => Promise<void>) {
  await until('the api', () => fetch(`${stack.place.url}/api/health`).then(isWell, () => null), PATIENCE_MS);
  const group = candidates.slice(nextCandidate, (nextCandidate += CANDIDATES));
  const attempts = await Promise.all(group.map(startAttempt));
  const acknowledged: Acknowledged[] = [];
  const middle = (CANDIDATES * ROUNDS * items.length) / 2;

  let strikeWhileSaving: Promise<void> | null = null;
  await Promise.all(
    group.map((client, index) =>
      answerAll(client, attempts[index] as never, ROUNDS, (saved) => {
        if (acknowledged.push(saved) === middle) strikeWhileSaving = strike();
      }),
    ),
  );
  await strikeWhileSaving;
  expect(acknowledged).toHaveLength(CANDIDATES * ROUNDS * items.length);

  const handedIn = Promise.all(group.map((client, index) => handIn(client, (attempts[index] as { id: string }).id)));
  await until('the first mark', async () => ((await countMarks(attempts)) > 0 ? true : null), PATIENCE_MS);
  await strike();
  await handedIn;

  await until(
    'all marks',
    async () => ((await countMarks(attempts)) >= CANDIDATES * items.length ? true : null),
    PATIENCE_MS,
  );
  await expectKept(acknowledged);
  await expectMarkedOnce(attempts.map(({ id }) => id));
}

async function expectKept(acknowledged: readonly Acknowledged[]) {
  const attemptIds = [...new Set(acknowledged.map(({ attemptId }) => attemptId))];
  const history = await query<Acknowledged & { position: number }>(
    'select attempt_id "attemptId", slot, seq, value, position from response_event where attempt_id = any($1) order by 1, position',
    [attemptIds],
  );
  const keyOf = ({ attemptId, slot, seq }: Acknowledged) => `${attemptId} ${slot} ${seq}`;
  const kept = new Set(history.map(keyOf));
  expect(acknowledged.map(keyOf).filter((key) => !kept.has(key))).toEqual([]);
  const current = await query<Acknowledged>(
    'select attempt_id "attemptId", slot, seq from response where attempt_id = any($1)',
    [attemptIds],
  );
  expect(new Set(current.map(({ seq }) => seq))).toEqual(new Set([ROUNDS]));
}

async function expectMarkedOnce(attemptIds: readonly string[]) {
  const rows = await query<{ marks: string; count: string; places: string }>(
    `select sum(marks) marks, count(*) count, count(distinct (slot, interaction_id)) places
       from mark where attempt_id = any($1) group by attempt_id`,
    [attemptIds],
  );
  const whole = { marks: `${expectedMarks}.00`, count: String(items.length), places: String(items.length) };
  expect(rows).toEqual(attemptIds.map(() => whole));
}

async function countMarks(attempts: readonly { id: string }[]): Promise<number> {
  const sql = 'select count(*)::int count from mark where attempt_id = any($1)';
  const rows = await query<{ count: number }>(sql, [attempts.map(({ id }) => id)]).catch(() => [{ count: 0 }]);
  return rows[0]?.count ?? 0;
}

/** As the owner of the tables, who sees every row. A new connection each time: the database is killed, too. */
async function query<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
  const database = new Database({ connectionString: stack.place.environment['DATABASE_OWNER_URL'] });
  database.on('error', () => undefined); // the query says it
  await database.connect();
  try {
    return (await database.query(sql, parameters)).rows as Row[];
  } finally {
    await database.end();
  }
}
