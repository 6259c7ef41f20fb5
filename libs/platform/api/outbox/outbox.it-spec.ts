import { Injectable, Module } from '@nestjs/common';
import * as z from 'zod/mini';
import { defineJob, Uuid, type Payload } from '@assay/platform/contract';
import { Database, Outbox, provideJobHandlers, type JobContext, type JobHandler } from '../index';
import { testApp, testDatabase, type TestDatabase } from '../testing';

const bellRung = defineJob('bellRung', 'notices', z.object({ organisationId: Uuid, times: z.number() }));

const heard: { times: number; tries: number }[] = [];
const wait: { resolve: () => void }[] = [];

@Injectable()
class HearBell implements JobHandler<typeof bellRung> {
  readonly job = bellRung;
  async handle({ times }: Payload<typeof bellRung>, { tries }: JobContext) {
    heard.push({ times, tries });
    wait.forEach(({ resolve }) => resolve());
    if (times === 13 && tries === 1) throw new Error('the first try fails');
  }
}

@Module({ providers: provideJobHandlers(HearBell) })
class BellModule {}

let db: TestDatabase;
let vestholm: string;

beforeAll(async () => {
  db = await testDatabase();
  vestholm = await db.organisation();
});
afterAll(() => db.close());

describe('outbox and queues', () => {
  it('carry news that was committed, once, and none that was rolled back; a failed try comes again', async () => {
    const worker = await testApp(db, { role: 'worker', imports: [BellModule] });
    const outbox = new Outbox();
    const ring = (times: number) => ({ organisationId: vestholm, times });
    await expect(
      worker.get(Database).inOrganisation(vestholm, async (tx) => {
        await outbox.add(tx, bellRung, ring(1));
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await worker.get(Database).inOrganisation(vestholm, async (tx) => {
      for (const times of [2, 3, 13]) await outbox.add(tx, bellRung, ring(times));
    });
    await until(() => heard.length === 4);
    expect(heard.map(({ times, tries }) => `${times}/${tries}`).sort()).toEqual(['13/1', '13/2', '2/1', '3/1']);
    expect(await db.owner.query('select count(*)::int as waiting from outbox where relayed_at is null')).toEqual([
      { waiting: 0 },
    ]);
    await worker.close();
  });
});

function until(isDone: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => isDone() && resolve();
    wait.push({ resolve: check });
    check();
  });
}
