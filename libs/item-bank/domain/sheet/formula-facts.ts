import { areaName, isInside, placesIn, type Area } from './address';
import type { Calculated } from './calculate';
import { partsOfFormula, type Formula } from './parse';
import { SheetError } from './value';

/** What a cell is made of, through all cells in between: help in other cells is no trick. */
const partsBehind = (book: Calculated, cell: string): Formula[] =>
  book.sourcesOf(cell).formulas.flatMap((key) => {
    const formula = book.formulaAt(key);
    return formula === null || formula instanceof SheetError ? [] : partsOfFormula(formula);
  });

export function usesOneOf(book: Calculated, cell: string, functions: readonly string[]): boolean {
  const wanted = functions.map((name) => name.toUpperCase());
  return partsBehind(book, cell).some((part) => part.t === 'call' && wanted.includes(part.name));
}

export function looksAtAll(book: Calculated, cell: string, range: Area): boolean {
  const { areas } = book.sourcesOf(cell);
  if (areas.some((area) => area.sheet === range.sheet && areaName(area) === areaName(range))) return true;
  return placesIn(range).every((place) => areas.some((area) => isInside(area, range.sheet, place)));
}

/** 0 and 1 say how a function works, or begin a count; they are no results. */
const ALWAYS = [0, 1];

/**
 * Numbers that stand in the formula itself; null where there is none. Formulas of other cells on the way are looked at
 * too, and so is a number in a cell that the author left empty: a result moved next door is still typed in.
 */
export function constantsBesides(book: Calculated, cell: string, allowed: readonly string[]): string[] | null {
  const formula = book.formulaAt(cell);
  if (formula === null || formula instanceof SheetError) return null;
  const free = new Set([...ALWAYS, ...allowed.map(Number)]);
  const typed = partsBehind(book, cell).flatMap((part) =>
    part.t === 'number' && !free.has(part.v) ? [String(part.v)] : [],
  );
  const beside = book
    .sourcesOf(cell)
    .areas.flatMap((area) =>
      book.typedIn.filter(({ place }) => isInside(area, place.sheet, place)).map(({ key }) => key),
    );
  return [...new Set([...typed, ...beside])];
}
