import { paragraph } from '../content/content';
import type { SpreadsheetInteraction } from '../item/interaction';
import type { SpreadsheetScheme } from '../item/mark-scheme';
import { itemOf, LO1, LO2 } from './items';

const lines = ['Store|Visits|Sales|Per visit', 'Oslo|120|1140', 'Bergen|80|800.5', 'Oslo|40|300', 'Hamar|50|425'];
const cells = Object.fromEntries(
  lines.flatMap((line, row) =>
    line.split('|').map((entry, column) => [`${'ABCD'.charAt(column)}${row + 1}`, { entry }] as const),
  ),
);

/** Sales per visit in D2:D5, the sales of a town in B8. */
export const storeVisits: [SpreadsheetInteraction, SpreadsheetScheme] = [
  {
    id: 'i1',
    kind: 'spreadsheet',
    prompt: [paragraph('Work out the sales per visit, and the sales of the town in A8.')],
    sheets: [
      {
        name: 'Sales',
        columns: 5,
        rows: 10,
        cells: { ...cells, A8: { entry: 'Oslo' }, B8: { entry: '', format: '0.00' } },
        editable: ['D2:D5', 'B8', 'E1:E10'],
      },
    ],
  },
  {
    kind: 'spreadsheet',
    checks: [
      {
        id: 'c1',
        title: 'Sales per visit',
        range: 'Sales!D2:D5',
        rule: { kind: 'value', tolerance: { mode: 'absolute', amount: '0.005' } },
        outcomeId: LO1,
        marks: '2',
        mustPass: false,
        credit: 'share',
      },
      {
        id: 'c2',
        title: 'Sales of the town',
        range: 'Sales!B8',
        rule: { kind: 'value', tolerance: { mode: 'exact', amount: '' } },
        outcomeId: LO2,
        marks: '2',
        mustPass: false,
      },
      {
        id: 'c3',
        title: 'By condition',
        range: 'Sales!B8',
        rule: { kind: 'uses', functions: ['SUMIF', 'SUMIFS'] },
        outcomeId: LO2,
        marks: '1',
        mustPass: false,
      },
      {
        id: 'c4',
        title: 'Nothing typed in',
        range: 'Sales!B8',
        rule: { kind: 'noConstants', allowed: [] },
        outcomeId: LO2,
        marks: '1',
        mustPass: false,
      },
    ],
    dataSets: [
      { id: 'd1', title: 'Another week', cells: { 'Sales!C2': '987654321', 'Sales!B3': '77', 'Sales!A8': 'Hamar' } },
    ],
    solution: {
      'Sales!D2': '=C2/B2',
      'Sales!D3': '=C3/B3',
      'Sales!D4': '=C4/B4',
      'Sales!D5': '=C5/B5',
      'Sales!B8': '=SUMIFS(C2:C5,A2:A5,A8)',
    },
  },
];

export const sheetItem = () => itemOf(storeVisits);
