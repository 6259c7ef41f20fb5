import type { ComponentEvidence, MarkedPart } from './outcome-results';
import type { Outcome, Specification } from './specification';

/** Two components, three outcomes, 100 marks: complete and publishable. Tests change one thing at a time. */
export const written = '10000000-0000-4000-8000-000000000001';
export const practical = '10000000-0000-4000-8000-000000000002';
export const lo1 = '20000000-0000-4000-8000-000000000001';
export const lo2 = '20000000-0000-4000-8000-000000000002';
export const lo3 = '20000000-0000-4000-8000-000000000003';

function outcome(id: string, code: string, statement: string, minimum: string): Outcome {
  const mastery = { minimum, minimumEvidence: 1, componentMinima: [] };
  return { id, code, statement, level: null, criterion: 'Without help, on data not seen before.', mastery };
}

export function completeSpecification(change: Partial<Specification> = {}): Specification {
  return {
    title: 'Data Analytics with Spreadsheets',
    description: 'The holder cleans, summarises and presents business data in a spreadsheet.',
    language: 'en',
    countryCode: 'DK',
    region: null,
    awardingBodies: [{ name: 'Vestholm Skills Institute', registration: null, website: null }],
    eqfLevel: 4,
    nqf: { framework: 'Danish NQF', level: '4', referencing: 'self-declared', link: null },
    ects: 5,
    hours: 125,
    participation: 'blended',
    qualityAssurance: { kind: 'internal', description: 'Yearly review by the award board.', body: null, link: null },
    components: [
      {
        id: written,
        code: 'A',
        title: 'Written exam',
        kind: 'written-exam',
        description: 'Keyed and written answers.',
      },
      { id: practical, code: 'B', title: 'Practical exam', kind: 'practical-exam', description: 'Tasks with checks.' },
    ],
    outcomes: [
      outcome(lo1, 'LO1', 'Organise and clean data in a spreadsheet', '20'),
      outcome(lo2, 'LO2', 'Choose and compute suitable measures', '15'),
      outcome(lo3, 'LO3', 'Explain patterns and their causes', '12.5'),
    ],
    blueprint: [
      { componentId: written, outcomeId: lo1, marks: '20' },
      { componentId: practical, outcomeId: lo1, marks: '20' },
      { componentId: written, outcomeId: lo2, marks: '15' },
      { componentId: practical, outcomeId: lo2, marks: '20' },
      { componentId: written, outcomeId: lo3, marks: '25' },
    ],
    awardRule: [
      { kind: 'total-marks', componentIds: [written, practical], minimum: '60' },
      { kind: 'each-outcome' },
      { kind: 'component-marks', componentId: practical, minimum: '20' },
      { kind: 'identity-and-supervision' },
      { kind: 'no-malpractice-case' },
      { kind: 'award-board' },
    ],
    prerequisites: 'None',
    supervision: 'supervised-on-site-verified',
    grading: 'Each outcome is met or not met; marks are shown.',
    stackability: { kind: 'stand-alone', note: '' },
    furtherInformation: 'https://vestholm.example/data',
    validity: { from: '2026-09-01', until: '2028-08-31', credentialMonths: null },
    ...change,
  };
}

export function part(outcomeId: string, marks: string | null, max: string, more: Partial<MarkedPart> = {}): MarkedPart {
  return { partId: 'p', outcomeId, marks, max, ...more };
}

/** Marks of a candidate who passes everything, 68 of 100. */
export function passingEvidence(): ComponentEvidence[] {
  return [
    { componentId: written, parts: [part(lo1, '12', '20'), part(lo2, '10', '15'), part(lo3, '16', '25')] },
    { componentId: practical, parts: [part(lo1, '15', '20'), part(lo2, '15', '20')] },
  ];
}
