import { isCompletelyMarked, missingMarks, scriptTotal, type FormMarking } from './completeness';

const form: FormMarking = [
  { slot: 'q1', interactionId: 'answer', itemVersionId: 'v1', method: 'engine' },
  { slot: 'q2', interactionId: 'essay', itemVersionId: 'v2', method: 'examiner' },
];
const q1 = { id: 'm1', slot: 'q1', interactionId: 'answer', itemVersionId: 'v1', supersedesId: null, marks: '0' };
const q2 = { id: 'm2', slot: 'q2', interactionId: 'essay', itemVersionId: 'v2', supersedesId: null, marks: '5.5' };

describe('completeness of a script', () => {
  it('names the response that has no mark yet', () => {
    expect(missingMarks(form, [q1])).toEqual([form[1]]);
    expect(isCompletelyMarked(form, [q1])).toBe(false);
  });

  it('counts a mark of zero as a mark', () => {
    expect(missingMarks(form, [q1, q2])).toEqual([]);
    expect(isCompletelyMarked(form, [q1, q2])).toBe(true);
  });

  it('does not accept a mark made under another version of the mark scheme', () => {
    expect(missingMarks(form, [{ ...q1, itemVersionId: 'v0' }, q2])).toEqual([form[0]]);
  });

  it('gives no total while a mark is missing (Ofqual H5: results only on sufficient evidence)', () => {
    expect(scriptTotal(form, [q1])).toBeNull();
    expect(scriptTotal(form, [q1, q2])).toBe('5.5');
  });

  it('adds up only the marks that count', () => {
    const corrected = { ...q2, id: 'm3', supersedesId: 'm2', marks: '6' };

    expect(scriptTotal(form, [q1, q2, corrected])).toBe('6');
  });

  it('is not reached by a form without questions', () => {
    expect(isCompletelyMarked([], [])).toBe(false);
  });
});
