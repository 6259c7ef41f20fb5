import { blankSpecification, type Specification } from '@assay/catalogue/domain';
import { paragraph, settle, type Interaction, type ItemContent, type MarkScheme } from '@assay/item-bank/domain';
import { limitsFor } from '@assay/sandbox/domain';
import { randomUUID } from 'node:crypto';

/** Ids of a specification with a written and a practical exam and two outcomes. */
export const ids = { written: randomUUID(), practical: randomUUID(), lo1: randomUUID(), lo2: randomUUID() };

export function specification(): Specification {
  const outcome = (id: string, code: string, minimum: string) => ({
    ...{ id, code, statement: `Candidate does ${code}`, level: null, criterion: 'as shown' },
    mastery: { minimum, minimumEvidence: 1, componentMinima: [] },
  });
  return {
    ...blankSpecification('Python for data work', 'Vestholm Skills Institute', 'DK'),
    components: [
      { id: ids.written, code: 'A', title: 'Written exam', kind: 'written-exam', description: '' },
      { id: ids.practical, code: 'B', title: 'Practical exam', kind: 'practical-exam', description: '' },
    ],
    outcomes: [outcome(ids.lo1, 'LO1', '3'), outcome(ids.lo2, 'LO2', '2')],
    blueprint: [
      { componentId: ids.written, outcomeId: ids.lo1, marks: '2' },
      { componentId: ids.written, outcomeId: ids.lo2, marks: '4' },
      { componentId: ids.practical, outcomeId: ids.lo1, marks: '4' },
    ],
    awardRule: [{ kind: 'each-outcome' }, { kind: 'identity-and-supervision' }, { kind: 'award-board' }],
  };
}

/** One right option, worth 2 marks for LO1. */
export const choice = (): ItemContent =>
  item(
    'Resists outliers',
    {
      id: 'i1',
      kind: 'choice',
      prompt: [paragraph('Which measure resists outliers?')],
      cardinality: 'single',
      options: ['mean', 'median', 'range'].map((id) => ({ id, content: [paragraph(`The ${id}`)], fixed: false })),
      ...{ shuffle: true, minChoices: 0, maxChoices: 1 },
    },
    { kind: 'choice', rule: 'exact', correct: ['median'], map: null, outcomeId: ids.lo1, marks: '2' },
  );

/** Two criteria, worth 4 marks for LO2. */
export const essay = (): ItemContent =>
  item(
    'Explain a finding',
    {
      id: 'i1',
      kind: 'extendedText',
      prompt: [paragraph('Explain why sales are low.')],
      wordsAdvised: 90,
      maxLength: 4000,
    },
    {
      kind: 'extendedText',
      guidance: 'Reward reasons over results.',
      modelAnswer: 'Each visit brings less.',
      criteria: [
        {
          ...{ id: 'data', title: 'Uses the data', outcomeId: ids.lo2, marks: '2' },
          levels: ['none', 'partly', 'right'].map((descriptor, index) => ({ marks: String(index), descriptor })),
        },
        {
          ...{ id: 'action', title: 'Recommends an action', outcomeId: ids.lo2, marks: '2' },
          levels: ['none', 'plausible', 'follows'].map((descriptor, index) => ({ marks: String(index), descriptor })),
        },
      ],
    },
  );

/** One visible and one hidden check, worth 1 and 3 marks for LO1. The right work prints the text `right`. */
export const task = (): ItemContent =>
  item(
    'Clean the log',
    {
      ...{ id: 'i1', kind: 'code', title: 'Clean the log', language: 'python', version: '3', entry: 'main.py' },
      prompt: [paragraph('Complete solve(rows).')],
      files: [
        { path: 'solution.py', content: 'pass\n', editable: true },
        { path: 'main.py', content: 'import solution\n', editable: false },
      ],
      limits: limitsFor('python'),
      visibleChecks: [
        { id: 'v1', title: 'Empty log', stdin: 'visible input', expected: 'right', comparer: { kind: 'exact' } },
      ],
    } as Interaction,
    {
      kind: 'code',
      hiddenChecks: [
        { id: 'h1', title: 'Missing values', stdin: 'hidden input', expected: 'right', comparer: { kind: 'exact' } },
      ],
      checks: [
        { checkId: 'v1', outcomeId: ids.lo1, marks: '1', mustPass: false },
        { checkId: 'h1', outcomeId: ids.lo1, marks: '3', mustPass: false },
      ],
      referenceSolution: [{ path: 'solution.py', content: 'print("right")\n' }],
    } as MarkScheme,
  );

/** As `task`, and an examiner judges how readable it is: 2 marks for LO2. */
export const judgedTask = (): ItemContent => {
  const { title, delivery, secret } = task();
  const criterion = {
    ...{ id: 'style', title: 'Reads well', outcomeId: ids.lo2, marks: '2' },
    levels: ['no', 'partly', 'yes'].map((descriptor, index) => ({ marks: String(index), descriptor })),
  };
  const scheme = { ...secret.schemes['i1'], criteria: [criterion], guidance: 'Names and small functions.' };
  return settle({ title, delivery, secret: { ...secret, schemes: { i1: scheme as MarkScheme } } });
};

/** Watched: a critical step and one that is not, worth 2 marks each for LO1. */
export const demonstration = (): ItemContent =>
  item(
    'Prepare the machine',
    { id: 'i1', kind: 'observation', prompt: [paragraph('Prepare the machine for cleaning.')] },
    {
      kind: 'observation',
      guidance: 'Stop the demonstration where somebody is in danger.',
      criteria: [
        {
          ...{ id: 'lock', title: 'Locks the pump out', outcomeId: ids.lo1, marks: '2', mustPass: true },
          levels: ['not met', 'met'].map((descriptor, index) => ({ marks: String(index * 2), descriptor })),
        },
        {
          ...{ id: 'tidy', title: 'Tidies up', outcomeId: ids.lo1, marks: '2', mustPass: false },
          levels: ['not met', 'partly', 'met'].map((descriptor, index) => ({ marks: String(index), descriptor })),
        },
      ],
    },
  );

function item(title: string, interaction: Interaction, scheme: MarkScheme): ItemContent {
  return settle({
    title,
    delivery: {
      ...{ schema: 'item/1', language: 'en', stimulusVersionIds: [], tariff: [] },
      body: [{ t: 'ix', ref: interaction.id }],
      interactions: [interaction],
    },
    secret: { schemes: { [interaction.id]: scheme }, processing: {}, feedback: [] },
  });
}
