import type { SignedCredential } from './achievement-credential';
import { signLinkedData } from './linked-data';
import { aSigned, aWorld, signedList, today } from './testing/world';
import { testIssuer } from './testing/issuer';
import { findingLines, verdictSentence } from './words';
import { verify, type VerifyContext } from './verify';

type World = Awaited<ReturnType<typeof aWorld>>;
let world: World;
let credential: SignedCredential;

beforeAll(async () => {
  world = await aWorld();
  credential = await aSigned(world.issuer);
});

const check = (value: unknown, change: Partial<VerifyContext> = {}) =>
  verify(typeof value === 'string' ? value : JSON.stringify(value), { ...world.context, ...change });

/** A deep copy, changed. */
function altered(change: (copy: any) => unknown): unknown {
  const copy = structuredClone(credential);
  return change(copy) ?? copy;
}

describe('verifying a credential of an issuer on this platform', () => {
  it('says that it is genuine and valid today, and why, in five separate findings', async () => {
    const report = await check(credential);
    expect(verdictSentence(report)).toBe('Genuine, and valid today');
    expect(findingLines(report).map(({ title, state }) => [title, state])).toEqual([
      ['Nothing was changed', 'passed'],
      ['The issuer is who it says', 'passed'],
      ['It has not been withdrawn', 'passed'],
      ['It is in date', 'passed'],
      ['It belongs to a named person', 'passed'],
    ]);
  });

  it('tells what was assessed, from the very object that it checked', async () => {
    const { credential: summary } = await check(credential);
    expect(summary).toMatchObject({
      title: 'Data Analytics with Spreadsheets',
      holder: 'Kaja Dahl',
      issuerName: 'Vestholm Skills Institute',
      level: 'EQF level 4',
      workload: '5 ECTS, 125 hours',
      assessment: 'Written exam, Practical exam',
      supervision: 'Supervised on site, identity checked',
      hallmarks: ['VSI', '4', 'ON', '26'],
    });
    expect(summary?.outcomes.map(({ result }) => result)).toEqual(['Met', 'Met']);
  });

  it('never calls a withdrawn credential valid, and gives the day where the issuer’s records tell it', async () => {
    const list = await signedList(world.issuer, { set: [94_567] });
    const report = await check(credential, {
      statusSource: async () => list,
      withdrawnAt: async () => new Date('2026-05-03T08:00:00Z'),
    });
    expect(report.verdict).toBe('withdrawn');
    expect(verdictSentence(report)).toBe('Genuine, but withdrawn on 3 May 2026');
    expect(findingLines(report)[0]?.title).toBe('It has been withdrawn'); // what failed is read first
  });

  it('says when a credential has ended, and when one is not valid yet', async () => {
    const ended = await check(credential, { now: new Date('2026-03-01T00:00:00Z') });
    expect(ended.dates.code).toBe('NOT_YET');
    const limited = await aSigned(world.issuer, { specification: await limitedTo(12) });
    const report = await check(limited, { now: new Date('2027-06-01T00:00:00Z'), statusSource: freshList });
    expect(verdictSentence(report)).toBe('Genuine, but it ended on 27 March 2027');
  });

  it('forgives five minutes between two clocks at the start, and nothing at the end', async () => {
    const early = await check(credential, { now: new Date('2026-03-27T09:56:00Z'), statusSource: freshList });
    expect(early.dates.state).toBe('passed');
  });

  it('still verifies after the issuer has added a new key (rotation keeps the old one listed)', async () => {
    const next = await testIssuer(world.issuer.did, 'ed-2027-01');
    const { verificationMethod, assertionMethod } = world.issuer.document;
    const document = {
      ...next.document,
      verificationMethod: [...next.document.verificationMethod, ...verificationMethod],
      assertionMethod: [...next.document.assertionMethod, ...assertionMethod],
    };
    expect((await check(credential, { resolver: async () => document })).verdict).toBe('valid');
  });
});

