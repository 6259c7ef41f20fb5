import { BeatBatches, type StoreBeats } from './beat-batches';
import type { NewsRow } from './beat-statement';

const beat = (entryId: string, question: number, candidateId = `c-${entryId}`) => ({
  ...{ entryId, candidateId, sittingId: null, question, inBackground: false },
});
const now = new Date('2026-03-12T14:00:00Z');
const news = (entryId: string) => ({ entryId, candidateId: `c-${entryId}` }) as NewsRow;

describe('Beats that arrive together', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const batchesOf = () => {
    const stored: string[][] = [];
    const store: StoreBeats = async (_, beats) => {
      stored.push(beats.map(({ entryId, question }) => `${entryId} at ${question}`));
      return { now, news: new Map(beats.map(({ entryId }) => [entryId, news(entryId)])) };
    };
    return { stored, batches: new BeatBatches(store) };
  };

  it('are one statement for each organisation, and each gets its own answer', async () => {
    const { stored, batches } = batchesOf();
    const heard = [
      batches.beat('o1', beat('e1', 3)),
      batches.beat('o1', beat('e2', 5)),
      batches.beat('o2', beat('e3', 1)),
    ];
    await jest.advanceTimersByTimeAsync(300);
    expect(stored).toEqual([['e1 at 3', 'e2 at 5'], ['e3 at 1']]);
    expect((await Promise.all(heard)).map((one) => one.news?.entryId)).toEqual(['e1', 'e2', 'e3']);
  });

  it('of two tabs are one presence; a stranger who names the same entry learns nothing', async () => {
    const { stored, batches } = batchesOf();
    const stranger = batches.beat('o1', beat('e1', 1, 'somebody else'));
    const [first, second] = [batches.beat('o1', beat('e1', 3)), batches.beat('o1', beat('e1', 4))];
    await jest.advanceTimersByTimeAsync(300);
    expect(stored).toEqual([['e1 at 1', 'e1 at 4']]); // the statement finds no entry of the stranger's
    expect((await first).news).toEqual((await second).news);
    expect((await stranger).news).toBeNull();
  });

  it('that cannot be stored are told so, each of them, and the next ones are not held up', async () => {
    let isUp = false;
    const batches = new BeatBatches(async () => {
      if (!isUp) throw new Error('down');
      return { now, news: new Map([['e1', news('e1')]]) };
    });
    const lost = expect(batches.beat('o1', beat('e1', 1))).rejects.toThrow('down');
    await jest.advanceTimersByTimeAsync(300);
    await lost;
    isUp = true;
    const kept = batches.beat('o1', beat('e1', 1));
    await jest.advanceTimersByTimeAsync(300);
    expect((await kept).news).toEqual(news('e1'));
  });
});
