import { paragraph } from '@assay/item-bank/domain';
import { picture } from '../../pictures';
import { choice, code, formula, number, words, worth } from '../../write';
import { gapMatch, hotspot } from '../../write-placing';
import { outcomes } from '../specification';
import { sensorLog } from './sensor-log';

const { lo2, lo3 } = outcomes;

export const meanWithGap = number({
  title: 'Take a mean with a reading missing',
  difficulty: -0.7,
  stimulus: sensorLog.title,
  stem: [paragraph('What is the mean temperature of room T1 on 1 March, when missing readings are left out?')],
  suffix: '°C',
  units: ['°C', 'C'],
  keys: [
    ['2.3', '0.005', '2', 'Mean of the two readings that arrived'],
    ['1.53', '0.01', '0', 'Took the missing reading for 0'],
    ['4.6', '0', '0', 'Gave the sum'],
  ],
  feedback: '2.1 and 2.5 make 4.6; two readings arrived, so the mean is 2.3.',
  ...worth(lo2, '2'),
});

export const medianOfDay = number({
  title: 'Find the median of a day',
  difficulty: -0.2,
  stimulus: sensorLog.title,
  stem: [paragraph('What is the median temperature of room T1 on 2 March?')],
  suffix: '°C',
  units: ['°C', 'C'],
  keys: [
    ['2.3', '0', '2', 'Middle of 2.2, 2.3 and 9.8'],
    ['9.8', '0', '0', 'Took the middle row without sorting'],
    ['4.77', '0.01', '0', 'Took the mean'],
  ],
  feedback: 'Sort first: 2.2, 2.3, 9.8. The one in the middle is 2.3.',
  ...worth(lo2, '2'),
});

export const medianBar = hotspot({
  title: 'Find the median in a histogram',
  difficulty: 0.9,
  stem: [paragraph('In which group is the median of the 51 orders? Choose its bar.')],
  picture: picture('order-values.png'),
  alt: 'Histogram of 51 orders by value in euros. 0 to 20: 6 orders. 20 to 40: 18. 40 to 60: 14. 60 to 80: 7. 80 to 100: 4. Over 100: 2.',
  areas: [
    ['0 to 20 €', 'rect', 75, 60, 165, 325],
    ['20 to 40 €', 'rect', 179, 60, 269, 325],
    ['40 to 60 €', 'rect', 283, 60, 373, 325],
    ['60 to 80 €', 'rect', 387, 60, 477, 325],
    ['80 to 100 €', 'rect', 491, 60, 581, 325],
    ['over 100 €', 'rect', 595, 60, 685, 325],
  ],
  correct: [2],
  lure: [1],
  feedback:
    'The median is the 26th of 51. The first two bars hold 24 orders, so it is in the third. The tallest bar is the mode.',
  ...worth(lo2, '2'),
});

export const skewedOrders = choice({
  title: 'Choose a measure for skewed data',
  difficulty: -0.8,
  stem: [
    paragraph(
      'The order values of a web shop are mostly between €20 and €60; a few orders of companies are above €5,000. Which measure describes a typical order, and why?',
    ),
  ],
  options: [
    'The mean, because it uses every value.',
    'The maximum, because it shows what is possible.',
    'The standard deviation, because the values differ a lot.',
    'The median, because a few large orders hardly move it.',
  ],
  correct: [3],
  lure: [0],
  feedback:
    'A few very large orders pull the mean far above what most customers spend; the median stays where most are.',
  ...worth(lo2, '2'),
});

export const weightedMean = number({
  title: 'Take a weighted mean of two shops',
  difficulty: 0.6,
  stem: [
    paragraph('A weighted mean takes each value as often as it occurred:'),
    formula('\\bar{x} = \\frac{\\sum_i n_i x_i}{\\sum_i n_i}'),
    paragraph(
      'Shop A had 300 orders of €40 on average, shop B 100 orders of €60. What is the mean value of all orders of both shops?',
    ),
  ],
  prefix: '€',
  units: ['€', 'euro', 'euros'],
  keys: [
    ['45', '0.005', '2', '(300 × 40 + 100 × 60) ÷ 400'],
    ['50', '0', '0', 'Took the mean of the two means'],
    ['55', '0', '0', 'Weighted the wrong way round'],
  ],
  feedback:
    '300 × 40 + 100 × 60 is 18,000; divided by 400 orders this is 45. The mean of the two means would give B too much weight.',
  ...worth(lo2, '2'),
});

export const innerJoin = choice({
  title: 'Predict an inner join',
  difficulty: 0.1,
  stem: [
    paragraph(
      '“orders” has five rows with the customer numbers 1, 1, 2, 3 and 9. “customers” has one row each for 1, 2, 3 and 4. How many rows has the inner join on the customer number?',
    ),
  ],
  options: ['3', '4', '5', '6'],
  correct: [1],
  lure: [0],
  feedback: 'Customer 1 has two orders, 2 and 3 have one each. Order 9 has no customer, and customer 4 no order.',
  ...worth(lo3, '2'),
});

export const leftJoin = number({
  title: 'Count the rows of a left join',
  difficulty: 0.8,
  stem: [
    paragraph(
      '“customers” has one row each for the numbers 1, 2, 3 and 4. “orders” has five rows with the customer numbers 1, 1, 2, 3 and 9. How many rows has the left join of customers with orders, customers on the left?',
    ),
  ],
  keys: [
    ['5', '0', '2', 'Customer 1 twice, 2, 3, and 4 without an order'],
    ['4', '0', '0', 'Forgot that customer 1 has two orders'],
    ['6', '0', '0', 'Kept the order of customer 9, as an outer join does'],
  ],
  feedback:
    'Every customer stays, also 4 without an order; customer 1 comes twice. The order of customer 9 is left out.',
  ...worth(lo3, '2'),
});

export const joinWords = gapMatch({
  title: 'Complete a note about a join',
  difficulty: 0.4,
  stem: [
    paragraph('A colleague joined orders with customers and got more rows than orders. Complete the note to them.'),
    words('The program:'),
    code('joined = [{**o, **c} for o in orders for c in customers if o["id"] == c["id"]]'),
  ],
  text: `
The list of customers holds some numbers {a}, so their orders appear more often than they were placed.

Check this before the join: the number of rows must be equal to the number of {b} customer numbers.
  `,
  fills: { a: 'twice', b: 'distinct' },
  spare: ['never', 'missing', 'sorted'],
  lure: { a: 'never', b: 'missing' },
  feedback: 'A key that is not unique on one side repeats the rows of the other side.',
  ...worth(lo3, '2'),
});
