import { judgePaste } from './paste';

const none = { copied: [], own: [] };

describe('What a candidate pastes', () => {
  it('is never in question where pasting is allowed', () => {
    expect(judgePaste('allowed', 'anything', none)).toEqual({ isTaken: true, isNoted: false });
  });
  it('from outside is refused where only the exam itself may be copied from, and that it was tried is noted', () => {
    expect(judgePaste('within', 'def solution(): ...', none)).toEqual({ isTaken: false, isNoted: true });
  });
  it('from outside is taken and noted where the examiner wants to know', () => {
    expect(judgePaste('noted', 'def solution(): ...', none)).toEqual({ isTaken: true, isNoted: true });
  });
  it('from within the exam is always taken, whatever the clipboard did to its line ends', () => {
    const copied = ['for row in rows:\n    total += row'];
    for (const rule of ['within', 'noted'] as const)
      expect(judgePaste(rule, 'for row in rows:\r\n    total += row\r\n', { copied, own: [] })).toEqual({
        isTaken: true,
        isNoted: false,
      });
  });
  it('is from within when the candidate has written it before, also after a reload', () => {
    const own = ['import math\n\nprint(math.pi)\n'];
    expect(judgePaste('within', 'print(math.pi)', { copied: [], own }).isTaken).toBe(true);
    expect(judgePaste('within', 'print(math.e)', { copied: [], own }).isTaken).toBe(false);
  });
  it('that is nothing but blanks is nobody’s work', () => {
    expect(judgePaste('within', '  \n', none)).toEqual({ isTaken: true, isNoted: false });
  });
});
