import { paragraph } from '@assay/item-bank/domain';
import { answer } from '../../sample-answers';
import { choice, criterion, extendedText, worth } from '../../write';
import { outcomes } from '../specification';
import { dairyDepot } from './dairy-depot';

const { lo1, lo3, lo4, lo5 } = outcomes;

export const injection = choice({
  title: 'Act after an injection injury',
  difficulty: -0.2,
  stem: [
    paragraph(
      'The jet slipped over the hand of a colleague. There is a small hole in the skin, it hardly bleeds, and the colleague feels little pain. What do you do?',
    ),
  ],
  options: [
    'Clean the hole, cover it with a plaster, and look at it again after the shift.',
    'Send the colleague home, and to a doctor if the hand swells over the weekend.',
    'Have the colleague taken to hospital at once, as an injection injury.',
    'Press on the hand to bring out water and dirt, then cool it with ice.',
  ],
  correct: [2],
  lure: [0],
  feedback:
    'Water and dirt have been driven deep into the hand. It looks harmless for hours, and every hour counts: it needs a surgeon.',
  ...worth(lo5, '2'),
});

export const burstHose = choice({
  title: 'Act when a hose bursts',
  difficulty: -0.7,
  stem: [paragraph('While you clean, the hose bursts near the pump and lashes about. What do you do first?')],
  options: [
    'Step away from the hose and stop the pump by its emergency stop.',
    'Kink the hose between the pump and the hole, then call for help.',
    'Hold the hose down with your boot, and lock the trigger of the gun.',
    'Close the water tap, so that the pump runs dry and stops.',
  ],
  correct: [0],
  lure: [3],
  feedback:
    'Only the pump makes the pressure: stop it from a safe place. Keep hands and feet away from a hose under pressure.',
  ...worth(lo5, '2'),
});

export const tellTheHospital = choice({
  title: 'Tell the hospital what it needs to know',
  difficulty: 0.6,
  stem: [paragraph('What do you tell the hospital about an injection injury? Choose all that apply.')],
  options: [
    'The working pressure of the machine',
    'The make and age of the machine',
    'What was in the water, with the safety data sheet',
    'Who is to blame for the accident',
    'When it happened, and at which distance',
    'How long the colleague has worked in the trade',
  ],
  correct: [0, 2, 4],
  lure: [0, 1, 2],
  rule: 'netCorrect',
  feedback:
    'Pressure, liquid, time and distance tell a surgeon how deep and how harmful it is. All else can wait for the report.',
  ...worth(lo5, '3'),
});

export const planTheJob = extendedText({
  title: 'Plan the cleaning of the loading bay',
  difficulty: 0.3,
  stimulus: dairyDepot.title,
  stem: [
    paragraph(
      'Write down for your team leader how you will carry out this job: what you do before the start, how you clean the floor, and where the water goes. Give reasons where it matters.',
    ),
  ],
  words: 150,
  criteria: [
    criterion(
      'r1',
      'Protects people',
      lo1,
      'Names no hazard of this place.',
      'Names one of socket, door, roof and working alone.',
      'Names two of them, with what is done about each.',
      'Names three or more, with what is done about each.',
    ),
    criterion(
      'r2',
      'Chooses a way to clean',
      lo3,
      'Gives no settings, or such as damage the paint.',
      'Gives settings for milk or for grease.',
      'Gives settings for both, and starts gently because of the paint.',
    ),
    criterion(
      'r3',
      'Protects the water',
      lo4,
      'Says nothing about the drains.',
      'Says which gully takes the water.',
      'And how the other one is sealed, with the reason.',
    ),
  ],
  guidance:
    'The cement sheets of 1974 may hold asbestos: they must not be hit by the jet. Lukewarm and alkaline for milk, hot for grease. Exact figures are not asked for.',
  modelAnswer:
    'Before the start: have the socket switched off, locked out and covered; close the side door and send drivers round, with a chain and signs; tell the team at the next bay when I begin. Cover the yard gully, because it leads to a stream; the water goes through the gully in the bay to the separator. No jet upwards: the roof sheets may hold asbestos. The milk first, lukewarm with an alkaline detergent at low pressure, 40° nozzle from about 60 cm because of the paint; the grease by the ramp with hot water of about 80 °C. Rinse towards the inner gully.',
  feedback: 'Look at the list in the source again: socket, door, gullies and roof all need an answer.',
  answers: [
    answer(
      'off-topic',
      '0 0 0',
      [
        'High-pressure cleaners are very useful and save a lot of time.',
        'I have worked with these machines for four years at a car wash.',
      ],
      ['My team leader knows how I work.', 'Cleanliness is important in a dairy because of the food.', ''],
    ),
    answer('very short', '0 1 0', [
      'Put on boots and clean the floor with hot water.',
      'Start the machine, 80 degrees for the grease, then rinse.',
    ]),
    answer(
      'poor',
      '1 0 1',
      [
        'First I put on my suit, gloves and the shield and look at the machine.',
        'I check the hose and put on all my protective things.',
      ],
      ['The socket is dangerous because of the water.', 'The drivers must be careful when they come through the door.'],
      [
        'Then I clean everything with 200 bar and 95 degrees so it goes quickly.',
        'I use full pressure, close to the floor, then the dirt comes off.',
      ],
      ['The water runs into the gully of the bay.', 'The water has to go to the oil separator.'],
    ),
    answer(
      'middling',
      '2 1 1',
      [
        'Before I start I have the socket switched off and close the door at the side, so that no driver comes in.',
        'The electrician switches off the socket and covers it. I put up a chain at the door for the drivers.',
      ],
      [
        'For the grease I take hot water of 80 degrees and the 25° nozzle.',
        'I take detergent for the milk, let it work for ten minutes and rinse.',
      ],
      [
        'All water must go to the gully inside, because there is the separator.',
        'I push the water to the inner gully and not outside.',
      ],
    ),
    answer(
      'good',
      '3 2 1',
      [
        'Socket: have it switched off, locked and covered. Door: closed, drivers go round. I tell the people at the next bay before I start, since I am alone.',
        'The socket is locked out before any water is used, the side door gets a barrier and a sign, and I keep the jet away from the roof, which could be asbestos cement.',
      ],
      [
        'The milk is soaked lukewarm with an alkaline product, not too hot. The grease gets 80 °C. I start with the 40° nozzle from half a metre because the floor is painted.',
        'Paint: I begin with 60 bar and the wide nozzle. First milk with lukewarm water and detergent, then the grease by the ramp with hot water.',
      ],
      ['The waste water goes through the gully in the bay.', 'I clean towards the gully of the bay.'],
    ),
    answer(
      'excellent',
      '3 2 2',
      [
        'People first: socket off, locked and covered by the electrician; side door closed with a sign to the other way; no jet at the roof of 1974, which may hold asbestos; a call to the next bay before I start and when I finish, as I work alone.',
        'Before the start I go round with the shift leader: the socket is locked out and taped over, drivers use the front, the roof sheets stay dry and untouched because of asbestos, and someone looks in every 20 minutes.',
      ],
      [
        'Then I lay the mat over the yard gully, since it leads to the stream, and check that the inner gully runs freely.',
        'The yard gully is sealed with a cover and sandbags, because what goes in there is in the stream; all water goes to the inner gully and its separator.',
      ],
      [
        'Milk: lukewarm, alkaline detergent from the low-pressure nozzle, ten minutes, so the protein does not set. Grease: 80 °C. Both with 40° at 60 bar from 60 cm first, closer only if the paint bears it.',
        'I test the paint in a corner at 60 bar with the 40° nozzle. Milk gets lukewarm water and alkaline detergent, grease gets 80 °C, both rinsed towards the inside, not too fast for the separator.',
      ],
    ),
  ],
});

