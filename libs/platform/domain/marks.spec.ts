import * as fc from 'fast-check';
import {
  addMarks,
  compareMarks,
  isMarks,
  maxMarks,
  minMarks,
  multiplyMarks,
  ratio,
  subtractMarks,
  sumMarks,
} from './marks';

const hundredths = fc.integer({ min: -99_999, max: 99_999 }).map((n) => (n / 100).toFixed(2));

describe('marks', () => {
  it('adds decimals exactly, where binary floats would not', () => {
    expect(addMarks('0.1', '0.2')).toBe('0.3');
    expect(sumMarks([])).toBe('0');
    expect(subtractMarks('0.3', '0.1')).toBe('0.2');
  });
  it('rounds a share half up, once, at two places', () => {
    expect(multiplyMarks('1', '0.125')).toBe('0.13');
    expect(multiplyMarks('0.05', '0.5')).toBe('0.03');
    expect(multiplyMarks('-1', '0.125')).toBe('-0.13');
  });
  it('knows more, less and equal, whatever way a mark is written', () => {
    expect([compareMarks('2', '2.00'), compareMarks('1.99', '2'), compareMarks('10', '9')]).toEqual([0, -1, 1]);
    expect([minMarks('3', '2.5'), maxMarks('3', '2.5')]).toEqual(['2.5', '3']);
  });
  it('refuses a text that is no mark', () => {
    for (const text of ['', 'two', '1e3', '1.234', ' 1', '1,5']) expect(isMarks(text)).toBe(false);
    expect(() => addMarks('1.234')).toThrow(RangeError);
  });
  it('gives a share of nothing as 0', () => expect(ratio('3', '0')).toBe(0));
  it('never loses or gains a hundredth, in whatever order marks are added', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { maxLength: 20 }), (marks) => {
        const cents = marks.reduce((sum, mark) => sum + Math.round(Number(mark) * 100), 0);
        expect(Math.round(Number(sumMarks(marks)) * 100)).toBe(cents);
        expect(sumMarks([...marks].reverse())).toBe(sumMarks(marks));
      }),
    );
  });
});
