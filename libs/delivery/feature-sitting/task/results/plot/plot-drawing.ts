import type { RunPlot } from '@assay/delivery/contract';
import { count } from '@assay/ui-kit';
import { extent } from 'd3-array';
import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';

export const HEIGHT = 260;
const EDGE = { left: 52, right: 12, top: 12, bottom: 42 };
const MOST_COLUMN_LABELS = 12;

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}
interface Drawn {
  readonly floor: number;
  readonly right: number;
  readonly middle: number;
  readonly rows: readonly { readonly text: string; readonly y: number }[];
  readonly columns: readonly { readonly text: string; readonly x: number }[];
  readonly series: readonly {
    readonly label: string;
    readonly path: string;
    readonly marks: readonly Mark[];
    readonly bars: readonly (Mark & { readonly width: number; readonly height: number })[];
  }[];
}

/** Data of a program as it is drawn: numbers along a scale, words and bars side by side. */
export function drawPlot({ kind, series }: RunPlot, width: number): Drawn {
  const [right, floor] = [width - EDGE.right, HEIGHT - EDGE.bottom];
  const points = series.map((each) => each.y.map((y, index) => ({ x: each.x[index] ?? index + 1, y })));
  const all = points.flat();
  const [low = 0, high = 1] = extent(all, ({ y }) => y);
  const y = scaleLinear(
    [kind === 'bar' ? Math.min(0, low) : low, kind === 'bar' ? Math.max(0, high) : high],
    [floor, EDGE.top],
  ).nice(5);
  const names = [...new Set(all.map(({ x }) => String(x)))];
  const isByName = kind === 'bar' || all.some(({ x }) => typeof x === 'string');
  const band = scaleBand(names, [EDGE.left, right]).padding(0.2);
  const place = scalePoint(names, [EDGE.left, right]).padding(0.5);
  const [first = 0, last = 1] = extent(all, ({ x }) => Number(x));
  const line = scaleLinear([first, last === first ? first + 1 : last], [EDGE.left, right]).nice(6);
  const across = (x: number | string) =>
    kind === 'bar' ? band(String(x))! + band.bandwidth() / 2 : isByName ? place(String(x))! : line(Number(x));
  const step = Math.ceil(names.length / Math.min(MOST_COLUMN_LABELS, Math.max(2, Math.floor(width / 70))));
  return {
    ...{ floor, right, middle: (EDGE.left + right) / 2 },
    rows: y.ticks(5).map((value) => ({ text: figure(value), y: y(value) })),
    columns: isByName
      ? names.filter((_, index) => index % step === 0).map((name) => ({ text: short(name), x: across(name) }))
      : line.ticks(Math.max(3, Math.round(width / 90))).map((value) => ({ text: figure(value), x: line(value) })),
    series: points.map((own, index) => {
      const marks = own.map((point) => ({ x: across(point.x), y: y(point.y), words: `${point.x}: ${point.y}` }));
      const thickness = band.bandwidth() / series.length;
      return {
        label: series[index]!.label,
        path: kind === 'line' ? marks.map((mark, at) => `${at ? 'L' : 'M'}${mark.x} ${mark.y}`).join('') : '',
        marks: kind === 'bar' ? [] : marks,
        bars:
          kind !== 'bar'
            ? []
            : marks.map((mark) => ({
                ...{ words: mark.words, y: Math.min(mark.y, y(0)), height: Math.abs(y(0) - mark.y) },
                ...{ x: mark.x - band.bandwidth() / 2 + index * thickness, width: Math.max(1, thickness - 1) },
              })),
      };
    }),
  };
}

const KINDS = { line: 'Line plot', bar: 'Bars', scatter: 'Points' } as const;

/** What the plot shows, for whoever does not see it. */
export function plotSentence({ kind, x, y, series, isCut }: RunPlot): string {
  const values = series.flatMap((each) => each.y);
  const [low, high] = extent(values);
  const range =
    low === undefined ? 'It is empty.' : `${y.label || 'The values'} from ${figure(low)} to ${figure(high!)}.`;
  const names = series.map(({ label }) => label).filter(Boolean);
  const of = names.length > 1 ? ` of ${names.join(', ')}` : '';
  const over = x.label ? ` over ${x.label}` : '';
  return `${KINDS[kind]}${of}${over}: ${count(values.length, 'point')}. ${range}${isCut ? ' Only the first points are shown.' : ''}`;
}

/** The same as a table: one row for each place on the x axis. */
export function plotTable({ x, y, series }: RunPlot): { columns: string[]; rows: (string | number)[][] } {
  const places = [...new Set(series.flatMap((each) => each.y.map((_, index) => each.x[index] ?? index + 1)))];
  const columns = [x.label || 'x', ...series.map(({ label }) => label || y.label || 'y')];
  const rows = places.map((place) => [
    place,
    ...series.map((each) => {
      const at = each.y.findIndex((_, index) => (each.x[index] ?? index + 1) === place);
      return at < 0 ? '' : each.y[at]!;
    }),
  ]);
  return { columns, rows };
}

const figure = (value: number) => String(Number(value.toPrecision(6)));
const short = (name: string) => (name.length > 12 ? `${name.slice(0, 11)}…` : name);
