import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { OrganisationEntity, systemActor } from '@assay/platform/api';
import { SigningService } from '@assay/identity/api';
import { signInMember } from '@assay/identity/api/testing';
import { startCredentials, type House } from './testing/house';

let house: House;
let vestholm: string;
let nordhavn: string;

beforeAll(async () => {
  house = await startCredentials();
  [vestholm, nordhavn] = [await house.db.organisation(), await house.db.organisation('Nordhavn Chamber')];
});
afterAll(() => house.close());

const get: House['get'] = (url, headers) => house.get(url, headers);
const post: House['post'] = (url, payload, headers) => house.post(url, payload, headers);
const verify = async (body: object) => (await post('/api/verify', body)).json();
const issued = (organisationId = vestholm, name?: string) => house.issued(organisationId, name);
const slugOf = (link: string) => link.split('/').at(-1) as string;

describe('verifying', () => {
  it('tells of a fresh credential that it is genuine and valid today: by file, and by link', async () => {
    const { text, row } = await issued();
    const byFile = await verify({ text });
    expect(byFile).toMatchObject({
      verdict: 'valid',
      sentence: 'Genuine, and valid today',
      credential: { holder: 'Kaja Dahl' },
    });
    expect(byFile.findings.map(({ state }: { state: string }) => state)).toEqual(Array(5).fill('passed'));
    const byLink = await verify({ link: `${house.db.settings.publicUrl}/c/${row.slug}` });
    expect(byLink.verdict).toBe('valid');
  });

  it('refuses one that was altered', async () => {
    const { text } = await issued();
    expect(await verify({ text: text.replace('Kaja Dahl', 'Ole Dahl') })).toMatchObject({
      verdict: 'not-genuine',
      sentence: 'Not genuine: the content was changed after it was signed',
      credential: null,
    });
  });

  it('says from the next reading on that a credential was withdrawn, and when', async () => {
    const { text, row } = await issued();
    const board = await signInMember(house.db, vestholm, ['award-board-member']);
    const address = `/status/${row.status_list_id}`;
    const before = await get(address);
    const revoked = await post(
      `/api/credentials/${row.id}/revocation`,
      { reason: 'Identity was mistaken.' },
      board.headers,
    );
    expect(revoked.json()).toMatchObject({ state: 'revoked', revocationReason: 'Identity was mistaken.' });
    const report = await verify({ text });
    expect(report.verdict).toBe('withdrawn');
    expect(report.sentence).toMatch(/^Genuine, but withdrawn on \d+ \w+ \d{4}$/);
    expect(maxAge(before)).toBeLessThanOrEqual(60); // so that nobody else learns it later than a minute from now
    expect((await get(address)).headers['etag']).not.toBe(before.headers['etag']);
    expect(
      (await post(`/api/credentials/${row.id}/revocation`, { reason: 'Twice.' }, board.headers)).json(),
    ).toMatchObject({
      status: 409,
      code: 'CREDENTIAL_REVOKED_ALREADY',
    });
    const [event] = await house.db.owner.query(
      `select actor_kind, detail from audit_event where action = 'credential.revoked' and subject_id = $1`,
      [row.id],
    );
    expect(event).toEqual({ actor_kind: 'member', detail: { reason: 'Identity was mistaken.' } });
  });

  it('still accepts old credentials after a new key took over, and none of a key that was compromised', async () => {
    const id = await house.db.organisation('Rotation Institute');
    const old = await issued(id);
    const signing = house.api.get(SigningService);
    const inside = (work: (organisation: OrganisationEntity, tx: any, now: Date) => Promise<unknown>) =>
      house.db.database.inOrganisation(id, async (tx, now) =>
        work(await tx.findOneByOrFail(OrganisationEntity, { id }), tx, now),
      );
    const admin = await signInMember(house.db, id, ['administrator']);
    const rotation = { current: String(old.row.key_id.split('#')[1]), reason: 'Yearly change.' };
    expect((await post('/api/organisation/keys/rotation', rotation, admin.headers)).statusCode).toBe(201);
    const next = await issued(id);
    expect(next.row.key_id).not.toBe(old.row.key_id);
    expect([(await verify(old)).verdict, (await verify(next)).verdict]).toEqual(['valid', 'valid']);
    const name = String(old.row.key_id.split('#')[1]);
    await inside((organisation, tx, now) =>
      signing.declareCompromised(tx, systemActor('test'), organisation, { name, now }),
    );
    expect((await verify(old)).sentence).toBe('Not genuine: the key that signed it is not one of the issuer’s');
  });

  it('answers a broken request with the field, and a link that is none with a sentence', async () => {
    expect((await post('/api/verify', {})).statusCode).toBe(400);
    const link = `${house.db.settings.publicUrl}/c/${'a'.repeat(32)}`;
    expect((await post('/api/verify', { link })).json()).toMatchObject({ status: 404, code: 'NO_CREDENTIAL_AT_LINK' });
    for (const refused of [
      'http://127.0.0.1/x.json',
      'https://169.254.169.254/latest',
      'file:///etc/passwd',
      'a word',
    ]) {
      expect((await post('/api/verify', { link: refused })).json()).toMatchObject({
        status: 409,
        code: 'LINK_REFUSED',
      });
    }
    expect((await post('/api/verify', { link: 'example.org/c/abc' })).json()).toMatchObject({
      title: 'Start the link with https:// and check again.',
    });
    expect((await verify({ text: 'not a credential' })).verdict).toBe('not-a-credential');
  });
});

