import { signInPause } from './sign-in-pause';

const lastAt = new Date('2026-03-12T13:00:00Z');
const after = (seconds: number) => new Date(lastAt.getTime() + seconds * 1000);

describe('the pause after failed sign-ins', () => {
  it('lets a candidate mistype five times', () => {
    expect(signInPause(null, lastAt)).toBe(0);
    expect(signInPause({ count: 4, lastAt }, lastAt)).toBe(0);
  });
  it('doubles with each further failure, and ends', () => {
    expect([5, 6, 7].map((count) => signInPause({ count, lastAt }, lastAt))).toEqual([10, 20, 40]);
    expect(signInPause({ count: 7, lastAt }, after(39.5))).toBe(1);
    expect(signInPause({ count: 7, lastAt }, after(40))).toBe(0);
  });
  it('never locks an account for longer than a quarter of an hour', () => {
    expect(signInPause({ count: 500, lastAt }, lastAt)).toBe(900);
  });
});
