import type { Outcome, Specification } from '@assay/catalogue/domain';
import { idFor } from '../write';

const outcome = (
  code: string,
  statement: string,
  criterion: string,
  minimum: string,
  minimumEvidence: number,
): Outcome => ({
  id: idFor(`DAS-4 ${code}`),
  code,
  statement,
  level: null,
  criterion,
  mastery: { minimum, minimumEvidence, componentMinima: [] },
});

export const outcomes = {
  lo1: outcome(
    'LO1',
    'Organise and clean data in a spreadsheet',
    'On sheets not seen before, so that every formula that refers to them gives the right value.',
    '10',
    4,
  ),
  lo2: outcome(
    'LO2',
    'Choose and compute suitable measures',
    'The measure fits the question and the spread of the data; figures are right to the cent.',
    '15',
    5,
  ),
  lo3: outcome(
    'LO3',
    'Explain patterns and their causes',
    'What the data show is kept apart from what is supposed; other causes are considered.',
    '13',
    4,
  ),
  lo4: outcome(
    'LO4',
    'Recommend an action and present it',
    'The action follows from the cause, its cost is set against its gain, and a manager can decide by it.',
    '9',
    3,
  ),
  lo5: outcome(
    'LO5',
    'Handle personal data lawfully',
    'By the General Data Protection Regulation, in the tasks of an analyst.',
    '5',
    3,
  ),
};

export const written = idFor('DAS-4 written');
export const practical = idFor('DAS-4 practical');
const { lo1, lo2, lo3, lo4, lo5 } = outcomes;
const cell = (componentId: string, { id }: Outcome, marks: string) => ({ componentId, outcomeId: id, marks });

export const dataAnalytics: Specification = {
  title: 'Data analytics with spreadsheets',
  description:
    'The holder organises and cleans business data in a spreadsheet, chooses and computes suitable measures, explains what they show, recommends an action, and handles personal data lawfully. For staff in offices, shops and public services who prepare decisions.',
  language: 'en',
  countryCode: 'DK',
  region: 'Vestholm',
  awardingBodies: [
    { name: 'Vestholm Skills Institute', registration: 'VSI-2021-04', website: 'https://vestholm.example' },
  ],
  eqfLevel: 4,
  nqf: { framework: 'Danish Qualifications Framework', level: '4', referencing: 'self-declared', link: null },
  ects: 5,
  hours: 125,
  participation: 'blended',
  qualityAssurance: {
    kind: 'internal',
    description:
      'Items are reviewed by two people before use, written answers are marked without names, and an award board of two confirms each result. Item statistics are read after every sitting.',
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
        'About twenty questions in 80 minutes, many on one case study. Three answers are written and marked by an examiner.',
    },
    {
      id: practical,
      code: 'B',
      title: 'Practical exam',
      kind: 'practical-exam',
      description:
        'Two tasks in 60 minutes: functions in JavaScript, as spreadsheet programs run them, that clean and summarise ranges of cells.',
    },
  ],
  outcomes: [lo1, lo2, lo3, lo4, lo5],
  blueprint: [
    cell(written, lo1, '4'),
    cell(written, lo2, '17'),
    cell(written, lo3, '21'),
    cell(written, lo4, '14'),
    cell(written, lo5, '4'),
    cell(practical, lo1, '16'),
    cell(practical, lo2, '12'),
    cell(practical, lo3, '4'),
    cell(practical, lo4, '4'),
    cell(practical, lo5, '4'),
  ],
  awardRule: [
    { kind: 'total-marks', componentIds: [written, practical], minimum: '60' },
    { kind: 'each-outcome' },
    { kind: 'component-marks', componentId: practical, minimum: '20' },
    { kind: 'identity-and-supervision' },
    { kind: 'no-malpractice-case' },
    { kind: 'award-board' },
  ],
  prerequisites: 'None. Daily use of a spreadsheet helps; functions in JavaScript are taught in the course.',
  supervision: 'supervised-on-site-verified',
  grading: 'Each outcome is met or not met. Marks are shown on the result, not on the credential.',
  stackability: { kind: 'stackable', note: 'Counts 5 ECTS towards the Certificate in Data Practice.' },
  furtherInformation: 'https://vestholm.example/data-analytics-with-spreadsheets',
  validity: { from: '2024-09-01', until: '2028-08-31', credentialMonths: 12 },
};
