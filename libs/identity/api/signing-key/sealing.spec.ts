import { randomBytes } from 'node:crypto';
import { open, seal } from './sealing';

describe('a sealed key', () => {
  const key = randomBytes(32);
  const secret = Buffer.from('a signing key');
  const sealed = seal(key, secret, 'vestholm/ed-2026-11');

  it('opens with its key, at its place', () => {
    expect(open(key, sealed, 'vestholm/ed-2026-11')).toEqual(secret);
    expect(sealed.includes(secret)).toBe(false);
  });

  it('opens neither at another place, nor with another key, nor with a byte changed', () => {
    const changed = Buffer.from(sealed);
    changed[changed.length - 1]! ^= 1;
    expect(() => open(key, sealed, 'nordhavn/ed-2026-11')).toThrow();
    expect(() => open(randomBytes(32), sealed, 'vestholm/ed-2026-11')).toThrow();
    expect(() => open(key, changed, 'vestholm/ed-2026-11')).toThrow();
  });
});
