import type { Specification } from '@assay/catalogue/domain';
import type { CredentialFacts } from '../build-credential';

const written = '0f7c2a51-6d0e-4c0b-9d13-6a9c4b1f0001';
const practical = '0f7c2a51-6d0e-4c0b-9d13-6a9c4b1f0002';
const clean = '3d1e77aa-58ab-4c33-a4e1-1f1f5f4a0001';
const explain = '3d1e77aa-58ab-4c33-a4e1-1f1f5f4a0002';

export const specification: Specification = {
  title: 'Data Analytics with Spreadsheets',
  description: 'The holder cleans, measures and explains tables of data in a spreadsheet.',
  language: 'en',
  countryCode: 'DK',
  region: null,
  awardingBodies: [
    { name: 'Vestholm Skills Institute', registration: 'DK-31415926', website: 'https://vestholm.example' },
  ],
  eqfLevel: 4,
  nqf: { framework: 'Danish NQF', level: '4', referencing: 'self-declared', link: 'https://nqf.example/levels/4' },
  ects: 5,
  hours: 125,
  participation: 'on-site',
  qualityAssurance: {
    kind: 'external-agency',
    description: 'Reviewed in 2025.',
    body: 'QA Nord',
    link: 'https://qa.example',
  },
  components: [
    { id: written, code: 'W', title: 'Written exam', kind: 'written-exam', description: '24 questions in 80 minutes.' },
    { id: practical, code: 'P', title: 'Practical exam', kind: 'practical-exam', description: 'Two tasks in 2 hours.' },
  ],
  outcomes: [
    {
      ...{ id: clean, code: 'LO1', statement: 'Organise and clean data in a spreadsheet', level: null },
      ...{ criterion: 'No error remains', mastery: { minimum: '18', minimumEvidence: 3, componentMinima: [] } },
    },
    {
      ...{ id: explain, code: 'LO2', statement: 'Explain patterns and their causes', level: null },
      ...{ criterion: 'Names a cause', mastery: { minimum: '10', minimumEvidence: 2, componentMinima: [] } },
    },
  ],
  blueprint: [
    { componentId: written, outcomeId: clean, marks: '10' },
    { componentId: written, outcomeId: explain, marks: '20' },
    { componentId: practical, outcomeId: clean, marks: '20' },
  ],
  awardRule: [
    { kind: 'total-marks', componentIds: [written, practical], minimum: '30' },
    { kind: 'each-outcome' },
    { kind: 'award-board' },
  ],
  prerequisites: null,
  supervision: 'supervised-on-site-verified',
  grading: null,
  stackability: { kind: 'stackable', note: 'Towards the Certificate in Data Practice.' },
  furtherInformation: 'https://vestholm.example/data-work',
  validity: { from: null, until: null, credentialMonths: null },
};

export function aFacts(change: Partial<CredentialFacts> = {}): CredentialFacts {
  return {
    credentialId: '8c3ad8f0-0f7c-4c33-8a4e-7d1f1b3c9d53',
    issuer: {
      did: 'did:web:assay.example:orgs:vestholm',
      name: 'Vestholm Skills Institute',
      countryCode: 'DK',
      website: 'https://vestholm.example',
    },
    specification: {
      versionId: '7d1f1b3c-9d53-4f5a-8a86-0e5d3a7d2f10',
      code: 'DAS',
      version: 3,
      content: specification,
    },
    learnerName: 'Kaja Dahl',
    outcomes: [clean, explain].map((outcomeId) => ({ outcomeId, state: 'met' as const })),
    awardedAt: new Date('2026-03-20T09:30:00Z'),
    issuedAt: new Date('2026-03-27T10:00:00Z'),
    status: { listAddress: 'https://assay.example/status/5f6b0b5e-54c6-4a51-9a0e-6ef3a1f40a11', index: 94_567 },
    ...change,
  };
}
