import { compareWords, type WordsRule } from './compare-words';
import { utf8 } from './execution';

const agree = (expected: string, actual: string, rule: WordsRule = {}) =>
  compareWords(utf8(expected), utf8(actual), rule).equal;

// problem package format 2023-07-draft, "Default Output Validator Specification"
describe('Words, as the default output validator of a problem package compares them', () => {
  it('ignores case and space unless the flags say otherwise', () => {
    expect(agree('Case #1: YES\n', '  case #1:\tyes')).toBe(true);
    expect(agree('YES\n', 'yes\n', { caseSensitive: true })).toBe(false);
    expect(agree('a b\n', 'a  b\n', { spaceSensitive: true })).toBe(false);
    expect(agree('a b\n', 'A b\n', { spaceSensitive: true })).toBe(true);
    expect(agree('a b\n', 'a b', { spaceSensitive: true })).toBe(false);
  });

  it('compares numbers as words while there is no tolerance', () => {
    expect(agree('1.0\n', '1\n')).toBe(false);
    expect(agree('1.0\n', '1\n', { absolute: 0 })).toBe(true);
  });

  it('accepts a number within one of the two tolerances, of the expected one', () => {
    expect(agree('0.0314', '3.14000000e-2', { relative: 1e-9 })).toBe(true);
    expect(agree('100', '101', { relative: 0.01 })).toBe(true);
    expect(agree('100', '101', { absolute: 0.5 })).toBe(false);
    expect(agree('100', '101', { absolute: 0.5, relative: 0.01 })).toBe(true);
    expect(agree('sum 100', 'SUM 101', { absolute: 1 })).toBe(true);
    expect(agree('100', 'nan', { absolute: 1000 })).toBe(false);
    expect(agree('nan', '100', { absolute: 1000 })).toBe(false);
  });

  it('tells output that is too long or too short from output that differs, with the share that is right', () => {
    expect(compareWords(utf8('1 2 3'), utf8('1 2 3 4'), {})).toMatchObject({ equal: false, share: 0.75 });
    expect(compareWords(utf8('1 2 3'), utf8('1'), {})).toMatchObject({ reason: expect.stringContaining('too early') });
    expect(compareWords(utf8('1 2 3'), utf8('1 9 3'), {})).toMatchObject({ reason: expect.stringContaining('word 2') });
  });

  it('looks at bytes, so that an output need not be text', () => {
    expect(compareWords(Uint8Array.of(0xc3, 0xff), Uint8Array.of(0xc3, 0xff), {}).equal).toBe(true);
    expect(compareWords(Uint8Array.of(0xc3), Uint8Array.of(0xe3), {}).equal).toBe(false);
  });
});
