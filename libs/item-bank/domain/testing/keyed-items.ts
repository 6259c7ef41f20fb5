import { element, gap, paragraph, text } from '../content/content';
import type { Interaction } from '../item/interaction';
import type {
  GapMatchScheme,
  HotspotScheme,
  InlineChoiceScheme,
  MarkScheme,
  MatchScheme,
  ObservationScheme,
  OrderScheme,
} from '../item/mark-scheme';
import { itemOf, LO1, LO2 } from './items';

type Part<Kind extends Interaction['kind'], Scheme extends MarkScheme> = [Extract<Interaction, { kind: Kind }>, Scheme];
const line = (id: string, words: string) => ({ id, content: [paragraph(words)], fixed: false });
const end = (id: string, words: string, matchMax: number | null = 1) => ({ id, content: [paragraph(words)], matchMax });
const worth = { outcomeId: LO1, marks: '3', map: null };

export const pressure: Part<'inlineChoice', InlineChoiceScheme> = [
  {
    id: 'j1',
    kind: 'inlineChoice',
    prompt: [paragraph('Complete the instruction.')],
    text: [
      element(
        'p',
        text('Open the '),
        gap('gap-valve'),
        text(' valve, wait for '),
        gap('gap-time'),
        text(' seconds and '),
        gap('gap-last'),
        text('.'),
      ),
    ],
    gaps: [
      {
        id: 'gap-valve',
        options: [
          { id: 'a', text: 'relief' },
          { id: 'b', text: 'inlet' },
        ],
        shuffle: true,
      },
      {
        id: 'gap-time',
        options: [
          { id: 'a', text: '5' },
          { id: 'b', text: '30' },
          { id: 'c', text: '90' },
        ],
        shuffle: false,
      },
      {
        id: 'gap-last',
        options: [
          { id: 'a', text: 'lock the trigger' },
          { id: 'b', text: 'pull the trigger' },
        ],
        shuffle: true,
      },
    ],
  },
  { ...worth, kind: 'inlineChoice', rule: 'partial', correct: ['gap-valve b', 'gap-time b', 'gap-last a'] },
];

export const startUp: Part<'order', OrderScheme> = [
  {
    id: 'j2',
    kind: 'order',
    prompt: [paragraph('Put the steps of starting up in order.')],
    options: [
      line('first', 'Check the hoses'),
      line('second', 'Open the water'),
      line('third', 'Bleed the air'),
      line('fourth', 'Start the pump'),
    ],
  },
  { kind: 'order', rule: 'exact', outcomeId: LO1, marks: '3', correct: ['first', 'second', 'third', 'fourth'] },
];

export const nozzles: Part<'match', MatchScheme> = [
  {
    id: 'j3',
    kind: 'match',
    prompt: [paragraph('Which nozzle for which surface?')],
    sources: [end('src-paint', 'Painted steel'), end('src-concrete', 'Bare concrete'), end('src-glass', 'Glass')],
    targets: [end('tgt-fan', '40° fan', null), end('tgt-rotary', 'Rotary'), end('tgt-none', 'No high pressure')],
    shuffle: true,
  },
  {
    ...worth,
    kind: 'match',
    rule: 'partial',
    correct: ['src-paint tgt-fan', 'src-concrete tgt-rotary', 'src-glass tgt-none'],
  },
];

export const permit: Part<'gapMatch', GapMatchScheme> = [
  {
    id: 'j4',
    kind: 'gapMatch',
    prompt: [paragraph('Fill in the permit.')],
    text: [element('p', text('The '), gap('gap-who'), text(' signs before the '), gap('gap-what'), text(' starts.'))],
    gaps: [{ id: 'gap-who' }, { id: 'gap-what' }],
    words: [
      { id: 'word-supervisor', text: 'supervisor', matchMax: 1 },
      { id: 'word-pump', text: 'pump', matchMax: 1 },
      { id: 'word-visitor', text: 'visitor', matchMax: null },
    ],
  },
  {
    ...worth,
    kind: 'gapMatch',
    marks: '2',
    rule: 'partial',
    correct: ['word-supervisor gap-who', 'word-pump gap-what'],
  },
];

export const gauge: Part<'hotspot', HotspotScheme> = [
  {
    id: 'j5',
    kind: 'hotspot',
    prompt: [paragraph('Where do you read the pressure, and where do you stop the machine?')],
    image: { asset: 'ab'.repeat(32), alt: 'The control panel of the machine', width: 640, height: 400 },
    areas: [
      { id: 'area-gauge', shape: 'circle', coords: [320, 200, 60], label: 'Round dial in the middle' },
      { id: 'area-stop', shape: 'rect', coords: [500, 20, 600, 100], label: 'Red button at the top right' },
      { id: 'area-tank', shape: 'poly', coords: [20, 300, 200, 300, 110, 390], label: 'Tank at the bottom left' },
    ],
    minChoices: 0,
    maxChoices: 2,
  },
  { ...worth, kind: 'hotspot', marks: '2', outcomeId: LO2, rule: 'netCorrect', correct: ['area-gauge', 'area-stop'] },
];

export const demonstration: Part<'observation', ObservationScheme> = [
  { id: 'j6', kind: 'observation', prompt: [paragraph('Clean the panel.')] },
  {
    kind: 'observation',
    guidance: 'Stop the demonstration when anybody is in danger.',
    criteria: [
      {
        id: 'c1',
        title: 'Wears eye protection',
        outcomeId: LO2,
        marks: '1',
        mustPass: true,
        levels: [
          { marks: '0', descriptor: 'Not worn, or taken off while spraying' },
          { marks: '1', descriptor: 'Worn from start to end' },
        ],
      },
    ],
  },
];

export const keyedItem = () => itemOf(pressure, startUp, nozzles, permit, gauge, demonstration);
