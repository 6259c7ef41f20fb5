import Ajv from 'ajv';
import type { Specification } from '@assay/catalogue/domain';
import { DomainError } from '@assay/platform/domain';
import { buildCredential, type CredentialFacts } from './build-credential';
import { issuedCredentialSchema } from './credential-schema';
import { schemaProblems } from './json-schema';
import { signCredential } from './sign-credential';
import { aFacts, specification } from './testing/facts';
import { testIssuer } from './testing/issuer';

const withContent = (change: Partial<Specification>) =>
  aFacts({ specification: { ...aFacts().specification, content: { ...specification, ...change } } });

function refusalOf(facts: CredentialFacts): DomainError {
  try {
    buildCredential(facts);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('It was not refused.');
}

describe('building the credential of an award', () => {
  it('says everything that Annex I of Recommendation 2022/C 243/02 asks for', () => {
    const { issuer, name, awardedDate, credentialSubject } = buildCredential(aFacts());
    const { achievement, identifier, creditsEarned, result } = credentialSubject;
    expect({ identifier, name, country: issuer.address?.addressCountryCode, body: issuer.name, awardedDate }).toEqual({
      identifier: [{ type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: 'Kaja Dahl' }],
      name: 'Data Analytics with Spreadsheets',
      country: 'DK',
      body: 'Vestholm Skills Institute',
      awardedDate: '2026-03-20T09:30:00Z',
    });
    expect(achievement.resultDescription.map((outcome) => outcome.name)).toEqual([
      'LO1 Organise and clean data in a spreadsheet',
      'LO2 Explain patterns and their causes',
    ]);
    expect(result.map(({ resultDescription, value }) => [resultDescription, value])).toEqual(
      achievement.resultDescription.map(({ id }) => [id, 'Met']),
    );
    expect([achievement.creditsAvailable, creditsEarned]).toEqual([5, 5]);
    expect(achievement.alignment.map(({ targetType, targetName }) => [targetType, targetName])).toEqual([
      ['ext:EQF', 'EQF level 4'],
      ['ext:NQF', 'Danish NQF level 4 (self-declared)'],
      ['ext:Workload', '5 ECTS, 125 hours'],
      ['ext:AssessmentType', 'Written exam'],
      ['ext:AssessmentType', 'Practical exam'],
      ['ext:ParticipationForm', 'On site'],
      ['ext:SupervisionIdVerification', 'Supervised on site, identity checked'],
      ['ext:QualityAssurance', 'Quality assurance by an external agency: QA Nord'],
      ['ext:Stackability', 'Stacks towards a larger award'],
    ]);
  });

  it('gives the register number of the issuer, and names an awarding body that is somebody else', () => {
    expect(buildCredential(aFacts()).issuer.otherIdentifier).toEqual([
      { type: ['IdentifierEntry'], identifier: 'DK-31415926', identifierType: 'identifier' },
    ]);
    const chamber = { name: 'Vestholm Chamber', registration: null, website: 'https://chamber.example' };
    const { achievement } = buildCredential(withContent({ awardingBodies: [chamber] })).credentialSubject;
    expect(achievement.creator).toMatchObject({ id: 'https://chamber.example', name: 'Vestholm Chamber' });
  });

  it('never lets a level that the issuer declares itself read as a referenced one', () => {
    const { alignment } = buildCredential(aFacts()).credentialSubject.achievement;
    expect(alignment[0]?.targetDescription).toMatch(/^Self-declared\./);
  });

  it('gives the award rule as the sentences that were executed', () => {
    const { narrative } = buildCredential(aFacts()).credentialSubject.achievement.criteria;
    expect(narrative).toContain('at least 30 of 50 marks over the written exam and the practical exam.');
    expect(narrative).toContain('\n- The award board has confirmed the result.\n');
  });

  it('points to further information by its address; other words stand among the sentences', () => {
    const of = (furtherInformation: string) =>
      buildCredential(withContent({ furtherInformation })).credentialSubject.achievement.criteria;
    expect(of('https://vestholm.example/data').id).toBe('https://vestholm.example/data');
    expect(of('https://vestholm.example/data').narrative).not.toContain('https:');
    expect(of('Ask the school office.')).toEqual({
      narrative: expect.stringMatching(/\n- Ask the school office\.$/),
    });
  });

  it('ends on the last day of a shorter month', () => {
    const validity = { ...specification.validity, credentialMonths: 11 };
    const facts = { ...withContent({ validity }), issuedAt: new Date('2027-03-31T10:00:00Z') };
    expect(buildCredential(facts).validUntil).toBe('2028-02-29T10:00:00Z');
  });

  const incomplete: [string, CredentialFacts][] = [
    ['Identification of the learner', aFacts({ learnerName: ' ' })],
    ['Title of the microcredential', withContent({ title: '' })],
    ['Country or region of the issuer', aFacts({ issuer: { ...aFacts().issuer, countryCode: null } })],
    ['Awarding body', aFacts({ issuer: { ...aFacts().issuer, name: '' } })],
    ['Date of issuing', aFacts({ awardedAt: new Date(Number.NaN) })],
    ['Learning outcomes', withContent({ outcomes: [] })],
    ['Notional workload', withContent({ ects: null, hours: null })],
    ['Level', withContent({ eqfLevel: null, nqf: null })],
    ['Type of assessment', withContent({ components: [] })],
    ['Form of participation', withContent({ participation: null })],
    ['Type of quality assurance', withContent({ qualityAssurance: null })],
  ];
  it.each(incomplete)('refuses to issue without "%s", and names it', (element, facts) => {
    const refusal = refusalOf(facts);
    expect(refusal.code).toBe('CREDENTIAL_INCOMPLETE');
    expect(refusal.facts?.['missing']).toContainEqual(expect.objectContaining({ element }));
  });

  it('refuses an award with an outcome that is unmet, undecided or missing', () => {
    const [first] = aFacts().outcomes;
    for (const outcomes of [
      [first!],
      aFacts().outcomes.map((one) => ({ ...one, state: 'not-yet-decided' as const })),
    ]) {
      expect(refusalOf(aFacts({ outcomes })).code).toBe('OUTCOME_UNMET');
    }
  });
});

describe('signing', () => {
  it('puts exactly one proof into an array, and holds the signed form to the schema', async () => {
    const issuer = await testIssuer();
    const signed = await signCredential(buildCredential(aFacts()), issuer.signer, aFacts().issuedAt);
    expect(signed.proof).toEqual([
      expect.objectContaining({
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        proofPurpose: 'assertionMethod',
        verificationMethod: issuer.signer.id,
        created: '2026-03-27T10:00:00Z',
      }),
    ]);
  });

  it('refuses the key of another organisation', async () => {
    const other = await testIssuer('did:web:assay.example:orgs:harbour');
    await expect(signCredential(buildCredential(aFacts()), other.signer, new Date())).rejects.toThrow(
      'KEY_NOT_OF_ISSUER',
    );
  });
});

describe('our schema of a credential', () => {
  it('finds what a full JSON Schema validator finds', async () => {
    const issuer = await testIssuer();
    const signed = await signCredential(buildCredential(aFacts()), issuer.signer, aFacts().issuedAt);
    const validate = new Ajv({ strict: false, allErrors: true }).compile(issuedCredentialSchema as object);
    const changes: ((copy: any) => void)[] = [
      () => undefined,
      (c) => delete c.id,
      (c) => (c.id = 'no address'),
      (c) => (c.type = ['VerifiableCredential']),
      (c) => (c.validFrom = '2026-13-01T00:00:00Z'),
      (c) => (c.validFrom = '27 March 2026'),
      (c) => (c.credentialSubject.creditsEarned = '5'),
      (c) => (c.credentialSubject.creditsEarned = -1),
      (c) => (c.credentialSubject.achievement.alignment[0].targetType = 'EQF'),
      (c) => delete c.credentialSubject.achievement.alignment[0].targetUrl,
      (c) => (c.credentialSubject.result[0].status = 'Done'),
      (c) => (c.credentialStatus.statusListIndex = 7),
      (c) => (c.issuer.address.addressCountryCode = 'Denmark'),
      (c) => (c.proof = c.proof[0]),
      (c) => (c.proof = []),
      (c) => (c.issuer = 'did:web:assay.example'),
      (c) => (c.name = ['a', 'b']),
    ];
    for (const change of changes) {
      const copy = structuredClone(signed);
      change(copy);
      expect([change.toString(), schemaProblems(issuedCredentialSchema, copy).length === 0]).toEqual([
        change.toString(),
        validate(copy),
      ]);
    }
  });
});
