import type { Entries, Sheet, SheetCheck, SheetRule } from '@assay/item-bank/domain';
import { item, type Frame, type Worth, type WrittenItem } from './write';

interface WrittenSheet extends Pick<Sheet, 'name' | 'editable' | 'widths'> {
  /** As it stands: the first row is bold; one text to a cell. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
}
interface WrittenCheck extends Worth {
  readonly title: string;
  readonly range: string;
  readonly rule: SheetRule;
  readonly byShare?: boolean;
}

export const near = (amount: string): SheetRule => ({ kind: 'value', tolerance: { mode: 'absolute', amount } });
export const uses = (...functions: string[]): SheetRule => ({ kind: 'uses', functions });
export const nothingTypedIn = (...allowed: string[]): SheetRule => ({ kind: 'noConstants', allowed });

/** The same formula in every row, as it is filled down: "{row}" stands for the number of the row. */
export const filled = (sheet: string, column: string, rows: readonly number[], formula: string): Entries =>
  Object.fromEntries(rows.map((row) => [`${sheet}!${column}${row}`, formula.replaceAll('{row}', String(row))]));

/** A workbook to be completed, its results checked again with hidden data. */
export function spreadsheet(
  frame: Frame & {
    sheets: readonly WrittenSheet[];
    checks: readonly WrittenCheck[];
    /** By name: the cells that hold other numbers. */
    hidden: Readonly<Record<string, Entries>>;
    solution: Entries;
    lure: Entries;
  },
): WrittenItem {
  const checks = frame.checks.map(({ byShare, ...check }, index): SheetCheck => ({
    id: `c${index + 1}`,
    ...check,
    mustPass: false,
    ...(byShare && { credit: 'share' as const }),
  }));
  const dataSets = Object.entries(frame.hidden).map(([title, cells], index) => ({ id: `d${index + 1}`, title, cells }));
  return item(frame, [
    {
      interaction: { id: 'i1', kind: 'spreadsheet', prompt: [], sheets: frame.sheets.map(sheetOf) },
      scheme: { kind: 'spreadsheet', checks, dataSets, solution: frame.solution },
      lure: { cells: frame.lure },
    },
  ]);
}

function sheetOf({ name, rows, columns, editable, widths }: WrittenSheet): Sheet {
  const cells = rows.flatMap((row, down) =>
    row.flatMap((entry, across) => {
      const address = `${String.fromCharCode(65 + across)}${down + 1}`;
      return entry === '' ? [] : [[address, { entry, ...(down === 0 && { isBold: true }) }] as const];
    }),
  );
  return {
    name,
    columns,
    rows: rows.length + 1,
    cells: Object.fromEntries(cells),
    editable,
    ...(widths && { widths }),
  };
}
