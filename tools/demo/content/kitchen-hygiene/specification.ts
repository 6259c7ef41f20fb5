import { randomUUID } from 'node:crypto';
import type { Outcome, Specification } from '@assay/catalogue/domain';

const outcome = (code: string, statement: string, criterion: string, minimum: string): Outcome => ({
  id: randomUUID(),
  code,
  statement,
  level: null,
  criterion,
  mastery: { minimum, minimumEvidence: 2, componentMinima: [] },
});

export const outcomes = {
  lo1: outcome(
    'LO1',
    'Keep food at safe temperatures',
    'At delivery, in storage, when cooking, cooling and serving.',
    '4',
  ),
  lo2: outcome(
    'LO2',
    'Prevent contamination and name allergens',
    'For the fourteen allergens that must be declared in the EU.',
    '5',
  ),
  lo3: outcome(
    'LO3',
    'Record controls and act on deviations',
    'So that another person can see what was measured and done.',
    '3',
  ),
};
export const written = randomUUID();
const { lo1, lo2, lo3 } = outcomes;

export const kitchenHygiene: Specification = {
  title: 'Hygiene and allergens in professional kitchens',
  description:
    'The holder keeps food safe from delivery to table, names the allergens in dishes, records controls and acts when a value is out of limits. For kitchen and service staff.',
  language: 'en',
  countryCode: 'IE',
  region: null,
  awardingBodies: [
    { name: 'Nordhavn Chamber of Skilled Trades', registration: 'NC-118', website: 'https://nordhavn.example' },
  ],
  eqfLevel: 3,
  nqf: null,
  ects: 1,
  hours: 26,
  participation: 'on-site',
  qualityAssurance: {
    kind: 'professional-body',
    description: 'Questions are reviewed each year by inspectors and head chefs.',
    body: 'Guild of Professional Kitchens',
    link: 'https://guild-of-kitchens.example/review',
  },
  components: [
    {
      id: written,
      code: 'A',
      title: 'Written exam',
      kind: 'written-exam',
      description: 'Nine questions in 30 minutes, one of them a written answer.',
    },
  ],
  outcomes: [lo1, lo2, lo3],
  blueprint: [
    { componentId: written, outcomeId: lo1.id, marks: '7' },
    { componentId: written, outcomeId: lo2.id, marks: '8' },
    { componentId: written, outcomeId: lo3.id, marks: '5' },
  ],
  awardRule: [
    { kind: 'total-marks', componentIds: [written], minimum: '13' },
    { kind: 'each-outcome' },
    { kind: 'identity-and-supervision' },
    { kind: 'award-board' },
  ],
  prerequisites: 'None.',
  supervision: 'supervised-on-site-verified',
  grading: 'Each outcome is met or not met.',
  stackability: { kind: 'stand-alone', note: '' },
  furtherInformation: 'https://nordhavn.example/kitchen-hygiene',
  validity: { from: '2026-01-01', until: '2028-12-31', credentialMonths: 36 },
};
