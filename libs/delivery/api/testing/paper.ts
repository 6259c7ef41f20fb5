import {
  element,
  paragraph,
  settle,
  text,
  type ContentNode,
  type Interaction,
  type ItemContent,
  type MarkScheme,
} from '@assay/item-bank/domain';
import { limitsFor } from '@assay/sandbox/domain';
import { createHash } from 'node:crypto';
import { paperPicture } from './picture';

const table: ContentNode = {
  t: 'img',
  asset: createHash('sha256').update(paperPicture).digest('hex'),
  alt: 'Visits and sales of store C',
  width: 320,
  height: 200,
};

const OUTCOME = '11111111-1111-4111-8111-111111111111';

function item(
  title: string,
  interaction: Interaction,
  scheme: MarkScheme,
  stimulusVersionIds: string[] = [],
): ItemContent {
  return settle({
    title,
    delivery: {
      schema: 'item/1',
      language: 'en',
      stimulusVersionIds,
      body: [{ t: 'ix', ref: interaction.id }],
      interactions: [interaction],
      tariff: [],
    },
    secret: {
      schemes: { [interaction.id]: scheme },
      processing: {},
      feedback: [paragraph('Each visit to store C leads to lower sales than elsewhere.')],
    },
  });
}

/** A small written exam: a choice, a number, an explanation and a practical task, each in a place of its own. */
export function paperItems(stimulusVersionId: string): ItemContent[] {
  return [
    item(
      'Store visits: best supported statement',
      {
        id: 'r1',
        kind: 'choice',
        prompt: [paragraph('Which statement is best supported by the data?')],
        cardinality: 'single',
        options: [
          { id: 'keyed-option-c', content: [paragraph('Each visit to store C leads to lower sales.')], fixed: false },
          { id: 'distractor-a', content: [paragraph('Store C has fewer visits than the others.')], fixed: false },
          { id: 'distractor-d', content: [paragraph('Store D should be closed.')], fixed: false },
        ],
        shuffle: true,
        minChoices: 0,
        maxChoices: 1,
      },
      { kind: 'choice', rule: 'exact', correct: ['keyed-option-c'], map: null, outcomeId: OUTCOME, marks: '2' },
      [stimulusVersionId],
    ),
    item(
      'Sales per visit',
      {
        id: 'r1',
        kind: 'numeric',
        prompt: [paragraph('What does store C sell per visit?'), table],
        prefix: '€',
        suffix: '',
      },
      {
        kind: 'numeric',
        keys: [
          {
            id: 'k1',
            value: '9.50',
            tolerance: { mode: 'absolute', below: '0.005', above: '0.005' },
            includeLower: true,
            includeUpper: true,
            marks: '2',
            note: 'secret note about what goes wrong here',
          },
        ],
        reading: { decimalComma: true, units: ['EUR'], ignoreWordsAfter: false },
        outcomeId: OUTCOME,
        marks: '2',
      },
    ),
    item(
      'Advice to the manager',
      { id: 'r1', kind: 'extendedText', prompt: [paragraph('Advise the manager.')], wordsAdvised: 80, maxLength: 4000 },
      {
        kind: 'extendedText',
        criteria: [
          {
            id: 'c1',
            title: 'Uses evidence from the table',
            levels: [
              { marks: '0', descriptor: 'No figure is quoted from the table' },
              { marks: '2', descriptor: 'Two figures are quoted and compared' },
            ],
            outcomeId: OUTCOME,
            marks: '2',
          },
        ],
        guidance: 'Accept any campaign whose cost is weighed.',
        modelAnswer: 'The campaign costs more than it can bring in.',
      },
    ),
    item(
      'Daily means',
      {
        id: 'r1',
        kind: 'code',
        title: 'Summarise sensor readings',
        prompt: [element('p', text('Complete solve(rows).'))],
        language: 'python',
        version: '3',
        files: [
          { path: 'solution.py', content: 'def solve(rows):\n    pass\n', editable: true },
          {
            path: 'main.py',
            content: 'import json, sys\nfrom solution import solve\nprint(json.dumps(solve(json.load(sys.stdin))))\n',
            editable: false,
          },
        ],
        entry: 'main.py',
        limits: limitsFor('python'),
        visibleChecks: [
          {
            id: 'v1',
            title: 'Empty input gives an empty result',
            stdin: '[]',
            expected: '[]',
            comparer: { kind: 'json' },
          },
        ],
      },
      {
        kind: 'code',
        hiddenChecks: [
          {
            id: 'h1',
            title: 'Skips missing values',
            stdin: '["hidden-input-of-the-check"]',
            expected: '["hidden-expected-output"]',
            comparer: { kind: 'json' },
          },
        ],
        checks: [
          { checkId: 'v1', mustPass: false, outcomeId: OUTCOME, marks: '1' },
          { checkId: 'h1', mustPass: false, outcomeId: OUTCOME, marks: '3' },
        ],
        referenceSolution: [{ path: 'solution.py', content: 'def solve(rows):\n    return reference_rows(rows)\n' }],
      },
    ),
  ];
}
