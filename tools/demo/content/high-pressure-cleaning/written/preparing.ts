import { paragraph } from '@assay/item-bank/domain';
import { picture } from '../../pictures';
import { choice, formula, number, words, worth } from '../../write';
import { hotspot, order } from '../../write-placing';
import { outcomes } from '../specification';
import { dairyDepot } from './dairy-depot';

const { lo1, lo2 } = outcomes;

export const hazards = choice({
  title: 'Find what must be dealt with before the start',
  difficulty: 0.2,
  stimulus: dairyDepot.title,
  stem: [paragraph('Which of these must you deal with before you start the pump? Choose all that apply.')],
  options: [
    'The socket with the broken cover',
    'The forklift in the workshop',
    'The gully in the yard',
    'The safety data sheets in the van',
    'The door that the drivers use',
  ],
  correct: [0, 2, 4],
  lure: [0, 3],
  rule: 'netCorrect',
  feedback:
    'Have the socket switched off and locked out, seal the gully that leads to the stream, and close or guard the door. The forklift is away, and the data sheets are where they can be read.',
  ...worth(lo1, '3'),
});

export const protection = choice({
  title: 'Choose the protective equipment',
  difficulty: -1.1,
  stem: [paragraph('Which equipment do you wear for cleaning a floor with hot water at 150 bar?')],
  options: [
    'Safety glasses, cotton overall, leather gloves and trainers with a firm sole',
    'Dust mask, cotton overall, leather gloves, safety boots and a reflective vest',
    'Face shield, hearing protection, waterproof suit, gloves and safety boots',
    'Face shield, waterproof suit, gloves and rubber boots without a toe cap',
  ],
  correct: [2],
  lure: [3],
  feedback:
    'The jet throws dirt at the face, the machine is loud, and a jet that slips cuts cotton, and a boot without a cap.',
  ...worth(lo1, '2'),
});

export const exclusionZone = choice({
  title: 'Keep others out of reach of the jet',
  difficulty: -0.5,
  stem: [
    paragraph('You clean a façade beside a footpath. A colleague offers to help. Which arrangement keeps people safe?'),
  ],
  options: [
    'The colleague holds up a hand when somebody passes, and you turn the jet to the wall.',
    'A closed-off area around the work; the colleague stands at its edge and stops you by a sign agreed before.',
    'A cone on the path behind you; the colleague holds the hose close to the lance, so that it does not swing.',
    'A sign that warns of wet ground at both ends; the colleague walks beside you and carries the lance in turn.',
  ],
  correct: [1],
  lure: [0],
  feedback:
    'Nobody but the operator is in the area while there is pressure, and the helper can stop the work at any time.',
  ...worth(lo1, '2'),
});

export const hoseDamage = hotspot({
  title: 'Find damage that puts a hose out of use',
  difficulty: 0.3,
  stem: [paragraph('Choose every place because of which this hose must not be put under pressure.')],
  picture: picture('hose.png'),
  alt: 'A high-pressure hose from the pump to the right, with five numbered places. 1: a brown stain. 2: a swollen cover. 3: bare steel braid. 4: a printed marking, 400 bar 155 °C. 5: drops at a coupling.',
  areas: [
    ['1, brown stain', 'rect', 155, 74, 245, 232],
    ['2, swollen cover', 'rect', 255, 74, 345, 232],
    ['3, bare steel braid', 'rect', 362, 74, 458, 232],
    ['4, printed marking', 'rect', 476, 74, 576, 232],
    ['5, drops at the coupling', 'rect', 580, 74, 684, 232],
  ],
  correct: [1, 2, 4],
  lure: [0, 2],
  feedback:
    'A swollen cover and bare braid mean that the hose may burst; a coupling that drips may part. A stain says nothing, and the marking must be there.',
  ...worth(lo2, '3'),
});

export const shutDown = order({
  title: 'Order the steps of shutting down',
  difficulty: -0.2,
  stem: [
    paragraph('The work is done and the burner has cooled down. Put the steps of shutting down in the right order.'),
  ],
  steps: [
    'Switch off the pump',
    'Close the water supply',
    'Pull the trigger until no more water comes',
    'Lock the trigger',
    'Take off the hose',
  ],
  lure: [0, 1, 4, 2, 3],
  feedback:
    'After the pump has stopped there is still pressure in the hose. It is let off by the trigger before anything is taken apart.',
  ...worth(lo2, '3'),
});

export const recoil = number({
  title: 'Work out the recoil of a lance',
  difficulty: 1.4,
  stem: [
    words('The recoil F of a lance in newtons follows from the flow Q in litres per minute and the pressure p in bar:'),
    formula('F = 0.236 \\cdot Q \\cdot \\sqrt{p}'),
    paragraph('What is the recoil at 18 l/min and 225 bar? Round to a whole newton.'),
  ],
  suffix: 'N',
  units: ['N', 'newton', 'newtons'],
  keys: [
    ['64', '0.3', '2', '0.236 × 18 × 15'],
    ['63', '1.5', '1', 'Rounded early'],
    ['956', '1', '0', 'Left out the root'],
    ['478', '1', '0', 'Took half of the pressure'],
  ],
  feedback:
    'The root of 225 is 15, and 0.236 × 18 × 15 is 63.7. Double the flow, and the recoil doubles; double the pressure, and it grows by four tenths.',
  ...worth(lo2, '2'),
});
