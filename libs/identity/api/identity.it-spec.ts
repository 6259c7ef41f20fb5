import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testApp, testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import { Database } from '@assay/platform/api';
import { PLAYED_TIME_HEADER, writePlayedTime } from '@assay/platform/contract';
import { Candidates, ExamDayCodes, identityEntities, identityMigrations, IdentityModule } from './index';
import { signInCandidate, signInMember } from './testing';

let db: TestDatabase;
let app: NestFastifyApplication;
let vestholm: string;
let nordhavn: string;

beforeAll(async () => {
  db = await testDatabase({ entities: identityEntities, migrations: identityMigrations });
  app = await testApp(db, { entities: identityEntities, imports: [IdentityModule] });
  vestholm = await db.organisation('Vestholm Skills Institute');
  nordhavn = await db.organisation('Nordhavn Chamber');
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers });
const lastLink = async (path: string) => {
  const { mails } = (await app.inject({ url: '/api/demo/mail' })).json<{ mails: { text: string }[] }>();
  const found = mails.map(({ text }) => new RegExp(`/${path}/([\\w-]+)`).exec(text)?.[1]).find(Boolean);
  return found as string;
};
const cookieOf = (response: { cookies: { name: string; value: string }[] }) => ({
  cookie: response.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
});

describe('becoming a member', () => {
  it('invites by mail, lets the person choose a password once, and signs them in', async () => {
    const admin = await signInMember(db, vestholm, ['administrator']);
    const invited = await post(
      '/api/members',
      { name: 'Ilse Varga', email: 'Ilse@Vestholm.example', roles: ['exam-manager'] },
      admin.headers,
    );
    expect(invited.json()).toMatchObject({ email: 'ilse@vestholm.example', isInvited: true, roles: ['exam-manager'] });

    const token = await lastLink('invitation');
    expect((await app.inject({ url: `/api/invitations/${token}` })).json()).toMatchObject({
      organisationName: 'Vestholm Skills Institute',
      hasPassword: false,
    });
    const weak = await post(`/api/invitations/${token}`, { name: 'Ilse Varga', password: 'short' });
    expect(weak.json()).toMatchObject({ status: 400, code: 'PASSWORD_REFUSED', errors: [{ field: 'password' }] });
    const accepted = await post(`/api/invitations/${token}`, { name: 'Ilse Varga', password: 'quiet green harbour' });
    expect(accepted.statusCode).toBe(204);
    const session = await app.inject({ url: '/api/session', headers: cookieOf(accepted) });
    expect(session.json()).toMatchObject({ name: 'Ilse Varga', organisation: { name: 'Vestholm Skills Institute' } });
    expect(
      (await post(`/api/invitations/${token}`, { name: 'Eve', password: 'quiet green harbour' })).json(),
    ).toMatchObject({
      status: 409,
      code: 'LINK_NOT_VALID',
    });
  });

  it('keeps at least one administrator', async () => {
    const alone = await db.organisation('One Person Institute');
    const admin = await signInMember(db, alone, ['administrator']);
    const change = (body: object) =>
      app.inject({ method: 'PATCH', url: `/api/members/${admin.membershipId}`, payload: body, headers: admin.headers });
    expect((await change({ roles: ['author'], isActive: true })).json()).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    expect((await change({ roles: [], isActive: true })).json()).toMatchObject({
      status: 400,
      errors: [{ field: 'roles', message: 'Choose at least one role.' }],
    });
  });
});

describe('a member of a demo', () => {
  it('is one since the day of the past on which the invitation was played; its link is good today', async () => {
    const id = await db.organisation('Played Institute');
    const admin = await signInMember(db, id, ['administrator']);
    const key = randomUUID();
    await db.owner.query(`insert into demo_clock values ($1, $2, now() + interval '1 minute')`, [id, key]);
    const twoYears = -2 * 365 * 86_400_000;
    const headers = { ...admin.headers, [PLAYED_TIME_HEADER]: writePlayedTime({ key, shiftMs: twoYears }) };
    const colleague = { name: 'Jonas Weber', email: 'jonas@played.example', roles: ['invigilator'] };
    const { since } = (await post('/api/members', colleague, headers)).json();
    expect(Math.abs(Date.parse(since) - Date.now() - twoYears)).toBeLessThan(60_000);

    const token = await lastLink('invitation');
    const accepted = await post(`/api/invitations/${token}`, { name: 'Jonas Weber', password: 'quiet green harbour' });
    expect(accepted.statusCode).toBe(204);
  });
});

