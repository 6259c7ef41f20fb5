import { liveState, pausesOf } from './live-state';

const at = (time: string) => new Date(`2026-03-12T${time}Z`);
const entry = { state: 'entered', checkedInAt: null } as const;
const attempt = { state: 'open', endsAt: at('15:10:00'), pausedAt: null } as const;
const heard = (time: string, inBackground = false) => ({ heardAt: at(time), inBackground });

describe('where a candidate stands while the sitting is watched', () => {
  it('is not arrived, then in the waiting room, then working, then finished', () => {
    const now = at('14:00:00');
    expect(liveState(entry, null, null, now)).toBe('not-arrived');
    expect(liveState({ ...entry, checkedInAt: at('13:20:00') }, null, null, now)).toBe('waiting');
    expect(liveState(entry, attempt, heard('13:59:58'), now)).toBe('working');
    expect(liveState(entry, { ...attempt, state: 'submitted' }, heard('13:59:58'), now)).toBe('finished');
    expect(liveState(entry, attempt, heard('15:10:00'), at('15:10:16'))).toBe('finished');
  });

  it('is offline after half a minute of silence, and after a minute and a half behind other windows', () => {
    expect(liveState(entry, attempt, heard('14:00:00'), at('14:00:30'))).toBe('working');
    expect(liveState(entry, attempt, heard('14:00:00'), at('14:00:31'))).toBe('offline');
    expect(liveState(entry, attempt, heard('14:00:00', true), at('14:01:29'))).toBe('working');
  });

  it('is paused, also when the line is down, and withdrawn or absent where no exam was begun', () => {
    expect(liveState(entry, { ...attempt, pausedAt: at('14:00:00') }, heard('13:00:00'), at('14:30:00'))).toBe(
      'paused',
    );
    expect(liveState({ ...entry, state: 'absent' }, null, null, at('14:00:00'))).toBe('absent');
  });
});

describe('the pauses of a candidate', () => {
  it('follow from what was done; handing in ends the last one', () => {
    const acts = [
      { kind: 'paused', at: at('14:00:00') },
      { kind: 'resumed', at: at('14:07:00') },
      { kind: 'paused', at: at('14:30:00') },
    ];
    const first = { from: at('14:00:00'), to: at('14:07:00') };
    expect(pausesOf(acts, null)).toEqual([first, { from: at('14:30:00'), to: null }]);
    expect(pausesOf(acts, at('14:31:00'))).toEqual([first, { from: at('14:30:00'), to: at('14:31:00') }]);
  });
});
