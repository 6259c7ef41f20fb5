import fc from 'fast-check';
import { compareOutput, type Comparer } from './comparer';
import { utf8 } from './execution';

const accepts = (comparer: Comparer, expected: string, actual: string) =>
  compareOutput(comparer, utf8(expected), utf8(actual)).equal;

describe('comparing the output of a program with the expected one', () => {
  it('asks for every byte where a task says so', () => {
    expect(accepts({ kind: 'exact' }, 'a\n', 'a\n')).toBe(true);
    expect(accepts({ kind: 'exact' }, 'a\n', 'a')).toBe(false);
  });

  it('does not mind spaces at the ends of lines, line ends of another system or a missing last line end', () => {
    expect(accepts({ kind: 'lines' }, '1 2\n3\n', '1 2  \r\n3')).toBe(true);
    expect(accepts({ kind: 'lines' }, '1 2\n3\n', ' 1 2\n3\n')).toBe(false);
    expect(accepts({ kind: 'lines' }, '1\n\n2', '1\n2')).toBe(false);
  });

  it('takes lines in any order, each as often as it is expected', () => {
    expect(accepts({ kind: 'unordered-lines' }, 'a\nb\nb', 'b\na\nb')).toBe(true);
    expect(accepts({ kind: 'unordered-lines' }, 'a\nb\nb', 'a\na\nb')).toBe(false);
  });

  it('keeps a tolerance exactly, also where binary fractions would not', () => {
    const byOneHundredth: Comparer = { kind: 'numbers', absolute: 0.01, relative: 0 };
    expect(accepts(byOneHundredth, 'mean 0.30', 'mean 0.31')).toBe(true);
    expect(accepts(byOneHundredth, 'mean 0.30', 'mean 0.3100000001')).toBe(false);
    expect(accepts(byOneHundredth, 'mean 0.30', 'mode 0.30')).toBe(false);
    expect(accepts({ kind: 'numbers', absolute: 0, relative: 0.1 }, '1e6', '1.1e6')).toBe(true);
  });

  it('never takes "nan", "inf" or a word for a number', () => {
    const generous: Comparer = { kind: 'numbers', absolute: 1e9, relative: 1 };
    for (const word of ['nan', 'inf', 'Infinity', '0x10', '']) expect(accepts(generous, '5', word)).toBe(false);
  });

  it('compares JSON values whatever the order of members and the way of writing numbers', () => {
    const json: Comparer = { kind: 'json' };
    expect(accepts(json, '{"a": 1, "b": [true, null]}', '{"b":[true,null],"a":1.0}')).toBe(true);
    expect(accepts(json, '[1, 2]', '[2, 1]')).toBe(false);
    expect(accepts(json, '"1"', '1')).toBe(false);
    expect(accepts(json, '9007199254740993', '9007199254740992')).toBe(false);
    expect(accepts({ ...json, absolute: 0.001 }, '{"mean": 0.3}', '{"mean": 0.30000000000000004}')).toBe(true);
  });

  it('asks for exactly one JSON value: a second one after it may be a forged frame', () => {
    expect(accepts({ kind: 'json' }, '1', '1\n1')).toBe(false);
    expect(accepts({ kind: 'json' }, '1', 'PASS')).toBe(false);
    expect(accepts({ kind: 'json' }, '1', '')).toBe(false);
  });

  it('refuses output that is not text instead of repairing it', () => {
    const garbled = new Uint8Array([0xff, 0xfe, 0x00]);
    expect(compareOutput({ kind: 'lines' }, utf8('x'), garbled)).toEqual({
      equal: false,
      reason: 'The output is not UTF-8 text.',
    });
    expect(compareOutput({ kind: 'exact' }, garbled, garbled)).toEqual({ equal: true });
  });

  it('never quotes what was expected, so that the reason may stand beside a hidden check', () => {
    const secret = 'correcthorse';
    for (const kind of ['exact', 'lines', 'unordered-lines'] as const) {
      expect(JSON.stringify(compareOutput({ kind }, utf8(secret), utf8('x')))).not.toContain(secret);
    }
    const member = compareOutput({ kind: 'json' }, utf8(`{"${secret}": {"a": 1}}`), utf8(`{"${secret}": {"a": 2}}`));
    expect(member).toEqual({ equal: false, reason: 'The value differs in a member in a member.', share: 0 });
  });

  it('bears a million spaces and deep nesting, which a hostile program prints to stop the marking', () => {
    expect(accepts({ kind: 'lines' }, 'x', `${' '.repeat(1_000_000)}x`)).toBe(false);
    expect(accepts({ kind: 'json' }, '[]', '['.repeat(500_000))).toBe(false);
    expect(accepts({ kind: 'json', absolute: 1 }, '1', `1${'0'.repeat(500_000)}`)).toBe(false);
  });

  it('accepts every JSON value as itself', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        accepts({ kind: 'json' }, JSON.stringify(value), JSON.stringify(value, null, 2)),
      ),
    );
  });
});
