import { randomUUID } from 'node:crypto';
import { Audit, systemActor } from './index';
import { testDatabase, type TestDatabase } from './testing';

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
