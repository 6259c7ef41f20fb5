import type { Outcome, Specification } from '@assay/catalogue/domain';
import { idFor } from '../write';

const outcome = (
  code: string,
  statement: string,
  criterion: string,
  minimum: string,
  minimumEvidence: number,
): Outcome => ({
  id: idFor(`PDW-4 ${code}`),
  code,
  statement,
  level: null,
  criterion,
  mastery: { minimum, minimumEvidence, componentMinima: [] },
});

export const outcomes = {
  lo1: outcome(
    'LO1',
    'Read and clean tabular data with Python',
    'On files not seen before, with gaps, duplicates and mixed formats.',
    '14',
    3,
  ),
  lo2: outcome(
    'LO2',
    'Compute and summarise measures of a data set',
    'The measure fits the question and treats missing values as missing.',
    '11',
    3,
  ),
  lo3: outcome(
    'LO3',
    'Combine and reshape data sets',
    'No row is lost or counted twice without a reason that is stated.',
    '11',
    3,
  ),
  lo4: outcome(
    'LO4',
    'Find and correct faults in data code',
    'With a test that fails before the correction and passes after it.',
    '11',
    3,
  ),
  lo5: outcome(
    'LO5',
    'Explain results and protect personal data',
    'To a colleague who does not program, without revealing a person.',
    '4',
    2,
  ),
};

export const written = idFor('PDW-4 written');
export const practical = idFor('PDW-4 practical');
const { lo1, lo2, lo3, lo4, lo5 } = outcomes;
const cell = (componentId: string, { id }: Outcome, marks: string) => ({ componentId, outcomeId: id, marks });

export const pythonForDataWork: Specification = {
  title: 'Python for data work',
  description:
    'The holder reads, cleans, combines and summarises tabular data with Python, finds faults in such programs, and explains the results to colleagues. For people who work with data and outgrow spreadsheets.',
  language: 'en',
  countryCode: 'DK',
  region: 'Vestholm',
  awardingBodies: [
    { name: 'Vestholm Skills Institute', registration: 'VSI-2021-04', website: 'https://vestholm.example' },
  ],
  eqfLevel: 4,
  nqf: { framework: 'Danish Qualifications Framework', level: '4', referencing: 'self-declared', link: null },
  ects: 5,
  hours: 130,
  participation: 'blended',
  qualityAssurance: {
    kind: 'internal',
    description:
      'Items are reviewed before use, written answers are marked blind, and an award board of two confirms each result.',
    body: null,
    link: null,
  },
  components: [
    {
      id: written,
      code: 'A',
      title: 'Written exam',
      kind: 'written-exam',
      description:
        'About fourteen questions in 60 minutes: short answers that are marked by rule, and two written answers that are marked by an examiner.',
    },
    {
      id: practical,
      code: 'B',
      title: 'Practical exam',
      kind: 'practical-exam',
      description: 'Three programming tasks in 90 minutes, marked by visible and hidden checks.',
    },
  ],
  outcomes: [lo1, lo2, lo3, lo4, lo5],
  blueprint: [
    cell(written, lo1, '7'),
    cell(written, lo2, '9'),
    cell(written, lo3, '4'),
    cell(written, lo4, '12'),
    cell(written, lo5, '8'),
    cell(practical, lo1, '20'),
    cell(practical, lo2, '12'),
    cell(practical, lo3, '18'),
    cell(practical, lo4, '10'),
  ],
  awardRule: [
    { kind: 'total-marks', componentIds: [written, practical], minimum: '60' },
    { kind: 'each-outcome' },
    { kind: 'component-marks', componentId: practical, minimum: '30' },
    { kind: 'identity-and-supervision' },
    { kind: 'no-malpractice-case' },
    { kind: 'award-board' },
  ],
  prerequisites: 'None. First steps in any programming language help.',
  supervision: 'supervised-on-site-verified',
  grading: 'Each outcome is met or not met. Marks are shown on the result, not on the credential.',
  stackability: { kind: 'stackable', note: 'Counts 5 ECTS towards the Certificate in Data Practice.' },
  furtherInformation: 'https://vestholm.example/python-for-data-work',
  validity: { from: '2024-09-01', until: '2028-08-31', credentialMonths: null },
};
