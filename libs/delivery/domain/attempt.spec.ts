import { isOpen, isOverdue, NETWORK_GRACE_MS, startAttempt, submitAttempt, timeRemainingMs } from './attempt';

const window = { opensAt: new Date('2026-03-12T12:30:00Z'), closesAt: new Date('2026-03-12T13:00:00Z') };
const entry = { state: 'entered', extraTimePercent: 25 } as const;
const at = (time: string) => new Date(`2026-03-12T${time}Z`);
const attempt = startAttempt(window, entry, 60, at('12:59:00'));
const justAfterGrace = new Date(attempt.endsAt.getTime() + NETWORK_GRACE_MS + 1);

describe('starting an attempt', () => {
  it('gives a latecomer inside the window the full time, extra time included', () => {
    expect(attempt.endsAt).toEqual(at('14:14:00'));
  });

  it('is refused before the window, after it, and to whoever is not entered', () => {
    expect(() => startAttempt(window, entry, 60, at('12:29:59'))).toThrow('SITTING_NOT_OPEN_YET');
    expect(() => startAttempt(window, entry, 60, at('13:00:00'))).toThrow('SITTING_CLOSED');
    expect(() => startAttempt(window, { ...entry, state: 'withdrawn' }, 60, at('12:40:00'))).toThrow('ENTRY_WITHDRAWN');
    expect(() => startAttempt(window, { ...entry, state: 'absent' }, 60, at('12:40:00'))).toThrow('ENTRY_ABSENT');
  });
});

describe('an open attempt', () => {
  it('shows no more time than was given, while the grace for network delay runs unseen', () => {
    expect(timeRemainingMs(attempt, attempt.endsAt)).toBe(0);
    expect(isOpen(attempt, new Date(attempt.endsAt.getTime() + NETWORK_GRACE_MS))).toBe(true);
  });

  it('is closed by its times alone, also when no job has closed it', () => {
    expect(attempt.state).toBe('open');
    expect(isOpen(attempt, justAfterGrace)).toBe(false);
    expect(isOverdue(attempt, justAfterGrace)).toBe(true);
  });
});

describe('handing in', () => {
  it('records the candidate and the moment', () => {
    const now = at('14:00:00');
    expect(submitAttempt(attempt, now)).toEqual({ state: 'submitted', submittedAt: now, handedInBy: 'candidate' });
  });

  it('after the deadline is the deadline’s doing, with the same fields whoever notices first (ISO/IEC 23988)', () => {
    const expected = { state: 'submitted', submittedAt: attempt.endsAt, handedInBy: 'deadline' };
    expect(submitAttempt(attempt, justAfterGrace)).toEqual(expected);
    expect(submitAttempt(attempt, at('23:00:00'))).toEqual(expected);
  });

  it('happens once: a script is never reopened', () => {
    expect(() => submitAttempt({ ...attempt, state: 'submitted' }, at('14:00:00'))).toThrow('ATTEMPT_NOT_OPEN');
  });
});
