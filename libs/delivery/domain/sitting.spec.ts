import { checkInOpensAt, requireCheckIn, requireWindow, sittingPhase } from './sitting';

const window = { opensAt: new Date('2026-03-12T12:30:00Z'), closesAt: new Date('2026-03-12T13:00:00Z') };
const at = (time: string) => new Date(`2026-03-12T${time}Z`);

describe('the window of a sitting', () => {
  it('opens check-in half an hour before the first start', () => {
    expect(checkInOpensAt(window)).toEqual(at('12:00:00'));
    expect(sittingPhase(window, at('11:59:59'))).toBe('upcoming');
    expect(sittingPhase(window, at('12:00:00'))).toBe('check-in');
  });

  it('is open from the first start until the last start, which is no longer inside', () => {
    expect(sittingPhase(window, at('12:30:00'))).toBe('open');
    expect(sittingPhase(window, at('12:59:59'))).toBe('open');
    expect(sittingPhase(window, at('13:00:00'))).toBe('closed');
  });

  it('must end after it begins, and within a year', () => {
    const now = at('10:00:00');
    const backwards = { opensAt: window.closesAt, closesAt: window.opensAt };
    expect(() => requireWindow(backwards, now)).toThrow(
      expect.objectContaining({ code: 'SITTING_WINDOW_INVALID', facts: { field: 'closesAt' } }),
    );
    const endless = { ...window, closesAt: new Date('2027-04-12T13:00:00Z') };
    expect(() => requireWindow(endless, now)).toThrow('at most one year');
    expect(() => requireWindow(window, now)).not.toThrow();
  });

  it('may have begun when it is scheduled, but is refused when its last start is over', () => {
    expect(() => requireWindow(window, at('12:45:00'))).not.toThrow();
    expect(() => requireWindow(window, at('13:00:00'))).toThrow('The last moment to start is over already.');
  });

  it('refuses to check in too early, and says from when', () => {
    expect(() => requireCheckIn(window, at('10:16:00'))).toThrow(
      expect.objectContaining({ code: 'CHECK_IN_NOT_OPEN', facts: { checkInOpensAt: '2026-03-12T12:00:00.000Z' } }),
    );
    expect(() => requireCheckIn(window, at('13:00:00'))).toThrow('SITTING_CLOSED');
    expect(() => requireCheckIn(window, at('12:05:00'))).not.toThrow();
  });
});
