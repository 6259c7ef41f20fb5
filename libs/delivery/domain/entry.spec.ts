import { changeExtraTime, markAbsent, reinstateEntry, withdrawEntry, type EntryFacts } from './entry';

const entered: EntryFacts = { state: 'entered', extraTimePercent: 0, hasAttempt: false };
const started: EntryFacts = { ...entered, hasAttempt: true };

describe('an entry', () => {
  it('can be withdrawn, or marked absent, as long as the candidate has not started', () => {
    expect(withdrawEntry(entered)).toEqual({ state: 'withdrawn' });
    expect(markAbsent(entered)).toEqual({ state: 'absent' });
  });

  it('is never undone once the candidate has started: work stays work', () => {
    for (const act of [withdrawEntry, markAbsent, reinstateEntry, (entry: EntryFacts) => changeExtraTime(entry, 25)]) {
      expect(() => act(started)).toThrow('ENTRY_STARTED');
    }
  });

  it('takes extra time before the start only (JCQ: arrangements are agreed before)', () => {
    expect(changeExtraTime(entered, 25)).toEqual({ extraTimePercent: 25 });
    expect(() => changeExtraTime(entered, 12.5)).toThrow(RangeError);
    expect(() => changeExtraTime(entered, 101)).toThrow(RangeError);
    expect(() => changeExtraTime({ ...entered, state: 'withdrawn' }, 25)).toThrow('ENTRY_WITHDRAWN');
  });

  it('can be reinstated after a mistake', () => {
    expect(reinstateEntry({ ...entered, state: 'absent' })).toEqual({ state: 'entered' });
    expect(reinstateEntry({ ...entered, state: 'withdrawn' })).toEqual({ state: 'entered' });
  });

  it('is not both withdrawn and absent: a withdrawn candidate was not expected', () => {
    expect(() => markAbsent({ ...entered, state: 'withdrawn' })).toThrow('ENTRY_WITHDRAWN');
    expect(() => withdrawEntry({ ...entered, state: 'absent' })).toThrow('ENTRY_ABSENT');
  });
});
