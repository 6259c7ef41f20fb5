import { paragraph } from '@assay/item-bank/domain';
import { choice, formula, item, number, numberPart, words, worth } from '../../write';
import { gapMatch, inlineChoicePart, match, order } from '../../write-placing';
import { outcomes } from '../specification';
import { storeVisits } from './store-visits';

const { lo2, lo3, lo4 } = outcomes;
const stimulus = storeVisits.title;

export const salesPerVisit = item(
  {
    title: 'Sales per visit',
    difficulty: -0.5,
    stimulus,
    stem: [words('Use the table in the source.')],
    feedback:
      'Divide the sales by the visits: 38,475 ÷ 4,050 is 9.50. The middle one of the five stores sells 15.00 per visit.',
  },
  [
    numberPart(
      'i1',
      {
        prefix: '€',
        suffix: 'per visit',
        units: ['€', 'euro', 'euros', 'EUR'],
        keys: [
          ['9.5', '0.005', '2', 'Right'],
          ['9.6', '0.2', '1', 'Rounded early'],
          ['0.105', '0.001', '0', 'Divided the wrong way'],
        ],
        ...worth(lo2, '2'),
      },
      [paragraph('How much does store C sell per visit? Give your answer in euros, to two decimals.')],
    ),
    inlineChoicePart(
      'i2',
      {
        text: 'Compared with the store in the middle of the five, this is {a}.',
        gaps: {
          a: { options: ['higher by €5.50', 'the same', 'lower by €5.50', 'lower by €6.00'], right: 2, lure: 3 },
        },
        ...worth(lo2, '1'),
      },
      [paragraph('Complete the sentence.')],
    ),
  ],
);

export const changeInVisits = number({
  title: 'Compute the change in visits between two weeks',
  difficulty: -0.6,
  stimulus,
  stem: [
    paragraph('In week 20 store C had 4,050 visits, in week 21 it had 4,374. By how many percent did the visits rise?'),
  ],
  suffix: '%',
  units: ['%'],
  keys: [
    ['8', '0.05', '2', '324 ÷ 4,050'],
    ['7.4', '0.05', '1', 'Divided by the later week'],
    ['324', '0', '0', 'Gave the difference'],
    ['108', '0.05', '0', 'Gave the ratio'],
  ],
  feedback: 'The rise of 324 is set against where it started: 324 ÷ 4,050 = 8%.',
  ...worth(lo2, '2'),
});

export const fallInSales = number({
  title: 'Compute the fall in sales after a move',
  difficulty: 0.1,
  stimulus,
  stem: [
    paragraph(
      'Before the shelves were moved, store C sold for €51,300 a week; now the table shows what it sells. By how many percent did its sales fall?',
    ),
  ],
  suffix: '%',
  units: ['%'],
  keys: [
    ['25', '0.05', '2', '12,825 ÷ 51,300'],
    ['33.33', '0.4', '1', 'Divided by the later sales'],
    ['75', '0.05', '0', 'Gave what is left'],
    ['12825', '0', '0', 'Gave the difference'],
  ],
  feedback: 'The fall of 12,825 is set against where it started: 12,825 ÷ 51,300 = 25%.',
  ...worth(lo2, '2'),
});

export const shareOfVisits = number({
  title: 'Find the share of one store',
  difficulty: -0.3,
  stimulus,
  stem: [paragraph('What share of all visits to the five stores goes to store C? Give it in percent, to one decimal.')],
  suffix: '%',
  units: ['%'],
  keys: [
    ['21.9', '0.05', '1', '4,050 ÷ 18,490'],
    ['20', '0', '0', 'One store of five'],
    ['14.9', '0.05', '0', 'Took the sales'],
  ],
  feedback: 'The five stores have 18,490 visits together; 4,050 of them are 21.9%.',
  ...worth(lo2, '1'),
});

export const bestSupported = choice({
  title: 'Which statement is best supported by the data?',
  difficulty: -0.8,
  stimulus,
  stem: [paragraph('Which statement is best supported by the data?')],
  options: [
    'Store C sells less because fewer people visit it than visit the other stores of the chain.',
    'Store C has a typical number of visits, but each visit leads to lower sales than elsewhere.',
    'The campaign would raise the sales per visit at store C to what the other stores reach.',
    'Store D should be closed, because it has the fewest visits and the smallest floor area.',
  ],
  correct: [1],
  lure: [0],
  feedback:
    'Store C is second in visits and last in sales per visit. What the campaign would do cannot be seen in these data.',
  ...worth(lo3, '2'),
});

export const areaAndSales = choice({
  title: 'Read a link between floor area and sales',
  difficulty: 0.6,
  stimulus,
  stem: [
    paragraph(
      'Without store C, larger stores sell more. An analyst concludes that enlarging store D will raise its sales. What is the best objection?',
    ),
  ],
  options: [
    'Four stores are enough to show a link, but the link may be weaker than it looks.',
    'The larger stores may stand where more people live, which would explain both figures.',
    'Floor area and sales cannot be compared, because they are measured in different units.',
    'Store D has the fewest loyalty members of all stores but one, so it should not be counted.',
  ],
  correct: [1],
  lure: [0],
  feedback:
    'Two figures that rise together may both follow from a third. Only a change in area, with the rest the same, would show a cause.',
  ...worth(lo3, '2'),
});

