import { Turnstile } from './turnstile';

describe('the turnstile before verification', () => {
  it('lets two pass at once, the next ones in their order, and refuses when the line is full', async () => {
    const turnstile = new Turnstile(2, 1);
    const finished: string[] = [];
    const open = new Map<string, () => void>();
    const come = (name: string) =>
      turnstile.pass(() => new Promise<void>((resolve) => open.set(name, resolve))).then(() => finished.push(name));
    const all = [come('a'), come('b'), come('c')];
    await expect(come('d')).rejects.toThrow('TOO_MANY_TRIES');
    expect([...open.keys()]).toEqual(['a', 'b']);
    open.get('b')?.();
    await all[1];
    expect([...open.keys()]).toEqual(['a', 'b', 'c']);
    open.get('a')?.();
    open.get('c')?.();
    await Promise.all(all);
    expect(finished).toEqual(['b', 'a', 'c']);
  });

  it('gives the place back when the work fails', async () => {
    const turnstile = new Turnstile(1, 0);
    await expect(turnstile.pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(turnstile.pass(async () => 'next')).resolves.toBe('next');
  });
});
