import { paragraph } from '@assay/item-bank/domain';
import { randomUUID } from 'node:crypto';
import { filled, near, nothingTypedIn, spreadsheet, uses } from '../../../tools/demo/content/write-sheet';
import { worth } from '../../../tools/demo/content/write';
import type { Plan } from '../../../tools/demo/play/configure';
import { plan } from '../../../tools/rehearsal/plan';

const componentId = randomUUID();
const outcome = { id: randomUUID() };
const [model] = plan.specification.outcomes;
if (!model) throw new Error('The rehearsal has no outcome.');

/** D2 to D4 are the candidate's, and F2. */
const visits = spreadsheet({
  title: 'Sales per visit',
  stem: [paragraph('Work out the sales per visit of each store in D2 to D4, and in F2 the sales of all stores.')],
  sheets: [
    {
      name: 'Stores',
      columns: 6,
      rows: [
        ['Store', 'Visits', 'Sales', 'Per visit', '', 'All sales'],
        ['North', '120', '1140'],
        ['South', '80', '800'],
        ['East', '50', '425'],
      ],
      editable: ['D2:D4', 'F2'],
    },
  ],
  checks: [
    { title: 'Sales per visit', range: 'Stores!D2:D4', rule: near('0.005'), byShare: true, ...worth(outcome, '3') },
    { title: 'Sales of all stores', range: 'Stores!F2', rule: near('0'), ...worth(outcome, '1') },
    { title: 'A sum', range: 'Stores!F2', rule: uses('SUM'), ...worth(outcome, '1') },
    { title: 'Nothing typed in', range: 'Stores!F2', rule: nothingTypedIn(), ...worth(outcome, '1') },
  ],
  hidden: { 'Another week': { 'Stores!B2': '100', 'Stores!C4': '987654321' } },
  solution: { ...filled('Stores', 'D', [2, 3, 4], '=C{row}/B{row}'), 'Stores!F2': '=SUM(C2:C4)' },
  lure: { 'Stores!F2': '2365' },
});

/** One workbook, worth six marks. */
export const sheetPlan: Plan = {
  code: 'SHEET',
  specification: {
    ...plan.specification,
    title: 'Figures in a sheet',
    components: [
      { id: componentId, code: 'A', title: 'Written exam', kind: 'written-exam', description: 'One workbook.' },
    ],
    outcomes: [{ ...model, id: outcome.id, mastery: { minimum: '2', minimumEvidence: 1, componentMinima: [] } }],
    blueprint: [{ componentId, outcomeId: outcome.id, marks: '6' }],
    awardRule: [
      { kind: 'total-marks', componentIds: [componentId], minimum: '2' },
      { kind: 'each-outcome' },
      { kind: 'award-board' },
    ],
  },
  sources: [],
  forms: [{ componentId, title: 'Sheet', minutes: 60, sections: [{ title: 'All', items: [visits] }] }],
};
