import fc from 'fast-check';
import { compareOutput, type Comparer } from './comparer';
import { treeListing } from './compare-tree';
import { parseCsv } from './csv';
import { utf8 } from './execution';

const compare = (comparer: Comparer, expected: string, actual: string) =>
  compareOutput(comparer, utf8(expected), utf8(actual));
const accepts = (comparer: Comparer, expected: string, actual: string) => compare(comparer, expected, actual).equal;

describe('comparing tables', () => {
  const ordered: Comparer = { kind: 'table', ordered: true };
  const anyOrder: Comparer = { kind: 'table', ordered: false };

  it('reads CSV as RFC 4180 says, tabs, and the rows of a query', () => {
    expect(parseCsv('a,"b ""x"", y"\r\n1,\n')).toEqual([
      ['a', 'b "x", y'],
      ['1', ''],
    ]);
    expect(accepts(ordered, 'a\tb\n1\t2\n', 'a,b\n1,2')).toBe(true);
    expect(
      accepts(ordered, '{"columns":["n"],"rows":[["Ada"],[null]]}', '{"columns":["x"],"rows":[["Ada"],[null]]}'),
    ).toBe(true);
    expect(compare(ordered, 'a', '"never closed')).toMatchObject({ reason: 'The output is not a table.' });
  });

  it('compares numbers by their value, within the tolerance', () => {
    expect(accepts(ordered, 'mean,1.50', 'mean,1.5')).toBe(true);
    expect(accepts(ordered, 'mean,1.50', 'mean,1.51')).toBe(false);
    expect(accepts({ ...ordered, absolute: 0.01 }, 'mean,1.50', 'mean,1.51')).toBe(true);
    expect(accepts(ordered, 'mean,1.50', 'mean,1.50x')).toBe(false);
  });

  it('takes rows in any order only where the task says so, each as often as it is expected', () => {
    expect(accepts(ordered, '1\n2', '2\n1')).toBe(false);
    expect(accepts(anyOrder, '1\n2', '2\n1')).toBe(true);
    expect(accepts(anyOrder, '1\n2\n2', '1\n1\n2')).toBe(false);
  });

  it('knows nothing from an empty text in rows of a query, and cannot in CSV', () => {
    expect(accepts(ordered, '{"rows":[[null]]}', '{"rows":[[""]]}')).toBe(false);
    expect(accepts(ordered, 'a,', '{"rows":[["a",null]]}')).toBe(true);
  });

  it('asks for the names of the columns where the task says so', () => {
    const named: Comparer = { kind: 'table', ordered: true, header: true };
    expect(compare(named, 'a,b\n1,2', 'a,c\n1,2')).toMatchObject({
      reason: 'The names of the columns differ.',
      share: 0,
    });
    expect(accepts(named, '{"columns":["a"],"rows":[]}', '{"columns":["a"],"rows":[]}')).toBe(true);
  });

  it('pairs rows that agree within a tolerance even where the first fitting partner is another’s', () => {
    // 1.0 fits 0.95 and 1.05; 1.1 fits 1.05 alone
    expect(accepts({ ...anyOrder, absolute: 0.06 }, '1.0\n1.1', '1.05\n0.95')).toBe(true);
  });

  it('accepts any order of the rows and no other table', () => {
    const cell = fc.oneof(fc.integer().map(String), fc.constantFrom('Ada', 'Grace, H.', 'a "b"', ''));
    const tables = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 });
    const json = (rows: readonly (readonly string[])[]) => JSON.stringify({ columns: ['a', 'b'], rows });
    fc.assert(
      fc.property(tables, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (rows, keys) => {
        const shuffled = rows.map((row, at) => ({ row, key: keys[at] ?? 0 })).toSorted((a, b) => a.key - b.key);
        expect(accepts(anyOrder, json(rows), json(shuffled.map(({ row }) => row)))).toBe(true);
        const [first, ...others] = rows;
        expect(accepts(anyOrder, json(rows), json([[`${first?.[0]}!`, first?.[1] ?? ''], ...others]))).toBe(false);
      }),
    );
  });

  it('tells how much is right', () => {
    expect(compare(ordered, '1\n2\n3\n4', '1\n2\n9\n4')).toMatchObject({
      share: 0.75,
      reason: 'The table differs first in row 3.',
    });
    expect(compare(anyOrder, '1\n2\n3\n4', '4\n3\n9\n8')).toMatchObject({ share: 0.5 });
  });

  it('is not kept busy by a table that agrees nowhere', () => {
    const rows = (from: number) => Array.from({ length: 5_000 }, (_, at) => String(from + at * 10)).join('\n');
    expect(accepts({ ...anyOrder, absolute: 1 }, rows(0), rows(5))).toBe(false);
  });
});

