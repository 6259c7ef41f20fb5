import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testApp, testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import { identityEntities, identityMigrations, IdentityModule } from '../index';
import { signInMember, type TestSignIn } from '../testing';

let db: TestDatabase;
let app: NestFastifyApplication;
let vestholm: string;
let admin: TestSignIn;

beforeAll(async () => {
  db = await testDatabase({ entities: identityEntities, migrations: identityMigrations });
  app = await testApp(db, { entities: identityEntities, imports: [IdentityModule] });
  vestholm = await db.organisation('Vestholm Skills Institute');
  admin = await signInMember(db, vestholm, ['administrator']);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const ask = async (method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, payload?: object, who = admin) => {
  const answer = await app.inject({ method, url: `/api/${path}`, payload, headers: who.headers });
  return { status: answer.statusCode, body: answer.body ? answer.json() : null };
};
const facts = {
  name: 'Vestholm Skills Institute',
  shortName: 'VSI',
  website: 'https://vestholm.example',
  countryCode: 'DK',
  timeZone: 'Europe/Copenhagen',
};
const audited = (action: string) =>
  db.owner.query<{ detail: any; actor_kind: string }[]>(
    'select actor_kind, detail from audit_event where action = $1 and organisation_id = $2',
    [action, vestholm],
  );
/** The smallest PNG there is. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('the settings of an organisation', () => {
  it('are changed by its administrator alone, and each change is in the audit trail', async () => {
    expect(await ask('PUT', 'organisation', facts)).toMatchObject({ status: 200, body: { ...facts, colour: null } });
    expect(await audited('organisation.changed')).toMatchObject([
      { actor_kind: 'member', detail: { timeZone: 'Europe/Copenhagen' } },
    ]);
    const manager = await signInMember(db, vestholm, ['exam-manager']);
    expect((await ask('PUT', 'organisation', facts, manager)).status).toBe(403);
  });

  it('take a website that is safe to open, a country and a zone that exist', async () => {
    const wrong = { ...facts, website: 'javascript:alert(1)', countryCode: 'Denmark', timeZone: 'Europe/Vestholm' };
    const { status, body } = await ask('PUT', 'organisation', wrong);
    expect(status).toBe(400);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['website', 'countryCode', 'timeZone']);
  });

  it('reach the session, so that the frame shows name, picture, colours and clock', async () => {
    await ask('PUT', 'organisation/brand', { colour: '#6A1B4D' });
    const { organisation } = (await ask('GET', 'session')).body;
    expect(organisation).toMatchObject({ timeZone: 'Europe/Copenhagen', brand: { light: { brand: '#6a1b4d' } } });
  });
});

describe('the colour of an organisation', () => {
  it('is refused by the server too where it cannot be read, with the nearest that can', async () => {
    const { status, body } = await ask('PUT', 'organisation/brand', { colour: '#ffd500' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'BRAND_REFUSED', errors: [{ field: 'colour' }] });
    expect((await ask('PUT', 'organisation/brand', { colour: body.facts.proposal })).status).toBe(200);
  });

  it('can be given back: the pages wear the colours of Assay again', async () => {
    await ask('PUT', 'organisation/brand', { colour: null });
    expect((await ask('GET', 'session')).body.organisation.brand).toBeNull();
  });
});

describe('the logo of an organisation', () => {
  it('is what its first bytes say, whatever it is called: a script or a drawing with scripts is refused', async () => {
    for (const file of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<script>alert(1)</script>', 'GIF89a']) {
      const data = Buffer.from(file).toString('base64');
      expect(await ask('PUT', 'organisation/logo', { data })).toMatchObject({
        status: 409,
        body: { code: 'LOGO_REFUSED', detail: 'It is not a PNG, JPEG or WebP file.' },
      });
    }
    const large = Buffer.concat([Buffer.from(png, 'base64'), Buffer.alloc(1024 * 1024)]).toString('base64');
    expect((await ask('PUT', 'organisation/logo', { data: large })).body.detail).toBe('It is larger than 1 MB.');
  });

  it('is served to anyone as a picture that can run nothing, under an address that changes with it', async () => {
    const { logo } = (await ask('PUT', 'organisation/logo', { data: png })).body;
    const picture = await app.inject({ url: logo });
    expect(picture.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(picture.rawPayload.equals(Buffer.from(png, 'base64'))).toBe(true);
    expect((await ask('DELETE', 'organisation/logo')).body.logo).toBeNull();
    expect((await app.inject({ url: logo })).statusCode).toBe(404);
  });
});

describe('the keys of an organisation', () => {
  const rotate = (current: string | null, reason: string) =>
    ask('POST', 'organisation/keys/rotation', { current, reason });

  it('are changed for a reason, once for two presses, and the old one stays listed', async () => {
    expect((await ask('GET', 'organisation/keys')).body.keys).toEqual([]);
    const first = (await rotate(null, 'The first one.')).body.keys[0];
    const answers = await Promise.all([1, 2].map(() => rotate(first.name, 'Yearly change.')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { keys, did } = (await ask('GET', 'organisation/keys')).body;
    expect(did).toMatch(/^did:web:localhost%3A3000:orgs:org-/);
    expect(keys.map(({ state }: { state: string }) => state)).toEqual(['active', 'retired']);
    expect(keys[0].fingerprint).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    expect(JSON.stringify(keys)).not.toMatch(/secret/i);
    expect((await audited('signing-key.rotated')).map(({ detail }) => detail)).toEqual([
      { from: first.name, to: keys[0].name, reason: 'Yearly change.' },
    ]);
  });

  it('are not changed without a reason', async () => {
    expect(await rotate('ed-2026-01', ' ')).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
  });
});

describe('the mail texts of an organisation', () => {
  const own = { subject: 'Welcome to {organisation}', text: 'Dear {name},\n\nplease open {link}\n' };
  const invite = async (name: string) => {
    const email = `${name.toLowerCase()}@vestholm.example`;
    await ask('POST', 'members', { name, email, roles: ['author'] });
    const { mails } = (await ask('GET', 'demo/mail')).body;
    return mails.find(({ to }: { to: string }) => to === email);
  };

  it('are used from the next mail on, and given back by a reset', async () => {
    expect((await ask('PUT', 'organisation/mail-texts/member-invitation', own)).status).toBe(200);
    expect(await invite('Priya')).toMatchObject({
      subject: 'Welcome to Vestholm Skills Institute',
      text: expect.stringMatching(/^Dear Priya,\n\nplease open http:\/\/localhost:3000\/invitation\/[\w-]+\n$/),
    });
    const { texts } = (await ask('DELETE', 'organisation/mail-texts/member-invitation')).body;
    expect(texts[0]).toMatchObject({ kind: 'member-invitation', changedAt: null });
    expect((await invite('Jonas')).subject).toBe('Vestholm Skills Institute: You are invited to work with us');
  });

  it('are refused where the link is missing, a place is unknown, or the subject would write another header', async () => {
    const put = async (change: object) =>
      (await ask('PUT', 'organisation/mail-texts/member-invitation', { ...own, ...change })).body;
    expect((await put({ text: 'Dear {name}' })).errors).toEqual([{ field: 'text', message: 'The text needs {link}.' }]);
    expect((await put({ subject: 'Hello\nBcc: all@mail.example' })).errors).toMatchObject([{ field: 'subject' }]);
    expect((await put({ text: '{link} {password}' })).errors).toMatchObject([{ field: 'text' }]);
  });

  it('never let the name of a person write a header', async () => {
    await ask('PUT', 'organisation/mail-texts/member-invitation', { ...own, subject: 'Welcome {name}' });
    await ask('POST', 'members', {
      name: 'Eve\r\nBcc: all@mail.example',
      email: 'eve@vestholm.example',
      roles: ['author'],
    });
    const { mails } = (await ask('GET', 'demo/mail')).body;
    expect(mails[0].subject).toBe('Welcome Eve Bcc: all@mail.example');
  });

  it('belong to one organisation', async () => {
    const nordhavn = await signInMember(db, await db.organisation('Nordhavn Chamber'), ['administrator']);
    const { texts } = (await ask('GET', 'organisation/mail-texts', undefined, nordhavn)).body;
    expect(texts.every(({ changedAt }: { changedAt: string | null }) => changedAt === null)).toBe(true);
  });
});
