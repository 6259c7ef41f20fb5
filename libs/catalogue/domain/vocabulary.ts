/** The closed lists of a specification and the words for them. Concept addresses are those of the European Learning Model. */

export const componentKinds = [
  'written-exam',
  'practical-exam',
  'observed-demonstration',
  'oral-exam',
  'portfolio',
  'project',
] as const;
export type ComponentKind = (typeof componentKinds)[number];

/** Type of assessment, in the words of a sentence: "over the written exam and the practical exam". */
export const componentKindWords: Record<ComponentKind, string> = {
  'written-exam': 'written exam',
  'practical-exam': 'practical exam',
  'observed-demonstration': 'observed demonstration',
  'oral-exam': 'oral exam',
  portfolio: 'portfolio',
  project: 'project',
};

export const participations = ['on-site', 'online', 'blended', 'work-based'] as const;
export type Participation = (typeof participations)[number];

const MODE = 'http://data.europa.eu/snb/learning-assessment/';
export const participationTerms: Record<Participation, { label: string; concept: string }> = {
  'on-site': { label: 'On site', concept: `${MODE}9191af2ed9` },
  online: { label: 'Online', concept: `${MODE}920fbb3cbe` },
  blended: { label: 'Blended, on site and online', concept: `${MODE}e92d221e4d` },
  'work-based': { label: 'At work', concept: `${MODE}729f3bed4b` },
};

export const supervisions = [
  'unsupervised-unverified',
  'unsupervised-verified',
  'supervised-unverified',
  'supervised-online-verified',
  'supervised-on-site-verified',
] as const;
export type Supervision = (typeof supervisions)[number];

export const supervisionLabels: Record<Supervision, string> = {
  'unsupervised-unverified': 'Unsupervised, identity not checked',
  'unsupervised-verified': 'Unsupervised, identity checked',
  'supervised-unverified': 'Supervised, identity not checked',
  'supervised-online-verified': 'Supervised online, identity checked',
  'supervised-on-site-verified': 'Supervised on site, identity checked',
};

/** Whether a specification promises both what an award condition on identity and supervision asks for. */
export function isSupervisedAndVerified(supervision: Supervision | null): boolean {
  return supervision === 'supervised-online-verified' || supervision === 'supervised-on-site-verified';
}

export const qualityAssuranceKinds = ['internal', 'external-agency', 'professional-body', 'public-authority'] as const;
export type QualityAssuranceKind = (typeof qualityAssuranceKinds)[number];

export const qualityAssuranceLabels: Record<QualityAssuranceKind, string> = {
  internal: 'Internal quality assurance',
  'external-agency': 'Quality assurance by an external agency',
  'professional-body': 'Quality assurance by a professional body',
  'public-authority': 'Quality assurance by a public authority',
};

export interface QualityAssurance {
  kind: QualityAssuranceKind;
  description: string;
  /** Who assures it from outside; an outside assurance without a name is a claim that nobody can check. */
  body: string | null;
  link: string | null;
}

export const stackabilityLabels = {
  'stand-alone': 'Stands alone',
  stackable: 'Stacks towards a larger award',
} as const;
