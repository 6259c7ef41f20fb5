import { paragraph } from '@assay/item-bank/domain';
import { choice, extendedText, number, textEntry, type WrittenItem } from '../write';
import { outcomes } from './specification';

const { lo1, lo2, lo3 } = outcomes;
const worth = (outcome: { id: string }, marks: string) => ({ outcomeId: outcome.id, marks });

export const items: readonly WrittenItem[] = [
  number({
    title: 'Core temperature of poultry',
    stem: [paragraph('Which core temperature must minced poultry reach, held for two minutes, before it is served?')],
    suffix: '°C',
    units: ['°C', 'C'],
    keys: [
      ['70', '0', '2', '70 °C for two minutes'],
      ['75', '0', '1', 'Safe, but that is the figure for 30 seconds'],
    ],
    ...worth(lo1, '2'),
  }),
  choice({
    title: 'Cool a soup',
    stem: [paragraph('Thirty litres of soup must be kept until tomorrow. What is right?')],
    options: [
      'Divide it into shallow containers and cool it to below 10 °C within two hours.',
      'Leave it in the pot overnight with the lid on.',
      'Put the hot pot into the cold room at once.',
      'Keep it at 50 °C until tomorrow.',
    ],
    correct: [0],
    ...worth(lo1, '2'),
  }),
  choice({
    title: 'Check a delivery',
    stem: [paragraph('Which of these deliveries do you refuse? Choose all that apply.')],
    options: [
      'Fresh fish at 9 °C',
      'Frozen peas with a thick layer of ice, stuck together',
      'Milk at 5 °C',
      'Vacuum-packed ham in a blown pack',
      'Potatoes with soil on them',
    ],
    correct: [0, 1, 3],
    rule: 'netCorrect',
    ...worth(lo1, '3'),
  }),
  choice({
    title: 'Allergens in a dish',
    stem: [
      paragraph(
        'A pesto is made of basil, olive oil, pine nuts, cashew nuts, hard cheese and salt. Which allergens must be declared? Choose all that apply.',
      ),
    ],
    options: ['Nuts', 'Milk', 'Celery', 'Gluten', 'Sesame'],
    correct: [0, 1],
    rule: 'netCorrect',
    ...worth(lo2, '2'),
  }),
  choice({
    title: 'Order of a cold room',
    stem: [paragraph('Raw chicken and washed salad must share a cold room. Where does the chicken go?')],
    options: [
      'On the lowest shelf, covered',
      'On the highest shelf, where it is coldest',
      'Next to the salad, in a paper bag',
      'Anywhere, as long as it is frozen',
    ],
    correct: [0],
    ...worth(lo2, '2'),
  }),
  textEntry({
    title: 'Name a bacterium',
    stem: [
      paragraph(
        'Which bacterium is found above all on raw poultry and in raw eggs, and is killed at 70 °C? Write its name.',
      ),
    ],
    keys: [
      { match: 'pattern', value: 'salmonell(a|en)( .*)?', caseSensitive: false, marks: '2', note: 'Salmonella' },
      {
        match: 'text',
        value: 'campylobacter',
        caseSensitive: false,
        marks: '1',
        note: 'On poultry, but not typical of eggs',
      },
    ],
    ...worth(lo2, '2'),
  }),
  choice({
    title: 'A guest with an allergy',
    stem: [
      paragraph(
        'A guest is allergic to shellfish and asks whether the fried fish is safe. The oil is also used for prawns. What do you say?',
      ),
    ],
    options: [
      'It is not safe: the oil carries traces of prawns.',
      'It is safe: the oil is hotter than 170 °C.',
      'It is safe: fish is not shellfish.',
      'The guest has to decide.',
    ],
    correct: [0],
    ...worth(lo2, '2'),
  }),
  choice({
    title: 'A value out of limits',
    stem: [paragraph('At 07:00 the cold room shows 11 °C. The limit is 7 °C. What do you write into the record?')],
    options: [
      '11 °C, the time, what was done with the food, and your name',
      '7 °C, because the room will be cold again soon',
      'Nothing, until the engineer has been here',
      '11 °C only',
    ],
    correct: [0],
    ...worth(lo3, '2'),
  }),
  extendedText({
    title: 'Act on a deviation',
    stem: [
      paragraph(
        'A fridge with cooked rice, yoghurt and whole melons stood at 14 °C overnight. Say for each of the three what you do, and why, as you would write it into the record.',
      ),
    ],
    words: 80,
    criteria: [
      {
        id: 'r1',
        title: 'Decides and gives reasons',
        outcomeId: lo3.id,
        marks: '3',
        levels: ['none right', 'one right', 'two right', 'all three, with reasons'].map((descriptor, marks) => ({
          marks: String(marks),
          descriptor,
        })),
      },
    ],
    guidance:
      'Rice is thrown away (Bacillus cereus), yoghurt is thrown away or judged by its producer’s limit, whole melons may be kept.',
    modelAnswer:
      'Rice: thrown away, germs grow in it above 7 °C and heating does not destroy their poison. Yoghurt: thrown away, the maker’s limit of 8 °C was exceeded. Melons: kept, they are whole and do not need cooling.',
  }),
];
