import { paragraph } from '@assay/item-bank/domain';
import { inlineCode, list, words } from '../../write';
import { check, javascriptTask, mustPass, visible } from '../../write-task';
import { outcomes } from '../specification';

const { lo2, lo3, lo4, lo5 } = outcomes;

const START = `/**
 * Figures of each store that may be shown to others.
 * @param purchases list of { member, store, cents }
 * @param fewest a store with fewer members than this is left out
 * @returns list of { store, members, sales, perMember, median }, money in whole cents
 */
export function loyaltyFigures(purchases, fewest) {
  return [];
}
`;
const HARNESS = `import { readFileSync } from 'node:fs';
import { loyaltyFigures } from './solution.mjs';

const test = JSON.parse(readFileSync(0, 'utf8'));
const purchases = test.many
  ? Array.from({ length: test.many }, (_, n) => ({ member: 'M' + n, store: 'ABCDE'[n % 5], cents: 100 }))
  : test.purchases;
console.log(JSON.stringify(loyaltyFigures(purchases, test.fewest)));
`;
const RIGHT = `function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : Math.round((sorted[middle - 1] + sorted[middle]) / 2);
}

export function loyaltyFigures(purchases, fewest) {
  const stores = new Map();
  for (const { member, store, cents } of purchases) {
    if (!stores.has(store)) stores.set(store, new Map());
    const totals = stores.get(store);
    totals.set(member, (totals.get(member) ?? 0) + cents);
  }
  return [...stores]
    .filter(([, totals]) => totals.size >= fewest)
    .map(([store, totals]) => {
      const sales = [...totals.values()].reduce((sum, each) => sum + each, 0);
      const perMember = Math.round(sales / totals.size);
      return { store, members: totals.size, sales, perMember, median: median(totals.values()) };
    })
    .sort((a, b) => b.perMember - a.perMember || (a.store < b.store ? -1 : 1));
}
`;
const WRONG = `export function loyaltyFigures(purchases, fewest) {
  const stores = {};
  for (const { member, store, cents } of purchases) {
    stores[store] ??= {};
    stores[store][member] = (stores[store][member] ?? 0) + cents;
  }
  const result = [];
  for (const store in stores) {
    const totals = Object.values(stores[store]).sort();
    if (totals.length <= fewest - 1) continue;
    const sales = totals.reduce((a, b) => a + b);
    result.push({
      store,
      members: totals.length,
      sales,
      perMember: Math.round(sales / totals.length),
      median: totals[Math.floor(totals.length / 2)],
    });
  }
  return result.sort((a, b) => b.sales - a.sales);
}
`;
const SLOW = `function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return half % 1 ? sorted[half - 0.5] : Math.round((sorted[half - 1] + sorted[half]) / 2);
}

export function loyaltyFigures(purchases, fewest) {
  const result = [];
  for (const store of new Set(purchases.map((each) => each.store))) {
    const here = purchases.filter((each) => each.store === store);
    const members = here.map((each) => each.member).filter((member, index, all) => all.indexOf(member) === index);
    if (members.length < fewest) continue;
    const totals = members.map((member) =>
      here.filter((each) => each.member === member).reduce((sum, each) => sum + each.cents, 0),
    );
    const sales = totals.reduce((sum, each) => sum + each, 0);
    const perMember = Math.round(sales / members.length);
    result.push({ store, members: members.length, sales, perMember, median: median(totals) });
  }
  return result.sort((a, b) => b.perMember - a.perMember || a.store.localeCompare(b.store));
}
`;
const BROKEN = `export function loyaltyFigures(purchases, fewest) {
  const stores = new Map();
  for (const { member, store, cents } of purchases {
    stores.set(store, (stores.get(store) ?? 0) + cents);
  }
  return [...stores];
}
`;

type Purchase = readonly [member: string, store: string, cents: number];
const given = (fewest: number, ...rows: Purchase[]) => ({
  purchases: rows.map(([member, store, cents]) => ({ member, store, cents })),
  fewest,
});
const figures = (store: string, members: number, sales: number, perMember: number, median: number) => ({
  store,
  members,
  sales,
  perMember,
  median,
});

