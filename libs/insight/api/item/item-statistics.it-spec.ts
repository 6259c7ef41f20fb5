import type { ItemStatistics } from '@assay/insight/contract';
import { startResults, type ResultsDay } from '../testing/results-day';
import type { FigureFilter } from '@assay/item-bank/api';
import { ItemFigureFilter } from './item-figure-filter';
import { RefreshItemFiguresUpkeep } from './refresh-item-figures.upkeep';

const MARKS = [
  [2, 4, 1],
  [2, 3, 0],
  [1, 3, 1],
  [1, 2, 0],
  [0, 1, 0],
  [0, 2, 1],
];
let day: ResultsDay;
let author: Awaited<ReturnType<ResultsDay['member']>>;

beforeAll(async () => {
  day = await startResults();
  author = await day.member('author');
});
afterAll(() => day.close());

async function sixSit(times: number) {
  for (let round = 0; round < times; round++) {
    for (const marks of MARKS) await day.mark('written', await day.candidate(), marks);
  }
  await day.app.get(RefreshItemFiguresUpkeep, { strict: false }).run();
}

async function statistics(query: string): Promise<ItemStatistics[]> {
  return (await day.get(author, `insight/items?${query}`)).body().items;
}

describe('what live marks say about items', () => {
  it('is nothing before anybody sat, shares from 5 candidates on and correlations from 30', async () => {
    const [first] = day.sittings.written.items;
    expect(await statistics(`ids=${first?.itemId}`)).toEqual([]);

    await sixSit(1);
    expect(await statistics(`ids=${first?.itemId}`)).toMatchObject([
      { itemVersionId: first?.itemVersionId, attempts: 6, exposure: 6, facility: 0.5, discrimination: null, trend: [] },
    ]);

    await sixSit(4);
    const [known] = await statistics(`ids=${first?.itemId}`);
    expect(known?.attempts).toBe(30);
    expect(known?.discrimination).toBeCloseTo(4 / Math.sqrt(40), 6);
    expect(known?.trend).toHaveLength(1);
  });

  it('is given for all items of a microcredential at once', async () => {
    const all = await statistics(`specification=${day.exam.specificationId}`);
    expect(all.map(({ itemId }) => itemId).toSorted()).toEqual(
      day.sittings.written.items.map(({ itemId }) => itemId).toSorted(),
    );
  });

  it('answers the filters of the item bank by the same figures', async () => {
    const [first] = day.sittings.written.items;
    const specification = day.exam.specificationId;
    const within = (filter: FigureFilter) =>
      day.db.database.inOrganisation(day.organisationId, (tx) =>
        day.app.get(ItemFigureFilter, { strict: false }).within(tx, { specification, ...filter }),
      );
    const facility = ((await statistics(`ids=${first?.itemId}`))[0]?.facility ?? 0) * 100;

    expect(await within({ facilityFrom: facility, facilityTo: facility })).toMatchObject({
      only: expect.arrayContaining([first?.itemId]),
    });
    const harder = await within({ facilityTo: facility - 5 });
    expect(harder).toMatchObject({ only: expect.not.arrayContaining([first?.itemId]) });
    // Nobody has seen a new item: it is under 500, although no figure names it.
    expect(await within({ exposure: 'under-500' })).toEqual({ allBut: [] });
    expect(await within({ exposure: '500-or-more' })).toEqual({ only: [] });
  });

  it('is asked for in one way or the other', async () => {
    expect((await day.get(author, 'insight/items')).status).toBe(400);
  });
});
