import { levelSentences } from './level';
import type { Specification } from './specification';
import { isEmpty } from './text';
import {
  componentKindWords,
  participationTerms,
  qualityAssuranceLabels,
  stackabilityLabels,
  supervisionLabels,
} from './vocabulary';
import { workloadSentence } from './workload';

/** The elements of Annex I, Council Recommendation 2022/C 243/02, in its order: eleven mandatory, five optional. */
const standardElementKeys = [
  'learner',
  'title',
  'country',
  'awarding-body',
  'date-of-issue',
  'outcomes',
  'workload',
  'level',
  'assessment-type',
  'participation',
  'quality-assurance',
  'prerequisites',
  'supervision',
  'grade',
  'stackability',
  'further-information',
] as const;
export type StandardElementKey = (typeof standardElementKeys)[number];

const OPTIONAL: readonly StandardElementKey[] = [
  'prerequisites',
  'supervision',
  'grade',
  'stackability',
  'further-information',
];

export interface StandardElement {
  key: StandardElementKey;
  label: string;
  isRequired: boolean;
  /** `on-issue`: known only when a credential is issued, and filled from the record then. */
  state: 'complete' | 'missing' | 'on-issue';
  value: string;
}

const LABELS: Record<StandardElementKey, string> = {
  learner: 'Identification of the learner',
  title: 'Title',
  country: 'Country or region of the issuer',
  'awarding-body': 'Awarding body',
  'date-of-issue': 'Date of issue',
  outcomes: 'Learning outcomes',
  workload: 'Workload',
  level: 'Level',
  'assessment-type': 'Type of assessment',
  participation: 'Form of participation',
  'quality-assurance': 'Quality assurance',
  prerequisites: 'Prerequisites',
  supervision: 'Supervision and identity check',
  grade: 'Grade achieved',
  stackability: 'Stacking options',
  'further-information': 'Further information',
};

export function standardElements(spec: Specification): StandardElement[] {
  return standardElementKeys.map((key) => {
    const onIssue = key === 'learner' || key === 'date-of-issue' || key === 'grade';
    const value = VALUES[key](spec);
    const state = onIssue ? 'on-issue' : isEmpty(value) ? 'missing' : 'complete';
    return { key, label: LABELS[key], isRequired: !OPTIONAL.includes(key), state, value };
  });
}

const VALUES: Record<StandardElementKey, (spec: Specification) => string> = {
  learner: () => '',
  title: ({ title }) => title,
  country: ({ countryCode, region }) => [region, countryCode].filter((part) => part).join(', '),
  'awarding-body': ({ awardingBodies }) =>
    awardingBodies
      .map(({ name }) => name)
      .filter(Boolean)
      .join('; '),
  'date-of-issue': () => '',
  outcomes: ({ outcomes }) => outcomes.map(({ code, statement }) => `${code} ${statement}`.trim()).join('; '),
  workload: (spec) => (spec.hours === null ? '' : workloadSentence(spec)),
  level: (spec) => levelSentences(spec).join('; '),
  'assessment-type': ({ components }) =>
    capitalised([...new Set(components.map(({ kind }) => componentKindWords[kind]))].join(', ')),
  participation: ({ participation }) => (participation ? participationTerms[participation].label : ''),
  'quality-assurance': ({ qualityAssurance: quality }) =>
    quality && !isEmpty(quality.description)
      ? [qualityAssuranceLabels[quality.kind], quality.body, quality.description].filter(Boolean).join(': ')
      : '',
  prerequisites: ({ prerequisites }) => prerequisites ?? '',
  supervision: ({ supervision }) => (supervision ? supervisionLabels[supervision] : ''),
  grade: ({ grading }) => grading ?? '',
  stackability: ({ stackability }) =>
    stackability ? [stackabilityLabels[stackability.kind], stackability.note].filter(Boolean).join(': ') : '',
  'further-information': ({ furtherInformation }) => furtherInformation ?? '',
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
