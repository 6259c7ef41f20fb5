import { Injectable, Module } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { defineJob, Uuid, type Payload } from '@assay/platform/contract';
import { Audit, Database, Outbox, provideJobHandlers, systemActor, type JobContext, type JobHandler } from './index';
import { testApp, testDatabase, type TestDatabase } from './testing';

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
let nordhavn: string;

beforeAll(async () => {
  db = await testDatabase();
  vestholm = await db.organisation();
  nordhavn = await db.organisation('Nordhavn Chamber');
});
afterAll(() => db.close());

describe('row-level security', () => {
  it('connects as a role that owns nothing, is no superuser and cannot bypass it', async () => {
    const [role] = await db.source.query(
      `select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
       from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual({
      name: 'assay_app',
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
    });
  });

  it("neither shows nor takes another organisation's rows, whatever the statement says", async () => {
    const audit = new Audit();
    const subject = randomUUID();
    await db.database.inOrganisation(nordhavn, (tx) => audit.record(tx, systemActor('test'), 'thing.done', subject));
    await db.database.inOrganisation(vestholm, async (tx) => {
      expect(await tx.query('select * from audit_event where subject_id = $1', [subject])).toEqual([]);
    });
    await expect(
      db.database.inOrganisation(vestholm, (tx) =>
        tx.query(`insert into audit_event (id, organisation_id, actor_kind, actor_id, action, subject_id)
                  values (gen_random_uuid(), '${nordhavn}', 'system', 'test', 'forged', 'x')`),
      ),
    ).rejects.toThrow('row-level security');
    expect(await db.source.query('select count(*)::int as seen from audit_event')).toEqual([{ seen: 0 }]);
  });

  it('lets nobody change or delete an audit row', async () => {
    await expect(
      db.database.inOrganisation(nordhavn, (tx) => tx.query(`update audit_event set action = 'nothing'`)),
    ).rejects.toThrow('permission denied');
    await expect(db.database.inOrganisation(nordhavn, (tx) => tx.query('delete from audit_event'))).rejects.toThrow(
      'permission denied',
    );
  });

  it('guards every table that has an organisation', async () => {
    const open = await db.owner.query(
      `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });
});

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