export const recordIncident = extendedText({
  title: 'Record an incident',
  difficulty: -0.1,
  stimulus: dairyDepot.title,
  stem: [
    paragraph(
      'At 10:20 the cover of the yard gully slipped. For about two minutes waste water with detergent ran into it before you stopped. Write the entry for the record of the job.',
    ),
  ],
  words: 60,
  criteria: [
    criterion(
      'r1',
      'Records what happened and what was done',
      lo5,
      'No entry that another person could use.',
      'Says what happened.',
      'And when and how much, or what was done at once.',
      'All of these, and who was told so that the stream can be looked after.',
    ),
  ],
  guidance:
    'Two minutes at 15 l/min are at most 30 litres. Whoever is named as told must be somebody who can act: team leader, depot, water authority.',
  modelAnswer:
    '10:20: cover of the yard gully slipped; about 2 minutes of waste water with alkaline detergent (4%), at most 30 litres, ran into it. Stopped at once, gully sealed again with cover and sandbag, rest taken up. Team leader and depot manager called at 10:25; they inform the water authority. Work went on at 10:50. Name, signature.',
  feedback: 'Time, amount, what was done, and who was told: with these somebody else can act.',
  answers: [
    answer('off-topic', '0', [
      'It was not my fault, the cover was old.',
      'Such covers should be heavier, I have said so before.',
    ]),
    answer('very short', '1', ['Water went in the gully.', 'Cover slipped, some water got out.']),
    answer(
      'poor',
      '1',
      [
        'The cover of the gully outside moved and some water with soap ran in.',
        'There was a problem with the gully in the yard, water got into it.',
      ],
      ['I saw it and it was not much.', 'It should be all right.', 'After that I went on.'],
    ),
    answer(
      'middling',
      '2',
      [
        'At 10:20 the cover slipped and water with detergent ran into the yard gully for 2 minutes.',
        '10:20, yard gully open for about two minutes, detergent water went in.',
      ],
      [
        'I stopped the machine and put the cover back.',
        'Pump stopped, cover back in place with a sandbag.',
        'I then went on with the work.',
      ],
    ),
    answer(
      'good',
      '3',
      [
        'At 10:20 the cover of the yard gully slipped. For two minutes water with 4% alkaline cleaner ran in, up to 30 litres.',
        '10:20 to 10:22: waste water with detergent into the yard gully, at the most 30 l (15 l/min).',
      ],
      ['I stopped the pump and sealed the gully again.', 'Stopped at once, put the cover back and weighed it down.'],
      ['I called the team leader at 10:25.', 'Told the depot manager right away.'],
    ),
    answer(
      'excellent',
      '3',
      [
        '10:20 cover of yard gully slipped while I rinsed near the door. About 2 min × 15 l/min, so at most 30 l with alkaline detergent went towards the stream.',
        'Saturday 10:20, loading bay: cover of the gully in the yard moved by the water. 2 minutes, 30 litres at most, detergent as on data sheet 3.',
      ],
      [
        'Pump off, gully sealed with cover and two sandbags, water on the ground taken up with the vacuum.',
        'Stopped the work, sealed the gully, blocked the way to it, and took up what stood in the yard.',
      ],
      [
        'Team leader called 10:25, she informs the water authority; depot manager told at 10:30 and looked at the stream with me. Work again from 10:50.',
        'Told: depot manager 10:26, team leader 10:28, who calls the authority. Data sheet handed over. Went on at 10:55 after both agreed.',
      ],
    ),
  ],
});
