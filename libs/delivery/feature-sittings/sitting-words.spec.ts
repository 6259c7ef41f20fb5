import type { StaffEntry } from '@assay/delivery/contract';
import { entryState } from './sitting-words';

const entry = (change: Partial<StaffEntry>) =>
  ({ state: 'entered', attempt: null, checkedInAt: null, ...change }) as StaffEntry;
const attempt = { state: 'open', handedInBy: null } as StaffEntry['attempt'];

describe('The list of a sitting', () => {
  it('says where each candidate stands', () => {
    expect(entryState(entry({})).words).toBe('Entered');
    expect(entryState(entry({ checkedInAt: '2026-03-12T13:04:00Z' })).words).toBe('In waiting room');
    expect(entryState(entry({ attempt })).words).toBe('Working');
    const paused = { ...attempt, pausedAt: '2026-03-12T14:00:00Z' } as StaffEntry['attempt'];
    expect(entryState(entry({ attempt: paused })).words).toBe('Paused');
    expect(entryState(entry({ state: 'absent' })).words).toBe('Absent');
    const late = { ...attempt, state: 'submitted', handedInBy: 'deadline' } as StaffEntry['attempt'];
    expect(entryState(entry({ attempt: late })).words).toBe('Handed in at the deadline');
    const watched = { ...late, handedInBy: 'examiner' } as StaffEntry['attempt'];
    expect(entryState(entry({ attempt: watched })).words).toBe('Recorded');
  });
});
