import { correctMark, currentMarks, historyOf, isWithinBounds, type Mark } from './mark';

const mark = (change: Partial<Mark>): Mark => ({
  id: 'm1',
  attemptId: 'a1',
  slot: 'q1',
  interactionId: 'essay',
  itemVersionId: 'v1',
  marker: 'examiner',
  markerId: 'examiner-1',
  marks: '5',
  max: '8',
  parts: [],
  explanation: [],
  comment: null,
  annotations: [],
  supersedesId: null,
  reason: null,
  createdAt: new Date('2026-03-12T13:51:00Z'),
  ...change,
});

describe('a mark', () => {
  it('counts until another mark supersedes it, and stays in the history after that', () => {
    const first = mark({});
    const second = mark({ id: 'm2', supersedesId: 'm1', marks: '6', createdAt: new Date('2026-03-12T13:54:00Z') });

    expect(currentMarks([first, second])).toEqual([second]);
    expect(historyOf([second, first], first)).toEqual([first, second]);
  });

  it('under another version of the mark scheme is another mark', () => {
    const old = mark({});
    const remarked = mark({ id: 'm2', itemVersionId: 'v2' });

    expect(currentMarks([old, remarked])).toEqual([old, remarked]);
    expect(historyOf([old, remarked], old)).toEqual([old]);
  });

  it('is corrected by the examiner who gave it, with a reason', () => {
    const correction = correctMark(mark({}), { kind: 'examiner', id: 'examiner-1' }, ['examiner'], ' Read too fast ');

    expect(correction).toEqual({ supersedesId: 'm1', reason: 'Read too fast' });
  });

  it('is not corrected without a reason', () => {
    const act = () => correctMark(mark({}), { kind: 'examiner', id: 'examiner-1' }, ['examiner'], '  ');

    expect(act).toThrow(expect.objectContaining({ code: 'CORRECTION_WITHOUT_REASON' }));
  });

  it('of another examiner is corrected by a senior examiner only', () => {
    const another = { kind: 'examiner', id: 'examiner-2' } as const;

    expect(() => correctMark(mark({}), another, ['examiner'], 'I disagree')).toThrow(
      expect.objectContaining({ code: 'MARK_OF_ANOTHER_EXAMINER' }),
    );
    expect(correctMark(mark({}), another, ['senior-examiner'], 'Criterion misread')).toMatchObject({
      supersedesId: 'm1',
    });
  });

  it('never leaves the range from zero to what the response is worth', () => {
    expect(isWithinBounds({ marks: '8', max: '8' })).toBe(true);
    expect(isWithinBounds({ marks: '8.01', max: '8' })).toBe(false);
    expect(isWithinBounds({ marks: '-0.5', max: '8' })).toBe(false);
  });
});