describe('a credential that was tampered with', () => {
  const changes: [string, (copy: any) => unknown][] = [
    ['another name', (c) => void (c.credentialSubject.identifier[0].identityHash = 'Ole Dahl')],
    ['more credits', (c) => void (c.credentialSubject.creditsEarned = 30)],
    ['credits as text, which JSON-LD holds equal', (c) => void (c.credentialSubject.creditsEarned = '5')],
    ['a value object, which JSON-LD holds equal', (c) => void (c.name = { '@value': c.name })],
    [
      'a set where one value was signed',
      (c) => void (c.credentialSubject.achievement.name = [c.credentialSubject.achievement.name]),
    ],
    ['a context written into it', (c) => void c['@context'].push({ name: 'https://schema.org/alternateName' })],
    ['contexts in another order', (c) => void c['@context'].reverse()],
    ['a context left out', (c) => void c['@context'].pop()],
    ['a context of its own on the subject', (c) => void (c.credentialSubject['@context'] = { result: null })],
    ['a word that no context knows', (c) => void (c.credentialSubject.distinction = 'first class')],
    ['no status', (c) => void delete c.credentialStatus],
    ['another place in the status list', (c) => void (c.credentialStatus.statusListIndex = '1')],
    ['another status list', (c) => void (c.credentialStatus.statusListCredential = 'https://evil.example/list')],
    ['an end taken away', (c) => void (c.validUntil = '2999-01-01T00:00:00Z')],
    [
      'an outcome more',
      (c) => void c.credentialSubject.result.push({ ...c.credentialSubject.result[0], value: 'Excellent' }),
    ],
    ['a second, wrong proof', (c) => void c.proof.push({ ...c.proof[0], proofValue: `z${'2'.repeat(87)}` })],
    ['a second proof of another kind', (c) => void c.proof.push({ type: 'OtherProof', proofValue: 'x' })],
    ['no proof', (c) => void delete c.proof],
    ['an empty list of proofs', (c) => void (c.proof = [])],
    ['the proof for another purpose', (c) => void (c.proof[0].proofPurpose = 'authentication')],
    ['the proof dated back', (c) => void (c.proof[0].created = '2020-01-01T00:00:00Z')],
    ['one character of the signature', (c) => void (c.proof[0].proofValue = c.proof[0].proofValue.replace(/.$/, 'z'))],
    ['another issuer’s name', (c) => void (c.issuer.name = 'University of Oxford')],
    ['another type', (c) => void c.type.push('ClrCredential')],
    ['an expiry of the proof in the past', (c) => void (c.proof[0].expires = '2026-03-28T00:00:00Z')],
  ];
  it.each(changes)('is not genuine with %s', async (_, change) => {
    const report = await check(altered(change));
    expect(report.verdict).toBe('not-genuine');
    expect(report.credential).toBeNull();
  });

  it('says first what a reader needs: the content was changed after it was signed', async () => {
    const report = await check(altered((c) => void (c.credentialSubject.creditsEarned = 30)));
    expect(verdictSentence(report)).toBe('Not genuine: the content was changed after it was signed');
  });

  it('refuses the credential of an issuer who signed it with the key of another (issuer binding)', async () => {
    const other = await testIssuer('did:web:assay.example:orgs:harbour');
    const forged = await signLinkedData(unsigned(credential), other.signer, today);
    const report = await check(forged, {
      resolver: async (did) => (did === other.did ? other.document : world.issuer.document),
    });
    expect(verdictSentence(report)).toBe('Not genuine: it was not signed by the issuer it names');
  });

  it('refuses a key that the issuer does not list for assertions, and one that it has withdrawn', async () => {
    for (const document of [
      { ...world.issuer.document, assertionMethod: [] },
      { ...world.issuer.document, verificationMethod: [] },
    ]) {
      expect((await check(credential, { resolver: async () => document })).issuer.code).toBe('KEY_NOT_OF_ISSUER');
    }
  });

  it('refuses a key under the issuer’s name that another controls', async () => {
    const [method] = world.issuer.document.verificationMethod;
    const document = {
      ...world.issuer.document,
      verificationMethod: [{ ...method, controller: 'did:web:evil.example' }],
    };
    expect((await check(credential, { resolver: async () => document })).verdict).toBe('not-genuine');
  });

  it('refuses a credential of ours that never said where its status is', async () => {
    const { credentialStatus, ...rest } = unsigned(credential) as any;
    const report = await check(await signLinkedData(rest, world.issuer.signer, today));
    expect(credentialStatus).toBeDefined();
    expect([report.verdict, report.status.code]).toEqual(['cannot-tell', 'STATUS_MISSING']);
  });
});

