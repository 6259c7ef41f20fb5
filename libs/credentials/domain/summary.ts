import { linesOf, webAddress } from './narrative';
import { shown } from './shown';
import { alignmentTypes } from './vocabulary';

/** What a checked credential says, as plain texts ready to be shown. */
export interface CredentialSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly holder: string | null;
  readonly issuerId: string;
  readonly issuerName: string;
  readonly issuerWebsite: string | null;
  readonly awardedDate: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly level: string | null;
  readonly eqfLevel: string | null;
  readonly workload: string | null;
  readonly assessment: string | null;
  readonly participation: string | null;
  readonly supervision: string | null;
  readonly qualityAssurance: string | null;
  /** How it is earned, line by line. */
  readonly criteria: readonly string[];
  /** Where more about it stands. */
  readonly criteriaLink: string | null;
  readonly outcomes: readonly { readonly name: string; readonly result: string | null }[];
  readonly hallmarks: readonly [issuer: string, level: string, supervision: string, year: string];
}

/** The shape that `openBadgeSchema` has already guaranteed for whatever is read here. */
export interface CheckedCredential {
  id: string;
  name?: string;
  issuer: { id: string; name?: string; url?: string };
  validFrom: string;
  validUntil?: string;
  awardedDate?: string;
  proof?: { created?: string } | { created?: string }[];
  credentialSubject: {
    identifier?: { identityType: string; identityHash: string; hashed: boolean }[];
    creditsEarned?: number;
    achievement: {
      name: string;
      description: string;
      creditsAvailable?: number;
      criteria: { id?: string; narrative?: string };
      alignment?: { targetType?: string; targetName: string; targetCode?: string; targetDescription?: string }[];
      resultDescription?: { id: string; name: string }[];
    };
    result?: { resultDescription?: string; value?: string; status?: string }[];
  };
}

export function summarise(credential: CheckedCredential): CredentialSummary {
  const { credentialSubject: subject, issuer } = credential;
  const { achievement } = subject;
  const supervision = aligned(achievement, alignmentTypes.supervision)[0];
  const eqf = aligned(achievement, alignmentTypes.eqf)[0];
  const issuerName = shown(issuer.name ?? issuer.id);
  return {
    id: credential.id,
    title: shown(achievement.name),
    description: shown(achievement.description),
    holder: holderOf(credential),
    issuerId: issuer.id,
    issuerName,
    issuerWebsite: issuer.url ?? null,
    awardedDate: credential.awardedDate ?? null,
    validFrom: credential.validFrom,
    validUntil: credential.validUntil ?? null,
    level: names(achievement, alignmentTypes.eqf) ?? names(achievement, alignmentTypes.nqf),
    eqfLevel: eqf?.targetCode ? shown(eqf.targetCode) : null,
    workload: names(achievement, alignmentTypes.workload) ?? credits(subject),
    assessment: names(achievement, alignmentTypes.assessment),
    participation: names(achievement, alignmentTypes.participation),
    supervision: supervision ? shown(supervision.targetName) : null,
    qualityAssurance: names(achievement, alignmentTypes.qualityAssurance),
    criteria: linesOf(achievement.criteria.narrative ?? ''),
    criteriaLink: webAddress(achievement.criteria.id),
    outcomes: (achievement.resultDescription ?? []).map(({ id, name }) => {
      const result = subject.result?.find(({ resultDescription }) => resultDescription === id);
      return { name: shown(name), result: result ? shown(result.value ?? result.status ?? '') || null : null };
    }),
    hallmarks: [
      initials(issuerName),
      eqf?.targetCode ? shown(eqf.targetCode).slice(0, 2) : '–',
      supervisionMark(supervision?.targetCode),
      credential.validFrom.slice(2, 4),
    ],
  };
}

/** The name in clear, if the credential carries one. */
export function holderOf({ credentialSubject }: CheckedCredential): string | null {
  const name = credentialSubject.identifier?.find(({ identityType, hashed }) => identityType === 'name' && !hashed);
  return name ? shown(name.identityHash) : null;
}

type Achievement = CheckedCredential['credentialSubject']['achievement'];

function aligned({ alignment = [] }: Achievement, type: string) {
  return alignment.filter(({ targetType }) => targetType === type);
}

function names(achievement: Achievement, type: string): string | null {
  const found = aligned(achievement, type).map(({ targetName }) => shown(targetName));
  return found.length === 0 ? null : found.join(', ');
}

function credits({ creditsEarned, achievement }: CheckedCredential['credentialSubject']): string | null {
  const count = creditsEarned ?? achievement.creditsAvailable;
  return count === undefined ? null : `${count} credits`;
}

/** Three letters at most: Vestholm Skills Institute is VSI, Harbour is HAR. */
export function initials(name: string): string {
  const words = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word) && !/^(of|and|the|for|de|der|van)$/i.test(word));
  const letters = words.length > 1 ? words.map((word) => [...word][0]) : [...(words[0] ?? '–')];
  return letters.slice(0, 3).join('').toUpperCase();
}

/** ON: supervised on site. OL: supervised online. SU: supervised, identity not checked. UN: unsupervised. */
export function supervisionMark(kind: string | undefined): string {
  if (!kind) return '–';
  if (kind === 'supervised-on-site-verified') return 'ON';
  if (kind === 'supervised-online-verified') return 'OL';
  return kind.startsWith('supervised') ? 'SU' : 'UN';
}
