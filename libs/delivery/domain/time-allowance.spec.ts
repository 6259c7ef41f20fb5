import * as fc from 'fast-check';
import { timeAllowanceMinutes, timeAllowanceMs } from './time-allowance';

describe('time allowance', () => {
  it('gives 75 minutes for 60 minutes and 25 % extra time, exactly (JCQ access arrangements)', () => {
    expect(timeAllowanceMs(60, 25)).toBe(75 * 60_000);
    expect(timeAllowanceMinutes(80, 25)).toBe(100);
  });

  it('leaves the time of the form alone where there is no arrangement, and doubles it at 100 %', () => {
    expect(timeAllowanceMinutes(80, 0)).toBe(80);
    expect(timeAllowanceMinutes(80, 100)).toBe(160);
  });

  it('is a whole number of milliseconds for every form and arrangement', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 0, max: 100 }), (minutes, percent) => {
        const allowance = timeAllowanceMs(minutes, percent);
        expect(Number.isInteger(allowance)).toBe(true);
        expect(allowance * 100).toBe(minutes * 60_000 * (100 + percent));
      }),
    );
  });
});
