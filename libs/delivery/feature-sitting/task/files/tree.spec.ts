import { treeLines, treeMove } from './tree';

const open: ReadonlySet<string> = new Set();
const paths = ['main.py', 'tests/test_means.py', 'data/readings.csv', 'data/2025/march.csv'];

describe('The files of a task as a tree', () => {
  it('shows folders first, each file under its folder, and how many stand beside it', () => {
    const lines = treeLines(paths, open);
    expect(lines.map(({ level, name }) => `${'  '.repeat(level - 1)}${name}`)).toEqual([
      'data',
      '  2025',
      '    march.csv',
      '  readings.csv',
      'tests',
      '  test_means.py',
      'main.py',
    ]);
    expect(lines.find(({ name }) => name === 'main.py')).toMatchObject({ place: 3, siblings: 3, isFolder: false });
  });
  it('hides what is in a closed folder', () => {
    expect(treeLines(paths, new Set(['data'])).map(({ path }) => path)).toEqual([
      'data',
      'tests',
      'tests/test_means.py',
      'main.py',
    ]);
  });
  it('is walked by the arrow keys, and stays where there is no further line (WAI-ARIA tree view)', () => {
    const lines = treeLines(paths, open);
    const press = (key: string, at: string) => treeMove(key, lines, at, open);
    expect(press('ArrowDown', 'data')).toEqual({ to: 'data/2025' });
    expect(press('ArrowUp', 'data')).toEqual({ to: 'data' });
    expect(press('End', 'data')).toEqual({ to: 'main.py' });
    expect(press('ArrowLeft', 'data/readings.csv')).toEqual({ to: 'data' });
    expect(press('ArrowLeft', 'data')).toEqual({ toggle: 'data' });
    expect(press('ArrowRight', 'data')).toEqual({ to: 'data/2025' });
    expect(press('m', 'data')).toEqual({ to: 'data/2025/march.csv' });
    expect(press('m', 'data/2025/march.csv')).toEqual({ to: 'main.py' });
    expect(press('Tab', 'data')).toBeNull();
  });
  it('opens a closed folder to the right', () => {
    const closed = new Set(['data']);
    expect(treeMove('ArrowRight', treeLines(paths, closed), 'data', closed)).toEqual({ toggle: 'data' });
  });
});