describe('what credentials point to', () => {
  it('publishes the keys of the organisation for verifiers anywhere', async () => {
    const { document } = await issued();
    const slug = document.issuer.id.split(':').at(-1);
    const answer = await get(`/orgs/${slug}/did.json`);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/did+json',
      'access-control-allow-origin': '*',
    });
    expect(answer.json()).toMatchObject({
      id: document.issuer.id,
      assertionMethod: [document.proof[0].verificationMethod],
    });
    expect(document.issuer.id).toMatch(/^did:web:localhost%3A3000:orgs:/);
    const again = await get(`/orgs/${slug}/did.json`, { 'if-none-match': String(answer.headers['etag']) });
    expect(again.statusCode).toBe(304);
    expect((await get('/orgs/nobody/did.json')).statusCode).toBe(404);
  });

  it('publishes the status list under the address that the credential names', async () => {
    const { document } = await issued();
    const address = new URL(document.credentialStatus.statusListCredential);
    const answer = await get(address.pathname);
    expect(answer.headers['content-type']).toBe('application/vc');
    expect(answer.json()).toMatchObject({ id: address.href, issuer: document.issuer.id });
    expect((await get(`/status/${randomUUID()}`)).statusCode).toBe(404);
  });
});

describe('the holder', () => {
  it('has the credential in the wallet, and the file to the byte', async () => {
    const { candidate, text, row } = await issued();
    const { credentials } = (await get('/api/wallet', candidate.headers)).json();
    expect(credentials).toEqual([
      expect.objectContaining({ id: row.id, state: 'valid', isShared: true, workload: '5 ECTS, 125 hours' }),
    ]);
    expect((await get(`/api/wallet/${row.id}/certificate`, candidate.headers)).body).toMatch(/^%PDF-1\.7/);
    const file = await get(`/api/wallet/${row.id}/file`, candidate.headers);
    expect(file.body).toBe(text);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="credential-[0-9a-f]{8}\.json"$/);
  });

  it('decides who sees it: a link that was withdrawn reads exactly like one that never was', async () => {
    const { candidate, row } = await issued();
    const page = `/api/public/credentials/${row.slug}`;
    expect((await get(page)).json()).toMatchObject({ holder: 'Kaja Dahl', heldId: null });
    expect((await get(page, candidate.headers)).json()).toMatchObject({ heldId: row.id });
    expect((await get(`${page}/file`)).body).toBe(row.json);
    expect((await get(`${page}/certificate`)).headers['content-type']).toBe('application/pdf');

    const withdrawn = await house.api.inject({
      method: 'DELETE',
      url: `/api/wallet/${row.id}/link`,
      headers: candidate.headers,
    });
    expect(withdrawn.json()).toMatchObject({ link: null });
    const answers = await Promise.all(
      [page, `/api/public/credentials/${'x'.repeat(32)}`, '/api/public/credentials/x'].map((url) => get(url)),
    );
    expect(new Set(answers.map(likeAnyOther)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(404);
    expect((await get(`${page}/file`)).statusCode).toBe(404);
    expect((await get(`${page}/certificate`)).statusCode).toBe(404);

    const renewed = (await post(`/api/wallet/${row.id}/link`, {}, candidate.headers)).json();
    expect(slugOf(renewed.link)).not.toBe(row.slug);
    expect((await get(`/api/public/credentials/${slugOf(renewed.link)}`)).statusCode).toBe(200);
    expect((await get(page)).statusCode).toBe(404);
  });

  it('shows no marks to others, and what the evidence was', async () => {
    const { row } = await issued();
    const body = (await get(`/api/public/credentials/${row.slug}`)).body;
    expect(JSON.parse(body).outcomes[0]).toEqual({
      code: 'LO1',
      statement: 'Organise and clean data in a spreadsheet',
      evidence: 'Written exam, 1 answer; Practical exam, 2 checks',
    });
    expect(body).not.toContain('20 of 25');
  });

  it('sees their own only', async () => {
    const [mine, other] = [await issued(), await issued(nordhavn, 'Ole Dahl')];
    const url = `/api/wallet/${other.row.id}`;
    expect((await get(url, mine.candidate.headers)).statusCode).toBe(404);
    expect((await post(`${url}/link`, {}, mine.candidate.headers)).statusCode).toBe(404);
    expect((await get('/api/wallet', mine.candidate.headers)).json().credentials).toHaveLength(1);
  });
});

describe('the staff', () => {
  it('find what was issued by any words of name, number and title', async () => {
    const id = await house.db.organisation('Search Institute');
    const [kaja, ole] = [await issued(id, 'Kaja Dahl'), await issued(id, 'Ole Dahl')];
    const manager = await signInMember(house.db, id, ['exam-manager']);
    const find = async (search: string) =>
      (await get(`/api/credentials?search=${encodeURIComponent(search)}`, manager.headers)).json();
    expect(await find('')).toMatchObject({ matches: 2, total: 2, mayRevoke: false });
    expect((await find('DAHL spreadsheets')).credentials).toHaveLength(2);
    expect((await find('ole das')).credentials).toEqual([
      expect.objectContaining({ id: ole.row.id, holder: 'Ole Dahl', version: 3, sha256: ole.row.sha256 }),
    ]);
    expect((await find(`kaja ${kaja.candidate.candidateId.slice(0, 8)}`)).matches).toBe(1);
    expect(await find('100%')).toMatchObject({ credentials: [], matches: 0, total: 2 });
  });
});

describe('another organisation', () => {
  it('neither sees a credential nor withdraws it, and does not learn that it exists', async () => {
    const { row } = await issued();
    const board = await signInMember(house.db, nordhavn, ['award-board-member']);
    const reason = { reason: 'Not ours.' };
    const [theirs, nobodys] = await Promise.all(
      [row.id, randomUUID()].map((id) => post(`/api/credentials/${id}/revocation`, reason, board.headers)),
    );
    expect(likeAnyOther(theirs!)).toBe(likeAnyOther(nobodys!));
    expect(theirs?.statusCode).toBe(404);
    const { credentials } = (await get('/api/credentials', board.headers)).json();
    expect(credentials.map(({ id }: { id: string }) => id)).not.toContain(row.id);
    expect((await house.rowOf(row.award_id))?.state).toBe('valid');
  });

  it('cannot be named as the issuer with the keys of one’s own', async () => {
    const [ours, theirs] = [await issued(vestholm), await issued(nordhavn)];
    const forged = { ...ours.document, proof: theirs.document.proof };
    expect((await verify({ text: JSON.stringify(forged) })).sentence).toBe(
      'Not genuine: it was not signed by the issuer it names',
    );
  });

  it('lets nobody withdraw without the right to it', async () => {
    const { row } = await issued();
    const author = await signInMember(house.db, vestholm, ['author', 'administrator']);
    expect((await post(`/api/credentials/${row.id}/revocation`, { reason: 'x' }, author.headers)).statusCode).toBe(403);
    const board = await signInMember(house.db, vestholm, ['award-board-member']);
    expect((await post(`/api/credentials/${row.id}/revocation`, { reason: ' ' }, board.headers)).json()).toMatchObject({
      status: 400,
      errors: [{ field: 'reason', message: 'Write why this credential is withdrawn.' }],
    });
  });
});

function likeAnyOther(answer: LightMyRequestResponse): string {
  const { correlationId: _, ...rest } = answer.json();
  return JSON.stringify(rest);
}

function maxAge(answer: LightMyRequestResponse): number {
  return Number(/max-age=(\d+)/.exec(String(answer.headers['cache-control']))?.[1]);
}
