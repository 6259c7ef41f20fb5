import { memoryWords, timeWords, verdictChip } from './how-words';

describe('How a mark came about, in words', () => {
  it('never calls a fault of ours a failure of the candidate', () => {
    expect(verdictChip('IE')).toEqual({ words: 'Not run', look: 'warn' });
    expect(verdictChip('SKIPPED').look).toBe('warn');
    expect(verdictChip('TLE')).toEqual({ words: 'Not passed', look: 'bad' });
    expect(verdictChip('AC').look).toBe('good');
  });

  it('tells a right output from a wrong one where only the layout differs', () => {
    expect(verdictChip('PE').words).toBe('Layout differs');
  });

  it('says it where memory was not counted, instead of writing zero', () => {
    expect(memoryWords(null)).toBe('not counted');
    expect(memoryWords(9_800_000)).toBe('9 MB');
    expect([timeWords(41), timeWords(1240)]).toEqual(['41 ms', '1.2 s']);
  });
});
