import type { Specification } from '@assay/catalogue/domain';
import { refuse } from '@assay/platform/domain';
import type { AchievementCredential, Profile } from './achievement-credential';
import { describeAchievement, registered } from './describe-achievement';
import { missingAnnexOneElements } from './annex-one';
import { issuedContexts } from './contexts';
import { wholeSeconds } from './status-list';

/** What a credential says, gathered from the award as it was confirmed and the specification version it was made under. */
export interface CredentialFacts {
  readonly credentialId: string;
  readonly issuer: {
    readonly did: string;
    readonly name: string;
    readonly countryCode: string | null;
    readonly website: string | null;
  };
  readonly specification: {
    readonly versionId: string;
    readonly code: string;
    readonly version: number;
    readonly content: Specification;
  };
  readonly learnerName: string;
  /** Every outcome of the specification, as the board confirmed it. */
  readonly outcomes: readonly { readonly outcomeId: string; readonly state: 'met' | 'not-met' | 'not-yet-decided' }[];
  readonly awardedAt: Date;
  readonly issuedAt: Date;
  readonly status: { readonly listAddress: string; readonly index: number };
}

const OPEN_BADGES_SCHEMA =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/** @throws CREDENTIAL_INCOMPLETE, OUTCOME_UNMET, CREDENTIAL_ALREADY_ENDED: nothing is signed that says less or more than the award. */
export function buildCredential(facts: CredentialFacts): AchievementCredential {
  refuseIncomplete(facts);
  refuseUnmet(facts);
  const { issuer, specification, status } = facts;
  const { content } = specification;
  const validUntil = endOf(content, facts.issuedAt);
  if (validUntil && validUntil <= facts.issuedAt) throw refuse('CREDENTIAL_ALREADY_ENDED');
  return {
    '@context': [...issuedContexts],
    id: `urn:uuid:${facts.credentialId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: content.title,
    issuer: issuerProfile(issuer, content),
    awardedDate: wholeSeconds(facts.awardedAt),
    validFrom: wholeSeconds(facts.issuedAt),
    ...(validUntil && { validUntil: wholeSeconds(validUntil) }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: facts.learnerName }],
      ...(content.ects !== null && { creditsEarned: content.ects }),
      achievement: describeAchievement(specification, issuer),
      result: content.outcomes.map(({ id }) => ({
        type: ['Result'],
        resultDescription: `urn:uuid:${id}`,
        status: 'Completed',
        value: 'Met',
      })),
    },
    evidence: content.components.map(({ id, title, kind, description }) => ({
      type: ['Evidence'],
      name: title,
      genre: kind,
      narrative: [description, evidenceFor(content, id)].filter(Boolean).join(' '),
    })),
    credentialStatus: {
      id: `${status.listAddress}#${status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: status.listAddress,
    },
    credentialSchema: [{ id: OPEN_BADGES_SCHEMA, type: 'JsonSchema' }],
  };
}

/** Months after the day of issue; a day that its month does not have becomes the last one it has. */
function endOf({ validity }: Specification, issuedAt: Date): Date | null {
  if (validity.credentialMonths === null) return null;
  const end = new Date(issuedAt);
  end.setUTCMonth(end.getUTCMonth() + validity.credentialMonths);
  if (end.getUTCDate() !== issuedAt.getUTCDate()) end.setUTCDate(0);
  return end;
}

/** With its number in a public register, where the specification gives one: two bodies may share a name. */
function issuerProfile(
  { did, name, website, countryCode }: CredentialFacts['issuer'],
  content: Specification,
): Profile {
  const registration = content.awardingBodies.find((body) => body.name === name)?.registration;
  return {
    id: did,
    type: ['Profile'],
    name,
    ...(website && { url: website }),
    ...(countryCode && {
      address: {
        type: ['Address'],
        addressCountryCode: countryCode,
        ...(content.region && { addressRegion: content.region }),
      },
    }),
    ...(registration && { otherIdentifier: [registered(registration)] }),
  };
}

function evidenceFor({ blueprint, outcomes }: Specification, componentId: string): string {
  const codes = outcomes
    .filter(({ id }) =>
      blueprint.some((cell) => cell.componentId === componentId && cell.outcomeId === id && cell.marks !== '0'),
    )
    .map(({ code }) => code);
  return codes.length === 0 ? '' : `Evidence for ${codes.join(', ')}.`;
}

function refuseIncomplete(facts: CredentialFacts): void {
  const missing = missingAnnexOneElements(facts);
  if (missing.length === 0) return;
  const names = missing.map(({ element }) => element.toLowerCase()).join(', ');
  throw refuse('CREDENTIAL_INCOMPLETE', `Missing of Annex I: ${names}.`, { missing });
}

function refuseUnmet({ outcomes, specification }: CredentialFacts): void {
  const unmet = specification.content.outcomes.filter(
    ({ id }) => outcomes.find(({ outcomeId }) => outcomeId === id)?.state !== 'met',
  );
  if (unmet.length === 0) return;
  const codes = unmet.map(({ code }) => code);
  throw refuse('OUTCOME_UNMET', `Not met, or not decided: ${codes.join(', ')}.`, { outcomes: codes });
}
