import { paragraph } from '@assay/item-bank/domain';
import { picture } from '../../pictures';
import { choice, image, number, textEntry, worth } from '../../write';
import { gapMatch, inlineChoice, match } from '../../write-placing';
import { outcomes } from '../specification';
import { dairyDepot } from './dairy-depot';

const { lo3, lo4 } = outcomes;
const lance = picture('lance.png');

export const nozzles = match({
  title: 'Match each surface to a nozzle and pressure',
  difficulty: 0.4,
  stem: [paragraph('Match each surface to the setting with which you begin. One setting is left over.')],
  pairs: [
    ['Painted steel door', '40° nozzle, 60 bar, from 60 cm'],
    ['Rough concrete with moss', 'Rotating nozzle, 180 bar, from 30 cm'],
    ['Radiator fins of a lorry', '25° nozzle, 30 bar, straight onto the fins'],
    ['Detergent on a vehicle', 'Low-pressure nozzle, from below upwards'],
  ],
  targets: [
    '40° nozzle, 60 bar, from 60 cm',
    'Rotating nozzle, 180 bar, from 30 cm',
    '25° nozzle, 30 bar, straight onto the fins',
    'Low-pressure nozzle, from below upwards',
    '15° nozzle, 200 bar, from 5 cm',
  ],
  lure: [
    ['Painted steel door', '15° nozzle, 200 bar, from 5 cm'],
    ['Rough concrete with moss', 'Rotating nozzle, 180 bar, from 30 cm'],
    ['Radiator fins of a lorry', '40° nozzle, 60 bar, from 60 cm'],
    ['Detergent on a vehicle', 'Low-pressure nozzle, from below upwards'],
  ],
  targetMax: 1,
  feedback:
    'Begin gently and from further away. At 5 cm a narrow jet takes paint off. Fins bend when the jet comes from the side.',
  ...worth(lo3, '4'),
});

export const lanceEffect = inlineChoice({
  title: 'Compare two ways to hold the lance',
  pictures: [lance],
  difficulty: -0.3,
  stem: [
    paragraph('Pump and pressure are the same in both pictures.'),
    image(
      lance,
      'Two drawings of a lance over a painted steel door. A: 15° nozzle, at a right angle to the surface, 5 cm away. B: 40° nozzle, at 45° to the surface, 30 cm away.',
    ),
  ],
  text: `
The force on each square centimetre is greater in {a}.

To clean the painted door, begin as in {b} and come closer only as far as is needed.
  `,
  gaps: {
    a: { options: ['A', 'B', 'neither, since the pressure is the same'], right: 0, lure: 2 },
    b: { options: ['A', 'B', 'A, but with hotter water'], right: 1, lure: 0 },
  },
  feedback:
    'What counts is the pressure on the surface: a narrow jet from close by puts all its force on a small spot.',
  ...worth(lo3, '2'),
});

export const driedMilk = choice({
  title: 'Choose the water temperature for dried milk',
  difficulty: 1,
  stimulus: dairyDepot.title,
  stem: [paragraph('How do you begin with the dried milk on the floor?')],
  options: [
    'With water of 95 °C at 200 bar, because heat loosens every kind of dirt.',
    'With water of 80 °C and an acid detergent, which takes off milk and lime in one step.',
    'With lukewarm water and an alkaline detergent, because great heat makes protein stick.',
    'With cold water and the rotating nozzle, because detergent may not be used near food.',
  ],
  correct: [2],
  lure: [0],
  feedback:
    'Protein sets in heat, as an egg does. Pre-rinse lukewarm, let an alkaline detergent work, then rinse hotter.',
  ...worth(lo3, '2'),
});

export const dilution = number({
  title: 'Measure out a detergent',
  difficulty: 0,
  stem: [
    paragraph(
      'The label asks for a solution of 4% by volume. How many litres of concentrate do you need for 25 litres of ready solution?',
    ),
  ],
  suffix: 'litres',
  units: ['l', 'L', 'litres', 'litre'],
  keys: [
    ['1', '0.005', '2', '25 × 0.04'],
    ['6.25', '0.01', '0', 'Divided by 4'],
    ['0.16', '0.005', '0', 'Divided the wrong way'],
    ['100', '0', '0', 'Left out the percent'],
  ],
  feedback: '4% of 25 litres is 1 litre; add it to 24 litres of water.',
  ...worth(lo4, '2'),
});

export const wasteWater = number({
  title: 'Work out the waste water of a job',
  difficulty: 0.6,
  stimulus: dairyDepot.title,
  stem: [
    paragraph(
      'You will work for 40 minutes, with the trigger pulled for three quarters of this time. How many litres of waste water must the gully in the bay take?',
    ),
  ],
  suffix: 'litres',
  units: ['l', 'L', 'litres', 'litre'],
  keys: [
    ['450', '0.5', '2', '900 × 40/60 × 0.75'],
    ['600', '0.5', '1', 'Counted the whole time'],
    ['675', '0.5', '0', 'Left out the minutes'],
    ['27000', '0', '0', 'Took litres an hour for litres a minute'],
  ],
  feedback: '900 litres an hour are 15 a minute. The trigger is pulled for 30 minutes: 450 litres.',
  ...worth(lo4, '2'),
});

export const drains = gapMatch({
  title: 'Complete the instructions for the drains',
  difficulty: -0.1,
  stimulus: dairyDepot.title,
  stem: [paragraph('Put the words into the instructions for this job.')],
  text: `
Before the start, cover the gully in the {a}. Lead the waste water to the gully in the bay, and keep the flow low enough for the {b}.

Do not use more detergent than the label says, because a strong emulsion carries {c} through it.
  `,
  fills: { a: 'yard', b: 'oil separator', c: 'oil' },
  spare: ['bay', 'stream', 'lime'],
  lure: { a: 'bay', b: 'stream', c: 'oil' },
  feedback:
    'The gully in the yard leads to a stream. A separator works only while oil can float up; detergent and speed hinder that.',
  ...worth(lo4, '3'),
});

export const neverWithChlorine = textEntry({
  title: 'Name what must not meet a chlorine cleaner',
  difficulty: 0.5,
  stem: [
    paragraph(
      'A cleaner with sodium hypochlorite (chlorine bleach) was used on a floor. With which kind of cleaner must it never be mixed, because chlorine gas would form? Write one word.',
    ),
  ],
  keys: [
    { match: 'text', value: 'acid', caseSensitive: false, marks: '1', note: 'An acid' },
    {
      match: 'pattern',
      value: '(an? )?(acid|acids|acidic)( (cleaners?|detergents?|products?))?',
      caseSensitive: false,
      marks: '1',
      note: 'An acid',
    },
    {
      match: 'pattern',
      value: '.*(descaler|lime ?scale remover|vinegar|citric acid|phosphoric acid|hydrochloric acid).*',
      caseSensitive: false,
      marks: '1',
      note: 'An example of an acid',
    },
    { match: 'text', value: 'alkaline', caseSensitive: false, marks: '0', note: 'The other way round' },
    {
      match: 'text',
      value: 'ammonia',
      caseSensitive: false,
      marks: '0',
      note: 'Dangerous as well, but it does not give chlorine',
    },
  ],
  feedback: 'Hypochlorite and an acid give chlorine gas. Acid lime removers are the usual partner in such accidents.',
  ...worth(lo4, '1'),
});
