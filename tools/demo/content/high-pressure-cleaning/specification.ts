import type { Outcome, Specification } from '@assay/catalogue/domain';
import { idFor } from '../write';

const outcome = (
  code: string,
  statement: string,
  criterion: string,
  minimum: string,
  demonstrated: string | null,
): Outcome => ({
  id: idFor(`HPC-3 ${code}`),
  code,
  statement,
  level: null,
  criterion,
  mastery: {
    minimum,
    minimumEvidence: 3,
    componentMinima: demonstrated === null ? [] : [{ componentId: demonstration, minimum: demonstrated }],
  },
});

export const written = idFor('HPC-3 written');
export const demonstration = idFor('HPC-3 demonstration');

export const outcomes = {
  lo1: outcome(
    'LO1',
    'Prepare the site and protect people',
    'Hazards are found and controlled before the pump is started; nobody else is within reach of the jet.',
    '8',
    '4',
  ),
  lo2: outcome(
    'LO2',
    'Inspect, start and shut down the machine',
    'By the manual of the machine; no part under pressure is ever opened.',
    '9',
    '6',
  ),
  lo3: outcome(
    'LO3',
    'Clean surfaces without damage',
    'Pressure, temperature, nozzle, distance and detergent fit the surface and the dirt.',
    '9',
    null,
  ),
  lo4: outcome(
    'LO4',
    'Handle detergents and waste water',
    'By label and safety data sheet; nothing but rain reaches a surface-water drain.',
    '8',
    null,
  ),
  lo5: outcome(
    'LO5',
    'Act in an incident and record the work',
    'Without delay, and so that another person can see what happened and what was done.',
    '5',
    null,
  ),
};
const { lo1, lo2, lo3, lo4, lo5 } = outcomes;
const cell = (componentId: string, { id }: Outcome, marks: string) => ({ componentId, outcomeId: id, marks });

export const highPressureCleaning: Specification = {
  title: 'High-pressure industrial cleaning',
  description:
    'The holder cleans floors, vehicles and plant with hand-held high-pressure cleaners of up to 350 bar, protects people, surfaces and drains, and acts rightly in an incident. For cleaners in industry, transport and facility services.',
  language: 'en',
  countryCode: 'IE',
  region: null,
  awardingBodies: [
    { name: 'Nordhavn Chamber of Skilled Trades', registration: 'NC-118', website: 'https://nordhavn.example' },
  ],
  eqfLevel: 3,
  nqf: null,
  ects: 1,
  hours: 28,
  participation: 'on-site',
  qualityAssurance: {
    kind: 'professional-body',
    description:
      'Questions and the checklist of the demonstration are reviewed each year by examiners of the trade and by a safety engineer; one demonstration in ten is watched by two examiners.',
    body: 'Guild of Industrial Cleaners',
    link: 'https://guild-of-cleaners.example/review',
  },
  components: [
    {
      id: written,
      code: 'A',
      title: 'Written exam',
      kind: 'written-exam',
      description: 'Fourteen questions in 45 minutes, some of them on a case study; two answers are written.',
    },
    {
      id: demonstration,
      code: 'B',
      title: 'Demonstration',
      kind: 'observed-demonstration',
      description:
        'The candidate cleans a floor of 6 m² in 40 minutes. An examiner watches and records a checklist; four steps are critical.',
    },
  ],
  outcomes: [lo1, lo2, lo3, lo4, lo5],
  blueprint: [
    cell(written, lo1, '8'),
    cell(written, lo2, '8'),
    cell(written, lo3, '8'),
    cell(written, lo4, '8'),
    cell(written, lo5, '8'),
    cell(demonstration, lo1, '6'),
    cell(demonstration, lo2, '8'),
    cell(demonstration, lo3, '8'),
    cell(demonstration, lo4, '6'),
    cell(demonstration, lo5, '2'),
  ],
  awardRule: [
    { kind: 'total-marks', componentIds: [written, demonstration], minimum: '42' },
    { kind: 'each-outcome' },
    { kind: 'component-marks', componentId: demonstration, minimum: '18' },
    { kind: 'identity-and-supervision' },
    { kind: 'no-malpractice-case' },
    { kind: 'award-board' },
  ],
  prerequisites: 'Minimum age 18. Candidates declare that they are fit to work with loads and in wet conditions.',
  supervision: 'supervised-on-site-verified',
  grading:
    'Each outcome is met or not met. A critical step that is not met in the demonstration means not yet awarded.',
  stackability: { kind: 'stand-alone', note: '' },
  furtherInformation: 'https://nordhavn.example/high-pressure-cleaning',
  validity: { from: '2024-01-01', until: '2028-12-31', credentialMonths: 24 },
};