describe('a status list that cannot be trusted gives "unknown", never "active"', () => {
  const lists: [string, () => Promise<string | null>, string][] = [
    ['does not answer', async () => null, 'LIST_UNREACHABLE'],
    ['is out of date', () => signedList(world.issuer, { validUntil: new Date('2026-04-02T09:10:00Z') }), 'LIST_STALE'],
    ['is signed by another', async () => signedList(await testIssuer('did:web:evil.example'), {}), 'LIST_WRONG'],
    ['is for another purpose', () => signedList(world.issuer, { purpose: 'suspension' }), 'LIST_WRONG'],
    [
      'is another list of the same issuer',
      () => signedList(world.issuer, { address: 'https://assay.example/status/2' }),
      'LIST_WRONG',
    ],
    ['was changed', async () => (await signedList(world.issuer, {})).replace('"uH4', '"uH5'), 'LIST_WRONG'],
    ['is no JSON', async () => '<html>', 'LIST_WRONG'],
    ['is a credential of another kind', async () => JSON.stringify(credential), 'LIST_WRONG'],
  ];
  it.each(lists)('when it %s', async (_, list, code) => {
    const report = await check(credential, { statusSource: list });
    expect([report.status.state, report.status.code]).toEqual(['unknown', code]);
    expect(report.verdict).toBe('cannot-tell');
  });
});

describe('credentials of issuers elsewhere', () => {
  it('says that the signature fits and that we do not know the issuer, and shows the domain', async () => {
    const issuer = await testIssuer('did:web:badges.example:issuers:7');
    const foreign = await aSigned(issuer);
    const list = await signedList(issuer, {});
    const report = await check(foreign, { resolver: async () => issuer.document, statusSource: async () => list });
    expect(report.verdict).toBe('issuer-not-known');
    expect(findingLines(report).find(({ part }) => part === 'issuer')?.detail).toContain('badges.example');
  });

  it('checks an issuer that is only a key (did:key) without asking anybody', async () => {
    const made = await testIssuer('did:web:unused.example');
    const multibase = made.document.verificationMethod[0]!.publicKeyMultibase;
    const did = `did:key:${multibase}`;
    const { credentialStatus: _, ...rest } = unsigned(credential) as any;
    const signer = { id: `${did}#${multibase}`, sign: made.signer.sign };
    const signed = await signLinkedData({ ...rest, issuer: { ...rest.issuer, id: did } }, signer, today);
    const report = await check(signed, { resolver: () => Promise.reject(new Error('asked')) });
    expect([report.verdict, report.status.code]).toEqual(['issuer-not-known', 'NO_STATUS']);
  });

  it.each([
    ['the issuer cannot be reached', (c: any) => void (c.issuer.id = 'did:web:away.example')],
    ['the issuer is named by a plain address', (c: any) => void (c.issuer.id = 'https://badges.example/issuer')],
    [
      'it is signed in a way that we do not check',
      (c: any) => void (c.proof = [{ ...c.proof[0], cryptosuite: 'ecdsa-sd-2023' }]),
    ],
  ])('says that it cannot tell when %s', async (_, change) => {
    const report = await check(altered(change));
    expect(report.verdict).toBe('cannot-tell');
    expect(verdictSentence(report)).toMatch(/^We cannot tell: /);
  });
});

describe('files that are no credentials', () => {
  it.each([
    ['a picture', '\u0089PNG'],
    ['a list', '[]'],
    ['some JSON', '{"name":"Kaja"}'],
    ['a member twice', '{"type":["VerifiableCredential"],"type":["x"]}'],
    ['a credential of another kind', '{"type":["VerifiableCredential","DriversLicence"]}'],
    ['ten thousand brackets', '['.repeat(10_000)],
  ])('says that %s is not a credential, with the reason', async (_, text) => {
    const report = await check(text);
    expect(report.verdict).toBe('not-a-credential');
    expect(report.unreadable).toBeTruthy();
  });
});

async function limitedTo(credentialMonths: number) {
  const { aFacts } = await import('./testing/facts');
  const { specification } = aFacts();
  const content = { ...specification.content, validity: { ...specification.content.validity, credentialMonths } };
  return { ...specification, content };
}

const freshList = () => signedList(world.issuer, { validUntil: new Date('2030-01-01T00:00:00Z') });

function unsigned({ proof: _, ...rest }: SignedCredential): object {
  return rest;
}
