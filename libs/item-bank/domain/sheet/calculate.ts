import { areaName, areaSize, cellKey, isInside, readCellKey, type Area, type CellPlace } from './address';
import { CellValues } from './cell-values';
import { evaluate, OutOfSteps, type Surroundings } from './evaluate';
import type { CellFormat } from './format';
import { parseFormula, partsOfFormula, type Formula } from './parse';
import { readEntry } from './read-entry';
import { SheetError, type Scalar } from './value';
import type { Sheet } from './workbook';

/** Entries by cell, as they were typed: { "Sales!D2": "=B2/C2" }. */
export type Entries = Readonly<Record<string, string>>;

export interface Calculated {
  /** More work than a workbook may be: some of its values are not known. */
  readonly ranOut: boolean;
  readonly valueAt: (key: string) => Scalar;
  /** What was typed said how it is to be shown: "12 %", "2026-03-12". */
  readonly formatAt: (key: string) => CellFormat | null;
  /** The formula of a cell, an error where it cannot be read, null where there is none. */
  readonly formulaAt: (key: string) => Formula | SheetError | null;
  /** What a cell looks at, through all formulas in between: their names, and the ranges in them. */
  readonly sourcesOf: (key: string) => Sources;
  /** Numbers that were entered in the changes: no formula stands there, and the author did not put them there. */
  readonly typedIn: readonly { readonly key: string; readonly place: CellPlace & { readonly sheet: string } }[];
}

export interface Sources {
  /** The cell itself first, where it holds a formula. */
  readonly formulas: readonly string[];
  readonly areas: readonly Area[];
}

/** Enough for every task that a person can set and a second is not; the same count on every machine. */
export const STEPS = 200_000;
const MOST_LINKS = 200_000;
const MOST_LOOKS = 5_000_000;

interface Made {
  readonly formula: Formula | SheetError | null;
  readonly format: CellFormat | null;
  readonly areas: readonly Area[];
}

/**
 * Works out a whole workbook. Pure and bounded: formulas are put in order first, so that a chain of a thousand cells
 * needs no deep recursion and a circle is found before anything runs; steps are counted, and no clock is asked.
 */
export function calculate(sheets: readonly Sheet[], changes: Entries = {}, steps = STEPS): Calculated {
  const entries = withChanges(sheets, changes);
  const names = sheets.map(({ name }) => name);
  const values = new CellValues(sheets);
  const made = new Map<string, Made>();
  for (const [key, entry] of entries) {
    const place = readCellKey(key);
    if (!place) continue;
    const format = sheets.find(({ name }) => name === place.sheet)?.cells[key.slice(place.sheet.length + 1)]?.format;
    const read = readEntry(entry, format);
    if (read.kind === 'value') {
      values.set(key, read.value);
      if (read.format) made.set(key, { formula: null, format: read.format, areas: [] });
      continue;
    }
    const formula = parseFormula(read.source, place.sheet, names);
    const areas = formula instanceof SheetError ? [] : areasIn(formula);
    made.set(key, { formula, format: null, areas });
  }
  const formulas = [...made].flatMap(([key, { formula }]) => (formula ? [key] : []));
  const links = linksBetween(formulas, made);
  let left = steps;
  const around: Surroundings = {
    spend: (count) => {
      if ((left -= count) < 0) throw new OutOfSteps();
    },
    valueAt: (area) => values.range(area),
  };
  const { order, circles } = inOrder(formulas, links ?? new Map());
  for (const key of circles) values.set(key, new SheetError('#CIRCLE!', 'The formula depends on itself.'));
  for (const key of order) {
    const formula = made.get(key)?.formula ?? null;
    if (formula === null || circles.has(key)) continue;
    if (formula instanceof SheetError) values.set(key, formula);
    else values.set(key, links === null || left < 0 ? TOO_MUCH : untilOut(() => evaluate(formula, around)));
  }
  return {
    ranOut: links === null || left < 0,
    valueAt: (key) => values.get(key),
    formatAt: (key) => made.get(key)?.format ?? null,
    formulaAt: (key) => made.get(key)?.formula ?? null,
    sourcesOf: (key) => sourcesOf(key, made, links),
    typedIn: Object.keys(changes).flatMap((key) => {
      const place = readCellKey(key);
      return place && !made.get(key)?.formula && typeof values.get(key) === 'number' ? [{ key, place }] : [];
    }),
  };
}

