import fc from 'fast-check';
import { isLost, LOST_AFTER_MS, MOST_REPAID_MS, repayWaiting, waitedMs, type RunTimes } from './waiting';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 10, 0, seconds));
const run = (change: Partial<RunTimes> = {}): RunTimes => ({
  ...{ state: 'queued', requestedAt: at(0), startedAt: null, finishedAt: null, aliveAt: at(0), repaidMs: 0 },
  ...change,
});
const attempt = { state: 'open' as const, endsAt: at(3600), pausedAt: null, repaidMs: 0 };

describe('time that a candidate waits for us', () => {
  it('is given back beyond the first two seconds, from asking to starting', () => {
    expect(waitedMs(run({ state: 'running', startedAt: at(1) }), at(9))).toBe(0);
    expect(waitedMs(run({ state: 'finished', startedAt: at(12), finishedAt: at(14) }), at(60))).toBe(10_000);
    expect(repayWaiting(attempt, run({ state: 'running', startedAt: at(12) }), 0, at(12))).toEqual({
      attempt: { endsAt: at(3610), repaidMs: 10_000 },
      run: { repaidMs: 10_000 },
    });
  });

  it('is given back altogether where the run failed for a reason of ours', () => {
    for (const state of ['failed', 'unavailable'] as const) {
      expect(waitedMs(run({ state, startedAt: at(1), finishedAt: at(31) }), at(90))).toBe(31_000);
    }
  });

  it('counts like the time of the exam: with 25 % extra time, a quarter more', () => {
    expect(repayWaiting(attempt, run({ state: 'running', startedAt: at(10) }), 25, at(10))?.run.repaidMs).toBe(10_000);
  });

  it('of one run ends at five minutes: a longer fault is an invigilator’s to judge', () => {
    expect(waitedMs(run({ state: 'failed', finishedAt: at(3000) }), at(3000))).toBe(MOST_REPAID_MS);
  });

  it('puts back only a clock that runs', () => {
    const waited = run({ state: 'running', startedAt: at(10) });
    expect(repayWaiting({ ...attempt, pausedAt: at(5) }, waited, 0, at(10))).toBeNull();
    expect(repayWaiting({ ...attempt, endsAt: at(-60) }, waited, 0, at(10))).toBeNull();
    expect(repayWaiting({ ...attempt, state: 'submitted' as never }, waited, 0, at(10))).toBeNull();
  });

  it('is given back once, however often and in however many steps somebody asks', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 });
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 100 }), (seconds, extra) => {
        let [now, waiting] = [attempt as typeof attempt & { repaidMs: number }, run()];
        for (const second of seconds.toSorted((a, b) => a - b)) {
          const repaid = repayWaiting(now, waiting, extra, at(second));
          if (repaid)
            [now, waiting] = [
              { ...now, ...repaid.attempt },
              { ...waiting, ...repaid.run },
            ];
        }
        const last = Math.max(0, ...seconds);
        const expected = Math.round((waitedMs(run(), at(last)) * (100 + extra)) / 100);
        expect(now.repaidMs).toBe(expected);
        expect(now.endsAt.getTime() - attempt.endsAt.getTime()).toBe(expected);
      }),
    );
  });
});

describe('a run that nothing is heard of', () => {
  const later = new Date(at(0).getTime() + LOST_AFTER_MS + 1);

  it('is lost within a minute, so that it can be said within that minute', () => {
    expect(LOST_AFTER_MS).toBeLessThan(60_000 - 10_000); // and ten seconds until somebody looks
    expect(isLost(run({ state: 'running' }), later, later)).toBe(true);
    expect(isLost(run(), null, later)).toBe(true);
    expect(isLost(run(), at(0), later)).toBe(true);
  });

  it('is not lost while others are heard of and it only waits for its turn', () => {
    expect(isLost(run(), later, later)).toBe(false);
  });

  it('is not lost once it has ended, nor a moment too early', () => {
    expect(isLost(run({ state: 'finished' }), null, later)).toBe(false);
    expect(isLost(run({ state: 'running', aliveAt: at(20) }), null, later)).toBe(false);
  });
});
