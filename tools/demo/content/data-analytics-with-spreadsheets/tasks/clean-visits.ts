import { paragraph } from '@assay/item-bank/domain';
import { inlineCode, list, table, words } from '../../write';
import { check, javascriptTask, visible } from '../../write-task';
import { outcomes } from '../specification';

const { lo1, lo2 } = outcomes;

const START = `/**
 * Cleans the visit log of a sheet.
 * @param range rows as the sheet gives them: [date, store, visits]; the first row holds the headings
 * @returns rows of [date as "2025-05-03", store, visits as a number], sorted by date, then by store
 */
export function cleanVisits(range) {
  return [];
}
`;
const HARNESS = `import { readFileSync } from 'node:fs';
import { cleanVisits } from './solution.mjs';

const test = JSON.parse(readFileSync(0, 'utf8'));
if (test.many) {
  const range = [['Date', 'Store', 'Visits']];
  for (let n = 0; n < test.many; n += 1) range.push([30000 + n, 'A', n]);
  console.log(JSON.stringify(cleanVisits(range).length));
} else {
  console.log(JSON.stringify(cleanVisits(test.range)));
}
`;
const DAY = `const DAY = 86400000;

function isoDate(value) {
  if (typeof value === 'number') return new Date(Date.UTC(1899, 11, 30) + value * DAY).toISOString().slice(0, 10);
  const [, day, month, year] = /^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})$/.exec(value.trim()) ?? [];
  if (day) return year + '-' + month.padStart(2, '0') + '-' + day.padStart(2, '0');
  return value.trim();
}
`;
const RIGHT = `${DAY}
function wholeNumber(value) {
  const text = String(value).trim().replaceAll(',', '');
  return /^\\d+$/.test(text) ? Number(text) : null;
}

export function cleanVisits(range) {
  const byKey = new Map();
  for (const [date, rawStore, rawVisits] of range.slice(1)) {
    const store = String(rawStore).trim().toUpperCase();
    const visits = wholeNumber(rawVisits);
    if (store === 'TOTAL' || visits === null) continue;
    const day = isoDate(date);
    byKey.set(day + ' ' + store, [day, store, visits]);
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
`;
const WRONG = `export function cleanVisits(range) {
  const seen = new Set();
  const result = [];
  for (const [date, rawStore, visits] of range.slice(1)) {
    const store = rawStore.trim().toUpperCase();
    if (store === 'TOTAL') continue;
    let day = String(date);
    if (day.includes('.')) {
      const [d, m, y] = day.split('.');
      day = y + '-' + m + '-' + d;
    }
    if (seen.has(day + store)) continue;
    seen.add(day + store);
    const number = parseInt(String(visits).replaceAll(',', ''));
    result.push([day, store, number]);
  }
  return result.sort();
}
`;
const SLOW = `${DAY}
export function cleanVisits(range) {
  let rows = [];
  for (const [date, rawStore, rawVisits] of range.slice(1)) {
    const store = rawStore.trim().toUpperCase();
    const text = String(rawVisits).trim().replace(/,/g, '');
    if (store === 'TOTAL' || !/^\\d+$/.test(text)) continue;
    const day = isoDate(date);
    rows = rows.filter((row) => row[0] !== day || row[1] !== store);
    rows.push([day, store, Number(text)]);
  }
  return rows.sort((a, b) => (a[0] + a[1] < b[0] + b[1] ? -1 : 1));
}
`;
const BROKEN = `export function cleanVisits(range) {
  const rows = range.slice(1);
  return rows.map(([date, store, visits]) => {
    const name = store.trim().toUpperCase(;
    return [date, name, Number(visits)];
  };
}
`;

const HEAD = ['Date', 'Store', 'Visits'];
const range = (...rows: unknown[][]) => ({ range: [HEAD, ...rows] });

export const cleanVisits = javascriptTask({
  title: 'Clean the visit log',
  name: 'Clean the visit log',
  difficulty: 0.2,
  stem: [
    words(
      'The five stores keep their visits in one sheet, each in its own way. Complete ',
      inlineCode('cleanVisits(range)'),
      ' in ',
      inlineCode('solution.mjs'),
      '. A spreadsheet hands such a function the cells of a range, row by row.',
    ),
    table(HEAD, [
      ['2025-05-03', 'A', '4,210'],
      ['3.5.2025', ' c ', '4050'],
      ['45780', 'd', '2950'],
      ['2025-05-03', 'Total', '11,210'],
    ]),
    list(
      'Remove spaces around the name of a store and write it in capitals.',
      'Visits come as a number, or as text that may have commas between thousands. Leave out rows whose visits are no whole number.',
      'Leave out the rows of totals: those whose store is “Total”.',
      'Dates come as 2025-05-03, as 3.5.2025, or as the number of days since 30 December 1899 (45780 is 3 May 2025). Return them as 2025-05-03.',
      'Of several rows for one day and store the last one counts: it is a correction.',
    ),
    paragraph('Return the rows sorted by date, and those of one date by store.'),
  ],
  files: [
    { path: 'solution.mjs', content: START, editable: true },
    { path: 'main.mjs', content: HARNESS, editable: false },
  ],
  solution: RIGHT,
  programs: { wrong: WRONG, slow: SLOW, broken: BROKEN },
  checks: [
    visible(
      check(lo1, '2', 'Trims names and writes them in capitals', range(['2025-05-03', ' c ', 4050]), [
        ['2025-05-03', 'C', 4050],
      ]),
    ),
    visible(
      check(lo1, '2', 'Reads visits with commas', range(['2025-05-03', 'A', '4,210'], ['2025-05-04', 'A', '987']), [
        ['2025-05-03', 'A', 4210],
        ['2025-05-04', 'A', 987],
      ]),
    ),
    visible(
      check(lo1, '2', 'Leaves out totals', range(['2025-05-03', 'A', 4210], ['2025-05-03', 'Total', 4210]), [
        ['2025-05-03', 'A', 4210],
      ]),
    ),
    check(lo1, '3', 'Reads dates with dots', range(['3.5.2025', 'A', 10], ['24.12.2025', 'A', 12]), [
      ['2025-05-03', 'A', 10],
      ['2025-12-24', 'A', 12],
    ]),
    check(lo1, '3', 'Reads dates that are numbers of days', range([45780, 'A', 10], [45658, 'A', 9]), [
      ['2025-01-01', 'A', 9],
      ['2025-05-03', 'A', 10],
    ]),
    check(
      lo1,
      '2',
      'A later row corrects an earlier one, however its date is written',
      range(['2025-05-03', 'A', 1], ['2025-05-03', 'B', 2], ['3.5.2025', 'a', 3]),
      [
        ['2025-05-03', 'A', 3],
        ['2025-05-03', 'B', 2],
      ],
    ),
    check(
      lo1,
      '2',
      'Leaves out rows without a whole number',
      range(
        ['2025-05-03', 'A', ''],
        ['2025-05-03', 'B', 'closed'],
        ['2025-05-03', 'C', 0],
        ['2025-05-03', 'D', '12.5'],
      ),
      [['2025-05-03', 'C', 0]],
    ),
    check(
      lo2,
      '2',
      'Sorts by date, then by store',
      range(['2025-05-04', 'A', 1], ['2025-05-03', 'D', 2], ['2025-05-03', 'B', 10], ['2024-12-31', 'E', 4]),
      [
        ['2024-12-31', 'E', 4],
        ['2025-05-03', 'B', 10],
        ['2025-05-03', 'D', 2],
        ['2025-05-04', 'A', 1],
      ],
    ),
    check(lo2, '2', 'A long sheet in time', { many: 40_000 }, 40_000),
  ],
});
