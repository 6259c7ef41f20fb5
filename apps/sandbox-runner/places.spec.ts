import type { Urgency } from '@assay/sandbox/domain';
import { Places, QueueFull, type Claim } from './places';

const never = new AbortController().signal;
const soon = () => new Promise((resolve) => setImmediate(resolve));
const claim = (id: string, candidate = id, organisation = 'one', urgency: Urgency = 'hand-in'): Claim => ({
  id,
  urgency,
  owner: { organisation, candidate },
});

/** Takes the only place, lets the others ask, and tells in which order they were served. */
async function served(places: Places, claims: readonly Claim[]): Promise<string[]> {
  const order: string[] = [];
  let release = () => {};
  const first = places.use(claim('first'), never, () => new Promise<void>((resolve) => (release = resolve)));
  await soon();
  const others = claims.map((one) => places.use(one, never, async () => void order.push(one.id)));
  await soon();
  expect(order).toEqual([]);
  release();
  await Promise.all([first, ...others]);
  return order;
}

describe('the places where programs run', () => {
  it('are given out in the order of asking, and never twice', async () => {
    expect(await served(new Places(1, 10), [claim('second'), claim('third')])).toEqual(['second', 'third']);
  });

  it('go to candidates in turns: one who asks often waits for himself', async () => {
    const claims = [claim('a1', 'a'), claim('a2', 'a'), claim('a3', 'a'), claim('b1', 'b'), claim('c1', 'c')];
    expect(await served(new Places(1, 10), claims)).toEqual(['a1', 'b1', 'c1', 'a2', 'a3']);
  });

  it('go to organisations in turns: a large one does not shut out a small one', async () => {
    const claims = [...'abcd'].map((name) => claim(name, name, 'large')).concat(claim('x', 'x', 'small'));
    expect(await served(new Places(1, 10), claims)).toEqual(['a', 'x', 'b', 'c', 'd']);
  });

  it('go first to those who wait at the screen, and now and then to a hand-in all the same', async () => {
    const hand = claim('hand-in');
    const claims = [hand, ...'abcdef'.split('').map((name) => claim(name, name, 'one', 'interactive'))];
    const order = await served(new Places(1, 10), claims);
    expect(order[0]).toBe('a');
    expect(order.indexOf('hand-in')).toBeGreaterThan(0);
    expect(order.indexOf('hand-in')).toBeLessThan(order.length - 1);
  });

  it('come back after a failure, and are not kept for one who gave up waiting', async () => {
    const places = new Places(1, 10);
    await expect(places.use(claim('a'), never, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    let release = () => {};
    const first = places.use(claim('b'), never, () => new Promise<void>((resolve) => (release = resolve)));
    const gone = new AbortController();
    const givenUp = places.use(claim('c'), gone.signal, async () => 'ran');
    gone.abort(new Error('gone'));
    await expect(givenUp).rejects.toThrow('gone');
    release();
    await first;
    expect(await places.use(claim('d'), never, async () => 'place')).toBe('place');
  });

  it('tell how many come before, and send away who would wait too long', async () => {
    const places = new Places(1, 2);
    let release = () => {};
    const first = places.use(claim('a'), never, () => new Promise<void>((resolve) => (release = resolve)));
    const others = [claim('b'), claim('c', 'c', 'one', 'interactive')].map((one) =>
      places.use(one, never, async () => {}),
    );
    expect([places.ahead('a'), places.ahead('b'), places.ahead('c')]).toEqual([null, 1, 0]);
    await expect(places.use(claim('d'), never, async () => {})).rejects.toThrow(QueueFull);
    const again = places.useAgain(claim('e'), never, async () => 'went on');
    release();
    await Promise.all([first, ...others]);
    expect(await again).toBe('went on');
  });
});
