import type { ConfirmedAward } from '@assay/awarding/api';
import { credentialsPaths } from '@assay/credentials/contract';
import { summarise, type CheckedCredential } from '@assay/credentials/domain';
import type { OrganisationLook } from '@assay/identity/contract';
import type { OrganisationEntity } from '@assay/platform/api';
import type { CredentialEntity } from '../issue/credential.entity';

interface PageFacts {
  readonly credential: CredentialEntity;
  readonly award: ConfirmedAward;
  readonly organisation: OrganisationEntity;
  readonly publicUrl: string;
  readonly isHolder: boolean;
  readonly look: OrganisationLook;
}

/** What the page of a credential shows: from the signed file itself, with the evidence of the award beside each outcome. */
export function credentialPage({ credential, award, organisation, publicUrl, isHolder, look }: PageFacts) {
  const { slug } = credential;
  const { specification, result } = award.snapshot;
  const said = summarise(JSON.parse(credential.json) as CheckedCredential);
  return {
    title: said.title,
    organisation: organisation.name,
    issuerShortName: organisation.shortName,
    look,
    holder: said.holder ?? '',
    hallmarks: hallmarksOf(said.hallmarks, organisation),
    state: credential.state,
    issuedAt: credential.issuedAt,
    revokedAt: credential.revokedAt,
    description: said.description,
    level: said.level,
    workload: said.workload,
    supervision: said.supervision,
    assessment: said.assessment,
    qualityAssurance: said.qualityAssurance,
    criteria: [...said.criteria],
    criteriaLink: said.criteriaLink,
    awardedAt: award.confirmedAt,
    validUntil: said.validUntil,
    version: specification.version,
    number: `${credential.id.slice(0, 4)}-${credential.id.slice(4, 8)}`.toUpperCase(),
    outcomes: result.outcomes.map(({ code, statement, evidenceGroups }) => ({
      ...{ code, statement },
      evidence: evidenceSentence(
        evidenceGroups,
        (id) => specification.content.components.find((one) => one.id === id)?.title ?? '',
      ),
    })),
    link: slug === null ? null : `${publicUrl}/c/${slug}`,
    file: isHolder || slug === null ? credentialsPaths.heldFile(credential.id) : credentialsPaths.publicFile(slug),
    certificate:
      isHolder || slug === null
        ? credentialsPaths.heldCertificate(credential.id)
        : credentialsPaths.publicCertificate(slug),
    heldId: isHolder ? credential.id : null,
  };
}

export function hallmarksOf(
  [issuer, level, supervision, year]: readonly [string, string, string, string],
  { shortName }: Pick<OrganisationEntity, 'shortName'>,
) {
  return { issuer: shortName.length <= 4 ? shortName : issuer, level, supervision, year };
}

type Group = ConfirmedAward['snapshot']['result']['outcomes'][number]['evidenceGroups'][number];

/** "Written exam, 7 answers; Practical exam, 5 checks and 2 criteria judged by an examiner": no marks, nobody named. */
export function evidenceSentence(groups: readonly Group[], titleOf: (componentId: string) => string): string {
  const byComponent = Map.groupBy(groups, ({ componentId }) => componentId);
  return [...byComponent]
    .map(([componentId, own]) => `${titleOf(componentId)}, ${own.map(piecesOf).join(' and ')}`)
    .join('; ');
}

function piecesOf({ method, pieces }: Group): string {
  const one = pieces === 1;
  if (method === 'checks') return one ? '1 check' : `${pieces} checks`;
  if (method === 'examiner') return `${one ? '1 criterion' : `${pieces} criteria`} judged by an examiner`;
  return one ? '1 answer' : `${pieces} answers`;
}
