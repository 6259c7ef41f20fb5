import * as fc from 'fast-check';
import {
  addTime,
  isOpen,
  isOverdue,
  NETWORK_GRACE_MS,
  pauseAttempt,
  requireRunning,
  resumeAttempt,
  startAttempt,
  submitAttempt,
  timeRemainingMs,
  type Attempt,
} from './attempt';
import { timeAllowanceMs } from './time-allowance';

const window = { opensAt: new Date('2026-03-12T12:30:00Z'), closesAt: new Date('2026-03-12T13:00:00Z') };
const start = new Date('2026-03-12T12:30:00Z');
const after = (ms: number) => new Date(start.getTime() + ms);
const MINUTE = 60_000;
const begin = (extraTimePercent = 0, minutes = 60): Attempt =>
  startAttempt(window, { state: 'entered', extraTimePercent }, minutes, start);

describe('time that an invigilator adds', () => {
  it('comes on top of extra time, to the minute', () => {
    const attempt = { ...begin(25), ...addTime(begin(25), 5, after(MINUTE)) };
    expect(attempt.endsAt).toEqual(after(80 * MINUTE));
    expect(attempt.addedMinutes).toBe(5);
  });

  it('is refused when the exam is over: a script is never reopened', () => {
    const attempt = begin();
    expect(() => addTime(attempt, 5, after(60 * MINUTE + NETWORK_GRACE_MS + 1))).toThrow('ATTEMPT_NOT_OPEN');
    expect(() => addTime({ ...attempt, state: 'submitted' }, 5, after(1))).toThrow('ATTEMPT_NOT_OPEN');
  });

  it.each([0, -5, 121, 2.5])('is a whole number of minutes from 1 to 120, not %s', (minutes) => {
    expect(() => addTime(begin(), minutes, after(1))).toThrow(RangeError);
  });
});

describe('a pause', () => {
  const paused = { ...begin(), ...pauseAttempt(begin(), after(10 * MINUTE)) };

  it('stops the clock: an exam does not end while it lasts, however long', () => {
    expect(timeRemainingMs(paused, after(500 * MINUTE))).toBe(50 * MINUTE);
    expect(isOverdue(paused, after(500 * MINUTE))).toBe(false);
    expect(isOpen(paused, after(500 * MINUTE))).toBe(true);
  });

  it('is repaid to the millisecond (ITC/ATP: detect, log, restore time)', () => {
    const resumed = { ...paused, ...resumeAttempt(paused, after(17 * MINUTE + 123)) };
    expect(resumed.endsAt).toEqual(after(67 * MINUTE + 123));
    expect(resumed).toMatchObject({ pausedAt: null, pausedMs: 7 * MINUTE + 123 });
  });

  it('lets nothing new begin, but is ended once and begun once', () => {
    expect(() => requireRunning(paused, after(11 * MINUTE))).toThrow('ATTEMPT_PAUSED');
    expect(() => pauseAttempt(paused, after(11 * MINUTE))).toThrow('ATTEMPT_PAUSED');
    expect(() => resumeAttempt(begin(), after(11 * MINUTE))).toThrow('ATTEMPT_NOT_PAUSED');
  });

  it('takes a hand-in that was pressed before it: the clock of the script is whole', () => {
    expect(submitAttempt(paused, after(12 * MINUTE))).toEqual({
      ...{ state: 'submitted', submittedAt: after(12 * MINUTE), handedInBy: 'candidate' },
      ...{ pausedAt: null, pausedMs: 2 * MINUTE, endsAt: after(62 * MINUTE) },
    });
  });
});

describe('whatever invigilators do', () => {
  const act = fc.record({
    kind: fc.constantFrom('add' as const, 'pause' as const, 'resume' as const),
    waitMs: fc.integer({ min: 0, max: 90_000 }),
    minutes: fc.integer({ min: 1, max: 120 }),
  });

  it('the time is the allowance with extra time, what was added and the pauses; and no act ever takes time away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.array(act, { maxLength: 30 }), (extra, acts) => {
        let attempt = begin(extra);
        let now = start;
        for (const { kind, waitMs, minutes } of acts) {
          now = new Date(now.getTime() + waitMs);
          if (!isOpen(attempt, now)) break;
          const before = timeRemainingMs(attempt, now);
          if (kind === 'add') attempt = { ...attempt, ...addTime(attempt, minutes, now) };
          if (kind === 'pause' && !attempt.pausedAt) attempt = { ...attempt, ...pauseAttempt(attempt, now) };
          if (kind === 'resume' && attempt.pausedAt) attempt = { ...attempt, ...resumeAttempt(attempt, now) };
          expect(timeRemainingMs(attempt, now)).toBeGreaterThanOrEqual(before);
          const { addedMinutes, pausedMs } = attempt;
          const given = timeAllowanceMs(60, extra) + addedMinutes * MINUTE + pausedMs;
          expect(attempt.endsAt.getTime()).toBe(start.getTime() + given);
        }
      }),
    );
  });
});
