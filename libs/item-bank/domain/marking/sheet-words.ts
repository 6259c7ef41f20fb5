import type { SheetCheck, SheetRule, SpreadsheetScheme } from '../item/mark-scheme';

/** The mark scheme of a workbook, line by line. */
export function sheetWords({ checks, dataSets, solution }: SpreadsheetScheme): string[] {
  return [
    ...checks.map(
      (check) =>
        `${check.title}: ${check.range} ${ruleWords(check.rule)}${check.credit === 'share' ? ', by the share of right cells' : ''}: ${worth(check)}${check.mustPass ? ', must pass' : ''}.`,
    ),
    ...(dataSets.length > 0 ? [`Worked out again with: ${dataSets.map(({ title }) => title).join(', ')}.`] : []),
    ...Object.entries(solution).map(([cell, entry]) => `Solution ${cell}: ${entry}`),
  ];
}

export function ruleWords(rule: SheetRule): string {
  switch (rule.kind) {
    case 'value': {
      const { mode, amount } = rule.tolerance;
      return `gives what the solution gives${mode === 'exact' ? '' : ` ± ${amount}${mode === 'relative' ? '%' : ''}`}`;
    }
    case 'uses':
      return `uses ${rule.functions.join(' or ')}`;
    case 'refersTo':
      return `looks at all of ${rule.range}`;
    case 'noConstants':
      return `has no number typed in${rule.allowed.length > 0 ? ` but ${rule.allowed.join(', ')}` : ''}`;
  }
}

const worth = ({ marks }: SheetCheck) => (marks === '1' ? '1 mark' : `${marks} marks`);
