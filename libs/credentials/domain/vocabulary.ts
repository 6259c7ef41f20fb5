import type { ComponentKind } from '@assay/catalogue/domain';

/**
 * The concepts of the European Learning Model by which a credential says what Open Badges has no words for. They are
 * named as alignments with `ext:` types (Open Badges 3.0, §B.1.2): a context of our own would make every credential
 * unreadable on the day its address dies.
 */
const SNB = 'http://data.europa.eu/snb';

export const eqfLevelAddress = (level: number) => `${SNB}/eqf/${level}`;
export const supervisionScheme = `${SNB}/supervision-verification/25831c2`;
export const qualityAssuranceScheme = `${SNB}/accreditation/25831c2`;
export const volumeOfLearning = `${SNB}/model/elm/volumeOfLearning`;
export const isPartialQualification = `${SNB}/model/elm/isPartialQualification`;

export const assessmentTypeAddress: Record<ComponentKind, string> = {
  'written-exam': `${SNB}/assessment/6e6cb2cc78`,
  'practical-exam': `${SNB}/assessment/6a4db9f11d`,
  'observed-demonstration': `${SNB}/assessment/6a4db9f11d`, // the list has one concept for all that is practical
  'oral-exam': `${SNB}/assessment/d30284d7df`,
  portfolio: `${SNB}/assessment/4f03b91c0e`,
  project: `${SNB}/assessment/795dac4096`,
};

/** The `targetType` of each alignment, by which a reader finds it again. */
export const alignmentTypes = {
  eqf: 'ext:EQF',
  nqf: 'ext:NQF',
  workload: 'ext:Workload',
  assessment: 'ext:AssessmentType',
  participation: 'ext:ParticipationForm',
  supervision: 'ext:SupervisionIdVerification',
  qualityAssurance: 'ext:QualityAssurance',
  stackability: 'ext:Stackability',
} as const;