describe('a change of roles', () => {
  it('is seen by the next request of that person: nobody waits for a role, nobody keeps one that was taken', async () => {
    const id = await db.organisation('Two People Institute');
    const admin = await signInMember(db, id, ['administrator']);
    const colleague = await signInMember(db, id, ['administrator']);
    const list = () => app.inject({ url: '/api/members', headers: colleague.headers });
    expect((await list()).statusCode).toBe(200);
    const change = { roles: ['author'], isActive: true };
    const url = `/api/members/${colleague.membershipId}`;
    await app.inject({ method: 'PATCH', url, payload: change, headers: admin.headers });
    expect((await list()).statusCode).toBe(403);
  });
});

describe('suspending a member', () => {
  it('asks why, and the audit trail keeps the answer; coming back needs none', async () => {
    const id = await db.organisation('Suspending Institute');
    const admin = await signInMember(db, id, ['administrator']);
    const colleague = await signInMember(db, id, ['author']);
    const change = async (body: object) =>
      (
        await app.inject({
          method: 'PATCH',
          url: `/api/members/${colleague.membershipId}`,
          payload: { roles: ['author'], ...body },
          headers: admin.headers,
        })
      ).json();
    for (const reason of [undefined, '  ']) {
      expect(await change({ isActive: false, reason })).toMatchObject({
        code: 'SUSPENDED_WITHOUT_REASON',
        errors: [{ field: 'reason', message: 'Write a reason.' }],
      });
    }
    expect(await change({ isActive: false, reason: ' On leave until May. ' })).toMatchObject({ isActive: false });
    expect(await change({ isActive: true })).toMatchObject({ isActive: true });
    const kept = await db.owner.query<{ detail: object }[]>(
      `select detail from audit_event where subject_id = $1 and action = 'member.changed' order by at`,
      [colleague.membershipId],
    );
    expect(kept.map(({ detail }) => detail)).toEqual([
      { roles: ['author'], isActive: false, reason: 'On leave until May.' },
      { roles: ['author'], isActive: true },
    ]);
  });
});

describe('signing in', () => {
  it('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const response = await post('/api/session', { email: 'ilse@vestholm.example', password: 'quiet green harbour' });
    expect(response.headers['set-cookie']).toMatch(/^assay=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    await app.inject({ method: 'DELETE', url: '/api/session', headers: cookieOf(response) });
    const after = await app.inject({ url: '/api/session', headers: cookieOf(response) });
    expect(after.json()).toMatchObject({ isSignedIn: false });
  });

  it('answers alike for a wrong password and for an unknown address, and pauses the account, not the address', async () => {
    const attempt = (email: string) => post('/api/session', { email, password: 'wrong wrong wrong' });
    expect((await attempt('nobody@vestholm.example')).json()).toMatchObject({ code: 'SIGN_IN_REFUSED' });
    for (let tries = 0; tries < 5; tries++) await attempt('ilse@vestholm.example');
    const paused = await post('/api/session', { email: 'ilse@vestholm.example', password: 'quiet green harbour' });
    expect(paused.json()).toMatchObject({
      status: 429,
      code: 'SIGN_IN_PAUSED',
      facts: { seconds: expect.any(Number) },
    });
    expect((await attempt('nobody@vestholm.example')).statusCode).toBe(401);
  });

  it('counts tries that come at once as tries that come one after the other', async () => {
    const attempt = () => post('/api/session', { email: 'many@vestholm.example', password: 'wrong wrong wrong' });
    const answers = await Promise.all(Array.from({ length: 12 }, attempt));
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(7);
  });

  it('leaves a trace of each sign-in in the organisation of the person', async () => {
    const rows = await db.owner.query(
      `select distinct action from audit_event where organisation_id = $1 and actor_kind = 'person' order by action`,
      [vestholm],
    );
    expect(rows.map(({ action }: { action: string }) => action)).toEqual(['invitation.accepted', 'session.started']);
  });

  it('lets a person choose a new password by mail, which ends every session and the pause', async () => {
    const { headers } = await signInMember(db, vestholm, ['author']);
    await post('/api/password-resets', { email: 'nobody@vestholm.example' });
    for (let again = 0; again < 3; again++) {
      expect((await post('/api/password-resets', { email: 'ilse@vestholm.example' })).statusCode).toBe(204);
    }
    const mails = await db.owner.query(`select id from mail where subject = 'Choose a new password'`);
    expect(mails).toHaveLength(1);
    const token = await lastLink('reset-password');
    const password = 'a new boat on the lake';
    expect((await post('/api/password-resets/confirm', { token, password })).statusCode).toBe(204);
    expect((await post('/api/password-resets/confirm', { token, password })).json()).toMatchObject({
      code: 'LINK_NOT_VALID',
    });
    expect((await post('/api/session', { email: 'ilse@vestholm.example', password })).statusCode).toBe(200);
    expect((await app.inject({ url: '/api/session', headers })).json()).toMatchObject({ isSignedIn: true });
  });

  it('refuses what another site makes a browser send', async () => {
    const { headers } = await signInMember(db, vestholm, ['administrator']);
    const forged = await app.inject({
      method: 'POST',
      url: '/api/members',
      payload: { name: 'Eve', email: 'eve@evil.example', roles: ['administrator'] },
      headers: { ...headers, origin: 'https://evil.example' },
    });
    expect(forged.json()).toMatchObject({ status: 403, code: 'ORIGIN_REFUSED' });
  });
});

