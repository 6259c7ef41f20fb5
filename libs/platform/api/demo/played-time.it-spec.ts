import { Controller, Injectable, Module, Post, SerializeOptions, SetMetadata } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { defineJob, Instant, PLAYED_TIME_HEADER, Uuid, writePlayedTime, type Payload } from '@assay/platform/contract';
import {
  atPlayedTime,
  Audit,
  Database,
  Outbox,
  permissionKey,
  provideJobHandlers,
  Settings,
  systemActor,
  type JobHandler,
} from '../index';
import { testApp, testDatabase, type TestDatabase } from '../testing';

const DAY_MS = 24 * 3_600_000;
const played = { key: randomUUID(), shiftMs: -21 * DAY_MS };

let db: TestDatabase;
let vestholm: string;
let nordhavn: string;

beforeAll(async () => {
  db = await testDatabase();
  vestholm = await db.organisation();
  nordhavn = await db.organisation('Nordhavn Chamber');
  await mayPlay(vestholm, played.key, '1 hour');
});
afterAll(() => db.close());

const mayPlay = (organisationId: string, key: string, time: string) =>
  db.owner.query('insert into demo_clock values ($1, $2, now() + $3::interval)', [organisationId, key, time]);

/** Days from now, as the work sees its time, the statements theirs, and the audit trail that of the act. */
async function daysSeen(database: Database, organisationId: string) {
  return database.inOrganisation(organisationId, async (tx, now) => {
    const subject = randomUUID();
    await new Audit().record(tx, systemActor('test'), 'thing.done', subject);
    const [row] = await tx.query(
      `select assay_now() as sql, at, now() as real from audit_event where subject_id = $1`,
      [subject],
    );
    const days = (time: Date) => Math.round((time.getTime() - row.real.getTime()) / DAY_MS) + 0;
    return { work: days(now), sql: days(row.sql), audit: days(row.at) };
  });
}

const NOW = { work: 0, sql: 0, audit: 0 };
const THEN = { work: -21, sql: -21, audit: -21 };

describe('the clock of a demo', () => {
  it('is that of the past while its past is played, for the work, for statements and for the audit trail', async () => {
    expect(await atPlayedTime(played, () => daysSeen(db.database, vestholm))).toEqual(THEN);
    expect(await daysSeen(db.database, vestholm)).toEqual(NOW);
  });

  it('is real for everybody without the key, for other organisations, and when the permission is over', async () => {
    expect(await atPlayedTime({ ...played, key: randomUUID() }, () => daysSeen(db.database, vestholm))).toEqual(NOW);
    expect(await atPlayedTime(played, () => daysSeen(db.database, nordhavn))).toEqual(NOW);
    await mayPlay(nordhavn, played.key, '-1 second');
    expect(await atPlayedTime(played, () => daysSeen(db.database, nordhavn))).toEqual(NOW);
  });

  it('is real in an installation that is no demo, whatever a request says', async () => {
    const real = new Settings({
      DATABASE_URL: db.settings.databaseUrl,
      ASSAY_MASTER_KEY: db.settings.masterKey.toString('hex'),
    });
    expect(real.isDemo).toBe(false);
    const database = new Database(db.source, real);
    expect(await atPlayedTime(played, () => daysSeen(database, vestholm))).toEqual(NOW);
    const app = await testApp({ ...db, settings: real }, { imports: [ClockModule] });
    expect(await askedFor(app)).toBe(0);
    await app.close();
  });

  it('is not for the application to set: only the owner of the database lets a past be played', async () => {
    for (const statement of [
      `insert into demo_clock values ('${nordhavn}', '${played.key}', now() + interval '1 day')`,
      `update demo_clock set valid_until = now() + interval '1 year'`,
      'delete from demo_clock',
    ]) {
      await expect(db.database.inOrganisation(nordhavn, (tx) => tx.query(statement))).rejects.toThrow('denied');
    }
  });

  it('goes with a request, and with the jobs that the request causes', async () => {
    await db.owner.query('delete from outbox'); // what was asked before, at the real time
    const worker = await testApp(db, { role: 'worker', imports: [ClockModule] });
    expect(await askedFor(worker)).toBe(-21);
    expect(await heard.promise).toBe(-21);
    await worker.close();
  });

  it('leaves upkeep out of an organisation for as long as its past is played', async () => {
    expect(await db.database.forUpkeep()).toEqual([nordhavn]);
  });
});

const clockAsked = defineJob('clockAsked', 'notices', z.object({ organisationId: Uuid }));
const heard = Promise.withResolvers<number>();

@Injectable()
class HearClock implements JobHandler<typeof clockAsked> {
  readonly job = clockAsked;
  constructor(private readonly database: Database) {}
  async handle({ organisationId }: Payload<typeof clockAsked>) {
    heard.resolve((await daysSeen(this.database, organisationId)).work);
  }
}

@Controller('clock')
class ClockController {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  @Post()
  @SetMetadata(permissionKey, 'anyone')
  @SerializeOptions({ schema: z.object({ now: Instant }) })
  ask() {
    return this.database.inOrganisation(vestholm, async (tx, now) => {
      await this.outbox.add(tx, clockAsked, { organisationId: vestholm });
      return { now };
    });
  }
}

@Module({ controllers: [ClockController], providers: provideJobHandlers(HearClock) })
class ClockModule {}

async function askedFor(app: Awaited<ReturnType<typeof testApp>>): Promise<number> {
  const headers = { [PLAYED_TIME_HEADER]: writePlayedTime(played) };
  const { now } = (await app.inject({ method: 'POST', url: '/api/clock', headers, payload: { some: 'body' } })).json();
  return Math.round((new Date(now).getTime() - Date.now()) / DAY_MS) + 0;
}
