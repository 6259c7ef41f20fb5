import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testApp, testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import type { Desk } from '@assay/identity/contract';
import { identityEntities, identityMigrations, IdentityModule } from '../index';
import { signInMember, type TestSignIn } from '../testing';

let db: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  db = await testDatabase({ entities: identityEntities, migrations: identityMigrations });
  app = await testApp(db, { entities: identityEntities, imports: [IdentityModule] });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const deskOf = async ({ headers }: TestSignIn) => (await app.inject({ url: '/api/desk', headers })).json<Desk>();

describe('the desk of a member', () => {
  it('names the roles that nobody holds, to every member, and shows nothing of another organisation', async () => {
    const [vestholm, nordhavn] = [await db.organisation(), await db.organisation('Nordhavn Chamber')];
    await signInMember(db, nordhavn, ['examiner']);
    const author = await signInMember(db, vestholm, ['author', 'reviewer']);
    const { roles, counts, needs } = await deskOf(author);
    expect(roles).toMatchObject({ author: 1, reviewer: 1, examiner: 0, administrator: 0 });
    expect(counts).toMatchObject({ specifications: 0, entries: 0 });
    expect(needs).toEqual([]);
  });

  it('tells an administrator who was invited and is not in, and a key that is older than a year', async () => {
    const id = await db.organisation();
    const admin = await signInMember(db, id, ['administrator']);
    await db.owner.query(`update person set password_hash = 'x' where id = $1`, [admin.personId]);
    const rotation = { current: null, reason: 'The first one.' };
    await app.inject({
      method: 'POST',
      url: '/api/organisation/keys/rotation',
      payload: rotation,
      headers: admin.headers,
    });
    expect((await deskOf(admin)).needs).toEqual([]);
    const invitation = { name: 'Ilse Varga', email: 'ilse@vestholm.example', roles: ['exam-manager'] };
    await app.inject({ method: 'POST', url: '/api/members', payload: invitation, headers: admin.headers });
    await db.owner.query(`update signing_key set created_at = now() - interval '400 days' where organisation_id = $1`, [
      id,
    ]);
    expect((await deskOf(admin)).needs).toMatchObject([
      { kind: 'member-invited', count: 1, subject: { title: 'Ilse Varga' } },
      { kind: 'key-old', count: 1 },
    ]);
  });
});