describe('comparing plots by their data', () => {
  const figure = (change: object = {}) =>
    JSON.stringify([
      {
        ...{ title: 'Sales', kind: 'line', x: { label: 'day' }, y: { label: '€' } },
        series: [
          { label: 'A', x: [1, 2], y: [3, 4.0] },
          { label: 'B', x: [1, 2], y: [5, 6] },
        ],
        ...change,
      },
    ]);
  const plot: Comparer = { kind: 'plot', absolute: 0.01, relative: 0 };

  it('finds series by their label and lets points differ by the tolerance', () => {
    const swapped = {
      series: [
        { label: 'B', x: [1, 2], y: [5.005, 6] },
        { label: 'A', x: [1, 2], y: [3, 4] },
      ],
    };
    expect(accepts(plot, figure(), figure(swapped))).toBe(true);
    expect(compare(plot, figure(), figure({ series: [{ label: 'A', x: [1, 2], y: [3, 4] }] }))).toMatchObject({
      reason: 'The figure differs in the number of its series.',
    });
  });

  it('does not look at what the expected figure leaves out', () => {
    const expected = '[{"kind":"bar","series":[{"y":[1,2]}]}]';
    expect(
      accepts(plot, expected, '[{"kind":"bar","title":"Mine","series":[{"label":"n","x":["a","b"],"y":[1,2]}]}]'),
    ).toBe(true);
    expect(accepts(plot, expected, '[{"kind":"line","series":[{"y":[1,2]}]}]')).toBe(false);
  });

  it('says which figure differs in what, and never how it should be', () => {
    const wrong = compare(plot, figure(), figure({ title: 'Costs' }));
    expect(wrong).toMatchObject({ reason: 'The figure differs in its title.', share: 0 });
    expect(compare(plot, figure(), 'no figures')).toMatchObject({ share: 0 });
  });
});

describe('comparing what a script leaves behind', () => {
  const entry = (path: string, content: string | null, kind: 'file' | 'folder' = 'file') => ({
    ...{ path, kind, mode: 0o644 },
    content: content === null ? null : utf8(content),
  });
  const left = treeListing([entry('logs', null, 'folder'), entry('logs/a.txt', 'one\n'), entry('notes.md', 'x')]);
  const tree: Comparer = { kind: 'tree' };

  it('asks for every listed entry and nothing else; folders on the way need no line', () => {
    const listed = '[{"path":"logs/a.txt","content":"one"},{"path":"notes.md"}]';
    expect(accepts(tree, listed, left)).toBe(true);
    expect(compare(tree, '[{"path":"logs/a.txt"}]', left)).toMatchObject({
      reason: 'There are files or folders that should not be there.',
      share: 0.5,
    });
    expect(accepts({ kind: 'tree', others: 'allowed' }, '[{"path":"logs/a.txt"}]', left)).toBe(true);
  });

  it('sees content, kind and permissions, as far as they are listed', () => {
    const one = (members: object) => JSON.stringify([{ path: 'logs/a.txt', ...members }]);
    const alone: Comparer = { kind: 'tree', others: 'allowed' };
    expect(accepts(alone, one({ mode: '644' }), left)).toBe(true);
    expect(accepts(alone, one({ mode: '600' }), left)).toBe(false);
    expect(accepts(alone, one({ kind: 'folder' }), left)).toBe(false);
    const other = compare(alone, one({ content: 'secret-two' }), left);
    expect(other).toMatchObject({ equal: false });
    expect(JSON.stringify(other)).not.toContain('secret-two');
  });
});

describe('layout and shares', () => {
  it('is told from a wrong output where every byte counts: right but for spaces and line ends', () => {
    expect(compare({ kind: 'exact' }, 'a b\n', 'a  b')).toMatchObject({ equal: false, layout: true });
    expect(compare({ kind: 'exact' }, 'a b\n', 'ab\n')).not.toHaveProperty('layout');
  });

  it('lies between nothing and all, and is all exactly when the two are equal', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    const kinds = fc.constantFrom<Comparer>(
      { kind: 'lines' },
      { kind: 'unordered-lines' },
      { kind: 'numbers', absolute: 0, relative: 0 },
    );
    fc.assert(
      fc.property(kinds, lines, lines, (comparer, want, got) => {
        const found = compare(comparer, want.join('\n'), got.join('\n'));
        if (found.equal) return;
        expect(found.share).toBeGreaterThanOrEqual(0);
        expect(found.share).toBeLessThan(1);
      }),
    );
  });

  it('never decides for the checker of a task', () => {
    expect(accepts({ kind: 'checker' }, 'same', 'same')).toBe(false);
  });
});