export const loyaltyFigures = javascriptTask({
  title: 'Prepare loyalty figures that name nobody',
  name: 'Prepare loyalty figures that name nobody',
  difficulty: 0.8,
  stem: [
    words(
      'An agency gets figures on loyalty members, store by store. Complete ',
      inlineCode('loyaltyFigures(purchases, fewest)'),
      ' in ',
      inlineCode('solution.mjs'),
      '.',
    ),
    list(
      'members: how many different members bought there. Who buys twice counts once; who buys in two stores counts in both.',
      'sales: the sum of their purchases, in cents.',
      'perMember: sales for each member, rounded to a whole cent.',
      'median: of what each member spent there in all; of an even number, the mean of the two in the middle, rounded.',
      'A store with fewer members than fewest is left out, so that nobody can be recognised.',
    ),
    paragraph(
      'The store with the highest sales for each member comes first, because the agency starts there; equal ones come in alphabetical order. If a store with too few members is shown, the task earns no marks.',
    ),
  ],
  files: [
    { path: 'solution.mjs', content: START, editable: true },
    { path: 'main.mjs', content: HARNESS, editable: false },
  ],
  solution: RIGHT,
  programs: { wrong: WRONG, slow: SLOW, broken: BROKEN },
  checks: [
    visible(
      check(
        lo2,
        '2',
        'Adds up members and sales of a store',
        given(1, ['M1', 'A', 1000], ['M2', 'A', 3000], ['M3', 'A', 500]),
        [figures('A', 3, 4500, 1500, 1000)],
      ),
    ),
    visible(
      check(lo3, '2', 'Who buys twice counts once', given(1, ['M1', 'A', 1000], ['M1', 'A', 500]), [
        figures('A', 1, 1500, 1500, 1500),
      ]),
    ),
    visible(
      mustPass(
        check(
          lo5,
          '2',
          'Leaves out a store with too few members',
          given(2, ['M1', 'A', 1000], ['M2', 'B', 800], ['M3', 'B', 800]),
          [figures('B', 2, 1600, 800, 800)],
        ),
      ),
    ),
    check(
      lo2,
      '2',
      'Median of an even number of members',
      given(1, ['M1', 'A', 100], ['M2', 'A', 200], ['M3', 'A', 400], ['M4', 'A', 900]),
      [figures('A', 4, 1600, 400, 300)],
    ),
    check(
      lo2,
      '2',
      'Median of amounts with different numbers of digits',
      given(1, ['M1', 'A', 1000], ['M2', 'A', 90], ['M3', 'A', 800]),
      [figures('A', 3, 1890, 630, 800)],
    ),
    check(lo3, '2', 'Who buys in two stores counts in both', given(1, ['M1', 'A', 300], ['M1', 'B', 200]), [
      figures('A', 1, 300, 300, 300),
      figures('B', 1, 200, 200, 200),
    ]),
    check(
      lo4,
      '4',
      'The highest sales for each member come first',
      given(1, ['M1', 'C', 500], ['M2', 'B', 300], ['M3', 'B', 300], ['M4', 'A', 500], ['M5', 'D', 100]),
      [
        figures('A', 1, 500, 500, 500),
        figures('C', 1, 500, 500, 500),
        figures('B', 2, 600, 300, 300),
        figures('D', 1, 100, 100, 100),
      ],
    ),
    check(
      lo5,
      '2',
      'Exactly as many members as are needed are enough',
      given(3, ['M1', 'A', 1], ['M2', 'A', 2], ['M3', 'A', 3]),
      [figures('A', 3, 6, 2, 2)],
    ),
    check(
      lo2,
      '2',
      'Many purchases in time',
      { many: 100_000, fewest: 5 },
      ['A', 'B', 'C', 'D', 'E'].map((store) => figures(store, 20_000, 2_000_000, 100, 100)),
    ),
  ],
});
