import { differsInBlanksOnly, lineDiff } from './line-diff';

const shown = (expected: string, given: string) =>
  lineDiff(expected, given).map((row) => {
    if ('alike' in row) return `… ${row.alike}`;
    const side = (cell: typeof row.left) =>
      cell
        ? `${cell.line}:${cell.parts.map((part) => (part.isDifferent ? `[${part.text}]` : part.text)).join('')}`
        : '-';
    return `${side(row.left)} | ${side(row.right)}`;
  });

describe('Expected and given output, line by line', () => {
  it('sets equal lines side by side and marks what differs within a line', () => {
    expect(shown('a\n21.37\nc', 'a\n21\nc')).toEqual(['1:a | 1:a', '2:21[.37] | 2:21', '3:c | 3:c']);
  });
  it('finds its way again after a missing and after an additional line', () => {
    expect(shown('a\nb\nc', 'a\nc')).toEqual(['1:a | 1:a', '2:[b] | -', '3:c | 2:c']);
    expect(shown('a\nc', 'a\nb\nc')).toEqual(['1:a | 1:a', '- | 2:[b]', '2:c | 3:c']);
  });
  it('counts long stretches that are alike, and shows two lines of them beside each difference', () => {
    const lines = Array.from({ length: 20 }, (_, n) => `line ${n}`);
    const rows = shown(lines.join('\n'), [...lines.slice(0, 19), 'other'].join('\n'));
    expect(rows).toHaveLength(4);
    expect(rows[0]).toBe('… 17');
  });
  it('of texts too long to match still compares each line with its neighbour', () => {
    const long = Array.from({ length: 900 }, (_, n) => String(n));
    const rows = lineDiff(long.join('\n'), long.map((line) => (line === '450' ? 'x' : line)).join('\n'));
    expect(rows).toHaveLength(7);
  });
  it('tells when nothing but blanks and line ends differ', () => {
    expect(differsInBlanksOnly('a\nb\n', 'a \r\nb')).toBe(true);
    expect(differsInBlanksOnly('a b', 'ab')).toBe(false);
    expect(differsInBlanksOnly('a', 'a')).toBe(false);
  });
});
