import { Places } from './places';

const never = new AbortController().signal;
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('the places where programs run', () => {
  it('are given out in the order of asking, and never twice', async () => {
    const places = new Places(['only']);
    const order: string[] = [];
    let release = () => {};
    const first = places.use(never, () => new Promise<void>((resolve) => (release = resolve)));
    const others = ['second', 'third'].map((name) => places.use(never, async () => void order.push(name)));
    await soon();
    expect(order).toEqual([]);
    release();
    await Promise.all([first, ...others]);
    expect(order).toEqual(['second', 'third']);
  });

  it('come back after a failure, and are not kept for one who gave up waiting', async () => {
    const places = new Places(['only']);
    await expect(places.use(never, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    let release = () => {};
    const first = places.use(never, () => new Promise<void>((resolve) => (release = resolve)));
    const gone = new AbortController();
    const givenUp = places.use(gone.signal, async () => 'ran');
    gone.abort(new Error('gone'));
    await expect(givenUp).rejects.toThrow('gone');
    release();
    await first;
    expect(await places.use(never, async (place) => place)).toBe('only');
  });
});