describe('separation of organisations', () => {
  it("answers 404 for another organisation's member, and lists only one's own", async () => {
    const ours = await signInMember(db, vestholm, ['administrator']);
    const theirs = await signInMember(db, nordhavn, ['administrator']);
    const change = await app.inject({
      method: 'PATCH',
      url: `/api/members/${theirs.membershipId}`,
      payload: { roles: ['author'], isActive: false },
      headers: ours.headers,
    });
    expect(change.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const { members } = (await app.inject({ url: '/api/members', headers: theirs.headers })).json();
    expect(members.map(({ id }: { id: string }) => id)).toEqual([theirs.membershipId]);
  });

  it('does not let a candidate act as a member, nor a member as a candidate', async () => {
    const candidate = await signInCandidate(db, vestholm);
    expect((await app.inject({ url: '/api/members', headers: candidate.headers })).statusCode).toBe(403);
    expect((await app.inject({ url: '/api/members' })).statusCode).toBe(401);
    const session = (await app.inject({ url: '/api/session', headers: candidate.headers })).json();
    expect(session).toMatchObject({ isCandidate: true, organisation: null, permissions: [] });
  });
});

describe('candidates', () => {
  it('are one per number and per address, and a contradiction is refused', async () => {
    const candidates = app.get(Candidates);
    await app.get(Database).inOrganisation(vestholm, async (tx) => {
      const kaja = await candidates.findOrCreate(tx, vestholm, {
        number: '4471-KD',
        name: 'Kaja Dahl',
        email: 'Kaja@mail.example',
      });
      const again = await candidates.findOrCreate(tx, vestholm, { name: 'K. Dahl', email: 'kaja@mail.example' });
      expect(again.id).toBe(kaja.id);
      await expect(
        candidates.findOrCreate(tx, vestholm, { number: '4471-KD', name: 'Rune', email: 'rune@mail.example' }),
      ).rejects.toMatchObject({ code: 'CANDIDATE_NUMBER_TAKEN' });
      const numbered = await candidates.findOrCreate(tx, vestholm, { name: 'No Address' });
      expect(numbered).toMatchObject({ personId: null, number: expect.stringMatching(/^\d{4}-[A-Z]{2}$/) });
    });
  });
});

describe('the exam-day code', () => {
  it('opens the exam of one candidate, and nothing else', async () => {
    const { candidateId } = await signInCandidate(db, nordhavn, 'Ravi Menon');
    const seat = { organisationId: nordhavn, candidateId, candidateName: 'Ravi Menon', sittingId: randomUUID() };
    class Codes extends ExamDayCodes {
      seatOf(number: string, code: string) {
        const known = number === '5820-RM' && code === 'K7-PQ-31';
        return Promise.resolve(known ? seat : null);
      }
    }
    const centre = await testApp(db, {
      entities: identityEntities,
      imports: [
        {
          module: class Sittings {},
          global: true,
          providers: [{ provide: ExamDayCodes, useClass: Codes }],
          exports: [ExamDayCodes],
        },
        IdentityModule,
      ],
    });
    const signIn = (code: string) =>
      centre.inject({ method: 'POST', url: '/api/session/candidate', payload: { number: '5820-RM', code } });
    expect((await signIn('WRONG')).json()).toMatchObject({ status: 401, code: 'CANDIDATE_SIGN_IN_REFUSED' });
    const opened = await signIn('K7-PQ-31');
    expect(opened.json()).toMatchObject({ name: 'Ravi Menon', isExamDay: true, isCandidate: true, organisations: [] });
    expect((await centre.inject({ url: '/api/members', headers: cookieOf(opened) })).statusCode).toBe(403);
    await centre.close();
  });
});
