import type { RunFile, RunPlot, RunTable } from '@assay/delivery/contract';
import { PLOTS } from '@assay/item-bank/domain';
import { parseCsv, showText, type CollectedEntry } from '@assay/sandbox/domain';
import * as z from 'zod/mini';

const MOST_PLOTS = 8;
const MOST_SERIES = 12;
const MOST_POINTS = 1_000;
const MOST_TABLES = 8;
const MOST_ROWS = 200;
const MOST_COLUMNS = 30;
const MOST_FILES = 200;
const LONGEST_CELL = 200;
const LONGEST_CONTENT = 4_000;

export interface LeftBehind {
  readonly plots: RunPlot[];
  readonly tables: RunTable[];
  readonly files: RunFile[];
}
export const NOTHING_LEFT: LeftBehind = { plots: [], tables: [], files: [] };

/** What a program left in its working folder, as far as it is shown; all of it is the candidate's to see. */
export function leftBehind(
  tree: readonly CollectedEntry[] | undefined,
  sources: ReadonlySet<string>,
  wholeTree: boolean,
): LeftBehind {
  const own = (tree ?? []).filter(({ path }) => !sources.has(path));
  return {
    plots: plotsOf(own.find(({ path }) => path === PLOTS)),
    tables: own
      .filter(({ path, kind }) => kind === 'file' && path.toLowerCase().endsWith('.csv'))
      .slice(0, MOST_TABLES)
      .flatMap(tableOf),
    files: wholeTree ? own.slice(0, MOST_FILES).map(fileOf) : [],
  };
}

const label = z._default(z.object({ label: z._default(z.string(), '') }), { label: '' });
const Points = z.array(z.union([z.number(), z.string()]));
const Figure = z.object({
  title: z._default(z.string(), ''),
  kind: z.enum(['line', 'bar', 'scatter']),
  x: label,
  y: label,
  series: z.array(z.object({ label: z._default(z.string(), ''), x: Points, y: z.array(z.number()) })),
});

/** A figure that is not one is left out: the program's output tells what went wrong. */
function plotsOf(entry: CollectedEntry | undefined): RunPlot[] {
  const figures = entry?.content ? jsonOf(showText(entry.content)) : [];
  return (Array.isArray(figures) ? figures : [figures]).slice(0, MOST_PLOTS).flatMap((each) => {
    const figure = z.safeParse(Figure, each);
    if (!figure.success) return [];
    const { series, ...rest } = figure.data;
    const isCut = series.length > MOST_SERIES || series.some(({ y }) => y.length > MOST_POINTS);
    const shown = series.slice(0, MOST_SERIES).map(({ label: name, x, y }) => ({
      label: name.slice(0, LONGEST_CELL),
      x: x.slice(0, MOST_POINTS),
      y: y.slice(0, MOST_POINTS),
    }));
    return [{ ...rest, title: rest.title.slice(0, LONGEST_CELL), series: shown, isCut }];
  });
}

function tableOf({ path, content }: CollectedEntry): RunTable[] {
  const rows = content && parseCsv(showText(content));
  if (!rows) return [];
  const isCut = rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS);
  const shown = rows
    .slice(0, MOST_ROWS)
    .map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, LONGEST_CELL)));
  return [{ name: path, rows: shown, isCut }];
}

const fileOf = ({ path, kind, mode, content }: CollectedEntry): RunFile => ({
  path,
  kind,
  mode: (mode & 0o7777).toString(8),
  content: content && showText(content).slice(0, LONGEST_CONTENT),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