export const chartsAndClaims = match({
  title: 'Match each chart to the claim it supports',
  difficulty: 0.2,
  stimulus,
  stem: [paragraph('Which chart supports which claim best? One chart is left over.')],
  pairs: [
    [
      'Visits and sales rise together in four of the stores',
      'Scatter plot of visits and sales, a point for each store',
    ],
    [
      'Visits to store C vary more from week to week than those to store A',
      'Box plots of weekly visits, one for each store',
    ],
    ['Sales at store C fell in May and have not recovered', 'Line chart of weekly sales of store C over the year'],
  ],
  targets: [
    'Scatter plot of visits and sales, a point for each store',
    'Box plots of weekly visits, one for each store',
    'Line chart of weekly sales of store C over the year',
    'Pie chart of the yearly sales of the five stores',
  ],
  lure: [
    ['Visits and sales rise together in four of the stores', 'Pie chart of the yearly sales of the five stores'],
    [
      'Visits to store C vary more from week to week than those to store A',
      'Line chart of weekly sales of store C over the year',
    ],
    ['Sales at store C fell in May and have not recovered', 'Box plots of weekly visits, one for each store'],
  ],
  targetMax: 1,
  feedback:
    'A link between two measures needs a scatter plot, spread a box plot, a change over time a line. A pie shows shares only.',
  ...worth(lo3, '3'),
});

export const comparisonSteps = order({
  title: 'Order the steps of a comparison',
  difficulty: 0.5,
  stimulus,
  stem: [paragraph('You are asked why store C sells less than the others. Put the steps in a sensible order.')],
  steps: [
    'Agree with the manager on what “sells less” means',
    'Check the figures of all stores for gaps and errors',
    'Work out sales per visit for each store',
    'Compare store C with the middle of the other stores',
    'Look for causes that fit the difference, and test them',
  ],
  lure: [0, 4, 1, 2, 3],
  feedback: 'Causes come last: a cause that is chosen first is easily confirmed by figures that were never checked.',
  ...worth(lo3, '3'),
});

export const decideCampaign = choice({
  title: 'Decide on the campaign by its figures',
  difficulty: 0.4,
  stimulus,
  stem: [
    paragraph(
      'The campaign would bring 405 more visits a week to store C. Which conclusion do the figures in the source allow?',
    ),
  ],
  options: [
    'It pays: 405 visits at €9.50 bring €3,848 a week, more than the €2,500 that it costs.',
    'It pays: sales per visit would rise by a tenth as well, to about €10.45.',
    'It does not pay: a quarter of €3,848 is €962 a week, less than the €2,500 that it costs.',
    'It cannot be judged, because the visits of the other stores are not known.',
  ],
  correct: [2],
  lure: [0],
  feedback: 'Sales are not gain: the goods have to be paid for. What is left of €3,848 is a quarter.',
  ...worth(lo4, '2'),
});

export const chooseAction = choice({
  title: 'Choose the action that fits the cause',
  difficulty: -0.2,
  stimulus,
  stem: [paragraph('Which action fits best to what the source tells about store C?')],
  options: [
    'Run the campaign for a year, since more visitors are always good for a store.',
    'Lower all prices by a tenth, so that each visitor buys more products than today.',
    'Move the shelves back for four weeks, and compare sales per visit before and after.',
    'Ask the staff of stores A and B to work in store C for one day in each week.',
  ],
  correct: [2],
  lure: [0],
  feedback:
    'Half of the customers do not find what they want since May. A trial with a comparison shows whether that is the cause.',
  ...worth(lo4, '2'),
});

export const campaignGain = number({
  title: 'Work out what a campaign must bring',
  difficulty: 1.2,
  stimulus,
  stem: [
    paragraph('A campaign pays for itself when what is left of the added sales covers its cost:'),
    formula('v \\times s \\times m = k'),
    paragraph(
      'Here v is the number of added visits a week, s the sales per visit (€9.50), m the share that is left (one quarter) and k the weekly cost (€2,500). How many added visits does the campaign need? Round up to a whole visit.',
    ),
  ],
  suffix: 'visits',
  units: ['visits'],
  keys: [
    ['1053', '0', '2', '2,500 ÷ (9.50 × 0.25), rounded up'],
    ['1052.6', '0.7', '1', 'Not rounded up'],
    ['264', '0.9', '0', 'Left out the share that is left'],
  ],
  feedback:
    '9.50 × 0.25 = 2.375 is left of each visit, and 2,500 ÷ 2.375 = 1,052.6. With 1,052 visits the cost is not yet covered.',
  ...worth(lo4, '2'),
});

export const medianPerVisit = number({
  title: 'Find the median of sales per visit',
  difficulty: 0,
  stimulus,
  stem: [paragraph('What is the median of the sales per visit of the five stores?')],
  prefix: '€',
  units: ['€', 'euro', 'euros', 'EUR'],
  keys: [
    ['15', '0.005', '2', 'Middle of 9.50, 15.00, 15.00, 15.50 and 15.50'],
    ['14.1', '0.005', '0', 'Took the mean'],
    ['9.5', '0.005', '0', 'Took the middle row without sorting'],
    ['13.98', '0.02', '0', 'Divided the sums'],
  ],
  feedback: 'Sorted: 9.50, 15.00, 15.00, 15.50, 15.50. The third is 15.00.',
  ...worth(lo2, '2'),
});

export const completeFinding = gapMatch({
  title: 'Complete a finding for the board',
  difficulty: 0.3,
  stimulus,
  stem: [paragraph('Put the words into the finding so that it says what the data show, and no more.')],
  text: `
Store C has {a} visits as the other stores, but sells {b} per visit.

That its shelves were moved in May is a {c} cause. To show it, sales per visit have to be {d} before and after the shelves are moved back.
  `,
  fills: { a: 'about as many', b: 'a third less', c: 'possible', d: 'compared' },
  spare: ['far fewer', 'proven', 'added up'],
  lure: { a: 'far fewer', b: 'a third less', c: 'proven', d: 'added up' },
  feedback:
    'Visits are typical; €9.50 against €15 is about a third less. A cause that fits is possible until it has been tested.',
  ...worth(lo3, '4'),
});
