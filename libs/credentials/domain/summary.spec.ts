import { aSigned, aWorld } from './testing';
import { shown } from './shown';
import { initials, summarise, supervisionMark, type CheckedCredential } from './summary';

describe('what a checked credential says on a screen', () => {
  it('loses every character that would turn or hide what follows (Unicode TR 36)', () => {
    expect(shown('Kaja\u202e lhaD\u2066')).toBe('Kaja  lhaD');
    expect(shown('one\u0000two\u2028three')).toBe('one two three');
    expect(shown(' Mira Björk-Østergaard ')).toBe('Mira Björk-Østergaard');
  });

  it('names no holder when the name is hashed', async () => {
    const { issuer } = await aWorld();
    const signed = structuredClone(await aSigned(issuer)) as unknown as CheckedCredential;
    signed.credentialSubject.identifier = [{ identityType: 'emailAddress', identityHash: 'sha256$77', hashed: true }];
    expect(summarise(signed).holder).toBeNull();
  });

  it('makes do with what a badge from elsewhere has', () => {
    const badge: CheckedCredential = {
      id: 'urn:uuid:1',
      issuer: { id: 'did:web:badges.example' },
      validFrom: '2025-02-01T00:00:00Z',
      credentialSubject: {
        achievement: { name: 'First aid', description: 'Helps.', creditsAvailable: 2, criteria: {} },
      },
    };
    expect(summarise(badge)).toMatchObject({
      ...{ title: 'First aid', holder: null, issuerName: 'did:web:badges.example', level: null, workload: '2 credits' },
      ...{ outcomes: [], criteria: [], criteriaLink: null, hallmarks: [expect.any(String), '–', '–', '25'] },
    });
  });
});

describe('hallmarks', () => {
  it.each([
    ['Vestholm Skills Institute', 'VSI'],
    ['Institute of Chartered Surveyors', 'ICS'],
    ['Harbour', 'HAR'],
    ['Ørsted-Værket', 'ØV'],
    ['42', '–'],
  ])('abbreviate %s as %s', (name, mark) => expect(initials(name)).toBe(mark));

  it.each([
    ['supervised-on-site-verified', 'ON'],
    ['supervised-online-verified', 'OL'],
    ['supervised-unverified', 'SU'],
    ['unsupervised-verified', 'UN'],
    [undefined, '–'],
  ])('say of %s: %s', (kind, mark) => expect(supervisionMark(kind)).toBe(mark));
});