/** The author's cells with what was changed in them; an empty text empties a cell. */
export function withChanges(sheets: readonly Sheet[], changes: Entries): ReadonlyMap<string, string> {
  const own = sheets.flatMap(({ name, cells }) =>
    Object.entries(cells).map(([address, { entry }]) => [`${name}!${address}`, entry] as const),
  );
  return new Map([...new Map([...own, ...Object.entries(changes)])].filter(([, entry]) => entry !== ''));
}

const TOO_MUCH = new SheetError('#LIMIT!', 'The workbook takes more steps than it may.');
function untilOut(run: () => Scalar): Scalar {
  try {
    return run();
  } catch (error) {
    if (error instanceof OutOfSteps) return TOO_MUCH;
    throw error;
  }
}

function areasIn(formula: Formula): Area[] {
  const areas = partsOfFormula(formula).flatMap((part) => (part.t === 'area' ? [part.area] : []));
  return [...new Map(areas.map((area) => [`${area.sheet}!${areaName(area)}`, area])).values()];
}

type Links = ReadonlyMap<string, readonly string[]>;

/** Which formulas a formula waits for; null where there are more links than a workbook may have. */
function linksBetween(formulas: readonly string[], made: ReadonlyMap<string, Made>): Links | null {
  const places = formulas.flatMap((key) => {
    const place = readCellKey(key);
    return place ? [{ key, ...place }] : [];
  });
  const isFormula = new Set(formulas);
  const links = new Map<string, readonly string[]>();
  let [looks, count] = [0, 0];
  for (const key of formulas) {
    const found = new Set<string>();
    for (const area of made.get(key)?.areas ?? []) {
      if (areaSize(area) === 1) {
        const single = cellKey(area.sheet, { column: area.left, row: area.top });
        if (isFormula.has(single)) found.add(single);
        continue;
      }
      looks += places.length;
      if (looks > MOST_LOOKS) return null;
      for (const place of places) if (isInside(area, place.sheet, place)) found.add(place.key);
    }
    count += found.size;
    if (count > MOST_LINKS) return null;
    links.set(key, [...found]);
  }
  return links;
}

/** Depth first with a stack of our own: what a formula waits for stands before it. */
function inOrder(formulas: readonly string[], links: Links) {
  const state = new Map<string, 'open' | 'done'>();
  const order: string[] = [];
  const circles = new Set<string>();
  for (const start of formulas) {
    const stack = [{ key: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      if (top.next === 0 && state.has(top.key)) {
        stack.pop();
        continue;
      }
      state.set(top.key, 'open');
      const needed = links.get(top.key)?.[top.next];
      top.next += 1;
      if (needed === undefined) {
        state.set(top.key, 'done');
        order.push(top.key);
        stack.pop();
      } else if (state.get(needed) === 'open') {
        // All from the first visit of this one to the top of the stack wait for each other.
        stack.slice(stack.findIndex(({ key }) => key === needed)).forEach(({ key }) => circles.add(key));
      } else if (!state.has(needed)) stack.push({ key: needed, next: 0 });
    }
  }
  return { order, circles };
}

function sourcesOf(key: string, made: ReadonlyMap<string, Made>, links: Links | null): Sources {
  const formulas = new Set<string>();
  const areas = new Map<string, Area>();
  const waiting = [key];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (formulas.has(next) || !made.get(next)?.formula) continue;
    formulas.add(next);
    for (const area of made.get(next)?.areas ?? []) areas.set(`${area.sheet}!${areaName(area)}`, area);
    waiting.push(...(links?.get(next) ?? []));
  }
  return { formulas: [...formulas], areas: [...areas.values()] };
}
