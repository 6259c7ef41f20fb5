import type { LiveCandidate } from '@assay/delivery/contract';
import { mostOffline, statesOverTime } from './states-over-time';

const at = (time: string) => `2026-03-12T${time}:00Z`;
const candidate = (change: Partial<LiveCandidate>): LiveCandidate =>
  ({
    checkedInAt: null,
    startedAt: null,
    submittedAt: null,
    offline: [],
    offlineSince: null,
    ...change,
  }) as LiveCandidate;

const candidates = [
  candidate({ checkedInAt: at('13:00'), startedAt: at('13:30'), submittedAt: at('14:30') }),
  candidate({ checkedInAt: at('13:15'), startedAt: at('13:30'), offline: [{ from: at('13:40'), to: at('13:45') }] }),
  candidate({ checkedInAt: at('13:20'), startedAt: at('13:30'), offlineSince: at('14:40') }),
  candidate({}),
];
const states = statesOverTime(candidates, Date.parse(at('15:00')));
const whereAt = (time: string) => {
  const { at: _, ...counts } = states.find((one) => one.at === Date.parse(at(time)))!;
  return counts;
};

describe('Candidates by state', () => {
  it('follow from the times of each, from the first arrival until now', () => {
    expect(states[0]?.at).toBe(Date.parse(at('13:00')));
    expect(whereAt('13:00')).toEqual({ finished: 0, working: 0, offline: 0, waiting: 1 });
    expect(whereAt('13:20')).toEqual({ finished: 0, working: 0, offline: 0, waiting: 3 });
    expect(whereAt('13:30')).toEqual({ finished: 0, working: 3, offline: 0, waiting: 0 });
    expect(whereAt('13:42')).toEqual({ finished: 0, working: 2, offline: 1, waiting: 0 });
    expect(whereAt('15:00')).toEqual({ finished: 1, working: 1, offline: 1, waiting: 0 });
  });

  it('name the moment at which most were offline, or nobody', () => {
    expect(mostOffline(states)).toMatchObject({ offline: 1, at: Date.parse(at('13:40')) });
    expect(mostOffline(states.slice(0, 10))).toBeNull();
    expect(statesOverTime([candidate({})], Date.parse(at('15:00')))).toEqual([]);
  });
});
