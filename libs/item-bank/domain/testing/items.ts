import { limitsFor } from '@assay/sandbox/domain';
import { paragraph } from '../content/content';
import type { Interaction } from '../item/interaction';
import type { ItemContent } from '../item/item';
import type { MarkScheme } from '../item/mark-scheme';
import { settle } from '../item/settle';

export const LO1 = '11111111-1111-4111-8111-111111111111';
export const LO2 = '22222222-2222-4222-8222-222222222222';
const option = (id: string, words: string, fixed = false) => ({ id, content: [paragraph(words)], fixed });

export function itemOf(...parts: [Interaction, MarkScheme][]): ItemContent {
  return settle({
    title: 'Sales per visit',
    delivery: {
      schema: 'item/1',
      language: 'en',
      stimulusVersionIds: [],
      body: [paragraph('Use the table of store visits.'), ...parts.map(([{ id }]) => ({ t: 'ix' as const, ref: id }))],
      interactions: parts.map(([interaction]) => interaction),
      tariff: [],
    },
    secret: {
      schemes: Object.fromEntries(parts.map(([{ id }, scheme]) => [id, scheme])),
      processing: {},
      feedback: [paragraph('Divide the sales by the visits.')],
    },
  });
}

export const measures: [Interaction, MarkScheme] = [
  {
    id: 'i1',
    kind: 'choice',
    prompt: [paragraph('Which measures resist outliers?')],
    cardinality: 'multiple',
    options: [
      option('median', 'The middle value'),
      option('iqr', 'The distance between the quartiles'),
      option('mean', 'The sum divided by the count'),
      option('range', 'The largest less the smallest value'),
      option('none', 'None of these', true),
    ],
    shuffle: true,
    minChoices: 0,
    maxChoices: 3,
  },
  { kind: 'choice', rule: 'partial', correct: ['median', 'iqr'], map: null, outcomeId: LO1, marks: '2' },
];

const exactly = { mode: 'absolute' as const, below: '0.005', above: '0.005' };
export const salesPerVisit: [Interaction, MarkScheme] = [
  { id: 'i2', kind: 'numeric', prompt: [paragraph('How much does store C sell per visit?')], prefix: '€', suffix: '' },
  {
    kind: 'numeric',
    outcomeId: LO2,
    marks: '2',
    reading: { decimalComma: true, units: ['€', 'EUR'], ignoreWordsAfter: false },
    keys: [
      { id: 'k1', value: '9.50', tolerance: exactly, includeLower: true, includeUpper: true, marks: '2', note: '' },
      {
        id: 'k2',
        value: '9.5',
        tolerance: { mode: 'absolute', below: '0.1', above: '0.1' },
        includeLower: true,
        includeUpper: true,
        marks: '1',
        note: 'rounded early',
      },
    ],
  },
];

export const functionName: [Interaction, MarkScheme] = [
  { id: 'i3', kind: 'textEntry', prompt: [paragraph('Which function counts rows?')], maxLength: 40 },
  {
    kind: 'textEntry',
    outcomeId: LO1,
    marks: '1',
    keys: [
      { id: 'k1', match: 'text', value: 'row count', caseSensitive: false, marks: '1', note: '' },
      { id: 'k2', match: 'pattern', value: 'len\\(\\w+\\)', caseSensitive: true, marks: '1', note: '' },
      {
        id: 'k3',
        match: 'text',
        value: 'sum of rows',
        caseSensitive: false,
        marks: '0.5',
        note: 'counts only non-empty rows',
      },
    ],
  },
];

export const explanation: [Interaction, MarkScheme] = [
  {
    id: 'i4',
    kind: 'extendedText',
    prompt: [paragraph('Explain to the manager.')],
    wordsAdvised: 150,
    maxLength: 5000,
  },
  {
    kind: 'extendedText',
    guidance: 'Reward reasons over results.',
    modelAnswer: 'Store C has a typical number of visits but lower sales per visit.',
    criteria: [
      {
        id: 'c1',
        title: 'Uses the data',
        outcomeId: LO2,
        marks: '2',
        levels: [
          { marks: '0', descriptor: 'No figure is used.' },
          { marks: '2', descriptor: 'Both figures are compared.' },
        ],
      },
    ],
  },
];

export const dailyMeans: [Interaction, MarkScheme] = [
  {
    id: 'i5',
    kind: 'code',
    prompt: [paragraph('Complete solve(rows).')],
    title: 'Summarise sensor readings',
    language: 'python',
    version: '3',
    entry: 'main.py',
    files: [
      { path: 'solution.py', content: 'def solve(rows):\n    pass\n', editable: true },
      {
        path: 'main.py',
        content: 'import json, sys\nfrom solution import solve\nprint(json.dumps(solve(json.load(sys.stdin))))\n',
        editable: false,
      },
    ],
    limits: limitsFor('python'),
    visibleChecks: [
      { id: 'v1', title: 'Empty input gives an empty result', stdin: '[]', expected: '{}', comparer: { kind: 'json' } },
    ],
  },
  {
    kind: 'code',
    hiddenChecks: [
      {
        id: 'h1',
        title: 'Skips missing values',
        stdin: '[["d","t1",null]]',
        expected: '{"hidden-expected-output": 1}',
        comparer: { kind: 'json' },
      },
      {
        id: 'h2',
        title: 'Rounds to two decimals',
        stdin: '[["d","t1",21.3749]]',
        expected: '{"t1": 21.37}',
        comparer: { kind: 'json' },
      },
    ],
    checks: [
      { checkId: 'v1', outcomeId: LO1, marks: '1', mustPass: true },
      { checkId: 'h1', outcomeId: LO1, marks: '1.5', mustPass: false },
      { checkId: 'h2', outcomeId: LO2, marks: '1.5', mustPass: false },
    ],
    referenceSolution: [{ path: 'solution.py', content: 'def solve(rows):\n    return reference_means(rows)\n' }],
  },
];

export const wholeItem = () => itemOf(measures, salesPerVisit, functionName, explanation, dailyMeans);
