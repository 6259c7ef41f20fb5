import type { RunPlot } from '@assay/delivery/contract';
import { drawPlot, plotSentence, plotTable } from './plot-drawing';

const plot = (change: Partial<RunPlot> = {}): RunPlot => ({
  ...{ title: 'Means', kind: 'line', x: { label: 'Day' }, y: { label: 'Mean' }, isCut: false },
  series: [
    { label: 't1', x: [1, 2, 3], y: [20, 22, 21] },
    { label: 't2', x: [1, 3], y: [10, 12] },
  ],
  ...change,
});

describe('A plot that a program made', () => {
  it('is drawn from its data, inside its frame', () => {
    const drawn = drawPlot(plot(), 600);
    expect(drawn.series.map(({ marks }) => marks.length)).toEqual([3, 2]);
    expect(drawn.series[0]!.path).toMatch(/^M[\d. L]+$/);
    for (const { x, y } of drawn.series.flatMap(({ marks }) => marks)) {
      expect(x).toBeGreaterThanOrEqual(52);
      expect(x).toBeLessThanOrEqual(588);
      expect(y).toBeGreaterThanOrEqual(12);
      expect(y).toBeLessThanOrEqual(drawn.floor);
    }
  });
  it('of bars begins at zero, also below it, and sets the bars of one place side by side', () => {
    const series = [
      { label: 'a', x: ['north', 'south'], y: [4, -2] },
      { label: 'b', x: ['north', 'south'], y: [1, 3] },
    ];
    const drawn = drawPlot(plot({ kind: 'bar', series }), 600);
    const [[north, south] = [], [beside] = []] = drawn.series.map(({ bars }) => bars);
    expect(beside!.x).toBeGreaterThan(north!.x);
    expect(south!.y).toBeCloseTo(north!.y + north!.height);
  });
  it('says what it shows, and is the same as a table', () => {
    expect(plotSentence(plot())).toBe('Line plot of t1, t2 over Day: 5 points. Mean from 10 to 22.');
    expect(plotTable(plot())).toEqual({
      columns: ['Day', 't1', 't2'],
      rows: [
        [1, 20, 10],
        [2, 22, ''],
        [3, 21, 12],
      ],
    });
  });
  it('without a point is an empty frame, not a fault', () => {
    const empty = plot({ series: [] });
    expect(drawPlot(empty, 600).series).toEqual([]);
    expect(plotSentence(empty)).toContain('It is empty.');
  });
});
