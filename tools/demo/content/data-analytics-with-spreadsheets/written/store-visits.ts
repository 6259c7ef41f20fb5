import { paragraph } from '@assay/item-bank/domain';
import { table } from '../../write';

export const storeVisits = {
  title: 'Store visits and sales, 2025',
  language: 'en',
  body: [
    paragraph(
      'A retail chain records weekly visits and sales for five stores. Management believes that store C performs poorly because fewer people visit it.',
    ),
    table(
      ['Store', 'Visits per week', 'Sales per week (€)', 'Floor area (m²)', 'Loyalty members'],
      [
        ['A', '4,210', '63,150', '820', '1,960'],
        ['B', '3,880', '60,140', '790', '1,805'],
        ['C', '4,050', '38,475', '805', '610'],
        ['D', '2,950', '45,725', '560', '1,340'],
        ['E', '3,400', '51,000', '700', '1,495'],
      ],
    ),
    paragraph(
      'The chain plans a campaign that would bring 10% more visitors to store C at a cost of €2,500 a week. A quarter of what is sold is left after the goods are paid for. In May the shelves of store C were moved, and since then half of its customers have looked for a product without finding it, by a survey at the door.',
    ),
  ],
};
