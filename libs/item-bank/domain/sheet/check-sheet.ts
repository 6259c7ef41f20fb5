import type { SpreadsheetInteraction } from '../item/interaction';
import type { SheetCheck, SheetRule, SpreadsheetScheme } from '../item/mark-scheme';
import { areaName, cellKey, placesIn, readAreaOf, type Area } from './address';
import { calculate, type Calculated, type Entries } from './calculate';
import { constantsBesides, looksAtAll, usesOneOf } from './formula-facts';
import { sameValue } from './same-value';
import { showValue } from './format';
import type { Scalar } from './value';

/** One cell of one check. */
export interface CellFinding {
  readonly cell: string;
  readonly isRight: boolean;
  /** For people who may know the keys: "gives 21 where 21.37 is expected". Empty where it is right. */
  readonly detail: string;
  /** For candidates: never a hidden number, never what was expected. */
  readonly said: string;
}
export interface SheetFinding {
  readonly check: SheetCheck;
  readonly cells: readonly CellFinding[];
  readonly right: number;
  readonly passed: boolean;
}

/** The workbook with the data that candidates see, or with those of a hidden data set. */
interface Case {
  readonly title: string | null;
  readonly own: Calculated;
  readonly solved: Calculated;
}

/**
 * Looks at a workbook as a candidate left it. Inputs are replaced by each hidden data set and everything is worked out
 * anew, for the candidate and for the author's solution alike: a result that was typed in stays what it was and is
 * found out.
 */
export function checkSheet(
  { sheets }: SpreadsheetInteraction,
  scheme: SpreadsheetScheme,
  given: Entries,
): SheetFinding[] {
  const worked = (title: string | null, cells: Entries): Case => ({
    title,
    own: calculate(sheets, { ...given, ...cells }),
    solved: calculate(sheets, { ...scheme.solution, ...cells }),
  });
  const shown = worked(null, {});
  // What is too much work once is not worked out again: it is not right, and nobody waits for it.
  const cases = shown.own.ranOut
    ? [shown]
    : [shown, ...scheme.dataSets.map(({ title, cells }) => worked(title, cells))];
  return scheme.checks.map((check) => {
    const area = readAreaOf(check.range, sheets[0]?.name ?? '');
    const cells = area
      ? placesIn(area).map((place) => cellFinding(check.rule, cellKey(area.sheet, place), cases, area))
      : [];
    const right = cells.filter(({ isRight }) => isRight).length;
    return { check, cells, right, passed: cells.length > 0 && right === cells.length };
  });
}

const RIGHT = { isRight: true, detail: '', said: '' } as const;

function cellFinding(rule: SheetRule, cell: string, cases: readonly Case[], area: Area): CellFinding {
  const [shown] = cases;
  if (!shown) return { cell, ...RIGHT };
  const name = cell.slice(area.sheet.length + 1);
  const wrong = (detail: string, said = detail) => ({
    cell,
    isRight: false,
    detail: `${name} ${detail}`,
    said: `${name} ${said}`,
  });
  switch (rule.kind) {
    case 'value': {
      if (shown.own.ranOut) return wrong('stands in a workbook that takes more steps than it may.');
      const off = cases.find(({ own, solved }) => !sameValue(solved.valueAt(cell), own.valueAt(cell), rule));
      if (!off) return { cell, ...RIGHT };
      const [gives, expected] = [inWords(off.own.valueAt(cell)), inWords(off.solved.valueAt(cell))];
      const detail = `gives ${gives} where ${expected} is expected`;
      if (off.title === null) return wrong(detail, gives === 'nothing' ? 'is empty.' : 'is not right.');
      return wrong(`${detail}, with “${off.title}”`, 'is right with these numbers, but not with others.');
    }
    case 'uses':
      return usesOneOf(shown.own, cell, rule.functions)
        ? { cell, ...RIGHT }
        : wrong(`does not use ${rule.functions.join(' or ')}.`);
    case 'refersTo': {
      const range = readAreaOf(rule.range, area.sheet);
      return range && looksAtAll(shown.own, cell, range)
        ? { cell, ...RIGHT }
        : wrong(`does not look at all of ${range ? areaName(range) : rule.range}.`);
    }
    case 'noConstants': {
      const typed = constantsBesides(shown.own, cell, rule.allowed);
      if (typed === null) return wrong('holds no formula.');
      return typed.length === 0
        ? { cell, ...RIGHT }
        : wrong(`has ${typed.join(', ')} typed in.`, 'has a number typed in.');
    }
  }
}

const inWords = (value: Scalar): string => {
  if (value === null || value === '') return 'nothing';
  return typeof value === 'string' ? `“${value.slice(0, 60)}”` : showValue(value);
};
