import type { LiveCandidate, LiveIncident } from '@assay/delivery/contract';
import { arrangements, leftDigits, secondsLeft, stateTold, toldIncidents, toldRuns } from './live-words';

const at = (time: string) => `2026-03-12T${time}Z`;
const now = Date.parse(at('14:02:15'));
const candidate = (change: Partial<LiveCandidate> = {}): LiveCandidate => ({
  ...{ entryId: 'e1', number: '4466-TN', name: 'Tove Nyborg', extraTimePercent: 0, state: 'working' },
  ...{ offlineSince: null, checkedInAt: at('13:20:00'), question: 12, startedAt: at('13:30:00') },
  ...{ endsAt: at('14:50:00'), pausedAt: null, addedMinutes: 0, repaidSeconds: 0, submittedAt: null, handedInBy: null },
  ...{ lastSavedAt: null, offline: [], pauses: [] },
  ...change,
});
const incident = (change: Partial<LiveIncident>): LiveIncident => ({
  ...{ id: 'i1', at: at('13:46:00'), kind: 'note', words: 'A fire alarm.', minutes: null },
  ...{ entryIds: ['e1'], readBy: 0, by: 'Jonas Weber', until: null },
  ...change,
});
const told = (change: Partial<LiveIncident>) => {
  const { who, words } = toldIncidents([incident(change)], [candidate()], now)[0]!;
  return `${who} ${words}`;
};

describe('What an invigilator reads of a candidate', () => {
  it('is the state, and for how long nothing was heard', () => {
    expect(stateTold(candidate(), now)).toEqual({ words: 'Working', chip: 'good' });
    const offline = candidate({ state: 'offline', offlineSince: at('14:00:02') });
    expect(stateTold(offline, now)).toEqual({ words: 'Offline 2 min', chip: 'bad' });
    expect(stateTold({ ...offline, offlineSince: at('14:01:40') }, now).words).toBe('Offline under 1 min');
    expect(stateTold(candidate({ state: 'finished', handedInBy: 'examiner' }), now).words).toBe('Recorded');
  });

  it('is the time left: it runs while the line is down, and stands still during a pause', () => {
    const left = (change: Partial<LiveCandidate>) => leftDigits(secondsLeft(candidate(change), now) ?? -1);
    expect(left({})).toBe('47:45');
    expect(left({ state: 'offline', offlineSince: at('14:00:02') })).toBe('47:45');
    expect(left({ state: 'paused', pausedAt: at('14:00:00') })).toBe('50:00');
    expect(secondsLeft(candidate({ state: 'finished' }), now)).toBeNull();
    expect(secondsLeft(candidate({ state: 'waiting', endsAt: null }), now)).toBeNull();
  });

  it('names arrangements and added time beside the number', () => {
    expect(arrangements(candidate({ extraTimePercent: 25, addedMinutes: 5, repaidSeconds: 75 }))).toBe(
      '+25% time · +5 min added · +75 s for waiting',
    );
    expect(arrangements(candidate())).toBe('');
  });
});

describe('The incidents of a sitting', () => {
  it('say who, what and why', () => {
    expect(told({ kind: 'time-added', minutes: 1 })).toBe('Tove Nyborg has 1 minute more. A fire alarm.');
    expect(told({ kind: 'paused', entryIds: ['e1', 'e2'] })).toBe('2 candidates paused. A fire alarm.');
    expect(told({ kind: 'resumed' })).toBe('Tove Nyborg goes on. A fire alarm.');
    expect(told({ kind: 'message', words: 'Read on.', entryIds: ['e1', 'e2'], readBy: 1 })).toBe(
      'Message to 2 candidates: Read on. (read by 1 of 2)',
    );
    expect(told({ kind: 'note', entryIds: [] })).toBe('Note: A fire alarm.');
    expect(told({ kind: 'was-offline', until: at('13:49:00') })).toBe(
      'Tove Nyborg was offline for 3 minutes, and is back.',
    );
  });

  it('have the newest on top, and among them the silences that last for a minute or longer', () => {
    const silent = candidate({ entryId: 'e2', name: 'Oskar Eide', state: 'offline', offlineSince: at('14:00:02') });
    const short = candidate({ entryId: 'e3', state: 'offline', offlineSince: at('14:01:40') });
    const list = toldIncidents([incident({})], [candidate(), silent, short], now);
    expect(list.map(({ who, isUrgent }) => [who, isUrgent])).toEqual([
      ['Oskar Eide', true],
      ['Note on Tove Nyborg:', false],
    ]);
  });
});

describe('runs of candidates’ code', () => {
  const none = { waiting: 0, waitingSince: null, failed: 0, lastFailedAt: null };
  const now = Date.parse('2026-03-13T10:00:30Z');

  it('are not spoken of while they work, nor for a wait that nobody notices', () => {
    expect(toldRuns(none, now)).toEqual([]);
    expect(toldRuns({ ...none, waiting: 3, waitingSince: '2026-03-13T10:00:25Z' }, now)).toEqual([]);
  });

  it('that failed on our side are told with what is safe; long waits with what is given back', () => {
    const [failed, waiting] = toldRuns(
      { waiting: 1, waitingSince: '2026-03-13T10:00:00Z', failed: 2, lastFailedAt: '2026-03-13T10:00:10Z' },
      now,
    );
    expect(failed).toContain('2 runs of candidates’ code failed on our side');
    expect(failed).toContain('their time is given back');
    expect(waiting).toContain('1 run waits');
  });
});
