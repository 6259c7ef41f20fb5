import { paragraph } from '@assay/item-bank/domain';
import { list, worth } from '../../write';
import { filled, near, nothingTypedIn, spreadsheet } from '../../write-sheet';
import { outcomes } from '../specification';

const { lo2 } = outcomes;
const STORES = [2, 3, 4, 5, 6, 7, 8, 9];

export const weeklySheet = spreadsheet({
  title: 'Work out sales per visit and by region',
  difficulty: 0.2,
  stem: [
    paragraph(
      'The sheet shows one week of eight stores. Complete it with formulas that stay right when the numbers change:',
    ),
    list(
      'In E2 to E9 the sales per visit of each store, rounded to two decimals.',
      'In H2 to H4 the sales of each region.',
    ),
  ],
  sheets: [
    {
      name: 'Week',
      columns: 8,
      widths: { A: 12, E: 14, F: 3 },
      rows: [
        ['Store', 'Region', 'Visits', 'Sales (€)', 'Sales per visit', '', 'Region', 'Sales (€)'],
        ['Aalund', 'North', '4210', '63150', '', '', 'North'],
        ['Brogade', 'South', '3880', '60140', '', '', 'South'],
        ['Centrum', 'East', '4050', '38475', '', '', 'East'],
        ['Damhus', 'South', '2950', '45725'],
        ['Enghave', 'North', '3400', '51000'],
        ['Fjordby', 'East', '1875', '24310'],
        ['Grønnehave', 'North', '2240', '30925'],
        ['Havnen', 'East', '3105', '47980'],
      ],
      editable: ['E2:E9', 'H2:H4'],
    },
  ],
  checks: [
    { title: 'Sales per visit', range: 'Week!E2:E9', rule: near('0.005'), byShare: true, ...worth(lo2, '0.8') },
    { title: 'Sales of each region', range: 'Week!H2:H4', rule: near('0.005'), byShare: true, ...worth(lo2, '0.9') },
    { title: 'No sales typed in', range: 'Week!H2:H4', rule: nothingTypedIn(), ...worth(lo2, '0.3') },
  ],
  hidden: {
    'Another week': {
      ...{ 'Week!C2': '3987', 'Week!D2': '58410', 'Week!C6': '3120', 'Week!D6': '47212' },
      ...{ 'Week!D4': '41250', 'Week!D8': '29300', 'Week!C9': '2890' },
    },
    'A store that changed its region': { 'Week!B5': 'East', 'Week!B7': 'North' },
  },
  solution: {
    ...filled('Week', 'E', STORES, '=ROUND(D{row}/C{row},2)'),
    ...filled('Week', 'H', [2, 3, 4], '=SUMIFS($D$2:$D$9,$B$2:$B$9,G{row})'),
  },
  lure: {
    ...filled('Week', 'E', STORES, '=ROUND(C{row}/D{row},2)'),
    ...{ 'Week!H2': '=D2+D6+D8', 'Week!H3': '105865', 'Week!H4': '=D4+D7' },
  },
  feedback:
    'Sales divided by visits, not the other way round. SUMIFS adds up by the name of the region; a sum of cells picked by hand is wrong as soon as a store changes its region.',
});
