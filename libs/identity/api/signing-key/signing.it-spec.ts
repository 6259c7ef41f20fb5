import { Database, OrganisationEntity, systemActor } from '@assay/platform/api';
import { testApp, testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import { identityEntities, identityMigrations, IdentityServicesModule } from '../index';
import { SigningService } from './signing.service';

let db: TestDatabase;
let app: Awaited<ReturnType<typeof testApp>>;
let signing: SigningService;
let vestholm: string;
let nordhavn: string;
const actor = systemActor('test');

beforeAll(async () => {
  db = await testDatabase({ entities: identityEntities, migrations: identityMigrations });
  app = await testApp(db, { entities: identityEntities, imports: [IdentityServicesModule] });
  signing = app.get(SigningService);
  [vestholm, nordhavn] = [await db.organisation(), await db.organisation('Nordhavn Chamber')];
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const inside = <T>(id: string, work: (tx: any, organisation: OrganisationEntity, now: Date) => Promise<T>) =>
  app
    .get(Database)
    .inOrganisation(id, async (tx, now) => work(tx, await tx.findOneByOrFail(OrganisationEntity, { id }), now));

describe('the signing keys of an organisation', () => {
  it('are made at first use, once, however many ask at the same moment', async () => {
    const ids = await Promise.all(
      [1, 2, 3, 4].map(() =>
        inside(vestholm, async (tx, organisation, now) => (await signing.signer(tx, organisation, now)).id),
      ),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('are stored sealed, for their organisation only', async () => {
    const [row] = await db.owner.query('select sealed_secret from signing_key where organisation_id = $1', [vestholm]);
    expect(row.sealed_secret.toString('latin1')).not.toContain('\x30\x2e\x02\x01'); // no PKCS #8 in clear
    await inside(nordhavn, async (tx, organisation, now) => void (await signing.signer(tx, organisation, now)));
    await db.owner.query(
      `update signing_key set sealed_secret = (select sealed_secret from signing_key where organisation_id = $1)
       where organisation_id = $2`,
      [vestholm, nordhavn],
    );
    await expect(
      inside(nordhavn, async (tx, organisation, now) =>
        (await signing.signer(tx, organisation, now)).sign(Buffer.from('x')),
      ),
    ).rejects.toThrow();
  });

  it('cannot be deleted or exchanged by the application', async () => {
    await expect(inside(vestholm, (tx) => tx.query('delete from signing_key'))).rejects.toThrow('permission denied');
    await expect(
      inside(vestholm, (tx) => tx.query(`update signing_key set public_key_multibase = 'z'`)),
    ).rejects.toThrow('permission denied');
  });

  it('keep the old key in the DID document when a new one takes over; a compromised one is taken out', async () => {
    const old = await inside(
      vestholm,
      async (tx, organisation, now) => (await signing.signer(tx, organisation, now)).id,
    );
    await inside(vestholm, (tx, organisation, now) => signing.rotate(tx, actor, organisation, now));
    const document = () => inside(vestholm, (tx, organisation) => signing.didDocument(tx, organisation));
    expect((await document()).assertionMethod).toHaveLength(2);
    expect((await document()).assertionMethod).toContain(old);
    const name = String(old.split('#')[1]);
    await inside(vestholm, (tx, organisation, now) =>
      signing.declareCompromised(tx, actor, organisation, { name, now }),
    );
    expect((await document()).assertionMethod).toHaveLength(1);
    expect((await document()).assertionMethod).not.toContain(old);
  });
});
