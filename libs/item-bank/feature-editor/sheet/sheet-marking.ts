import { Component, computed, inject, input } from '@angular/core';
import {
  freeId,
  functionNames,
  type SheetCheck,
  type SheetRule,
  type SheetTolerance,
  type SpreadsheetInteraction,
  type SpreadsheetScheme,
} from '@assay/item-bank/domain';
import { At, FieldProblem } from '../settings/field-problem';
import { MarksField } from '../settings/marks-field';
import { OutcomeLine } from '../settings/outcome-line';
import { editScheme, withOne, without } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { partNow, schemeNow } from '../state/now';

const RULES: readonly { readonly kind: SheetRule['kind']; readonly name: string }[] = [
  { kind: 'value', name: 'gives your result' },
  { kind: 'uses', name: 'uses a function' },
  { kind: 'refersTo', name: 'looks at a range' },
  { kind: 'noConstants', name: 'has no number typed in' },
];
const TOLERANCES: readonly { readonly mode: SheetTolerance['mode']; readonly name: string }[] = [
  { mode: 'exact', name: 'exactly' },
  { mode: 'absolute', name: 'within ±' },
  { mode: 'relative', name: 'within ± %' },
];

/** The checks of a workbook: which cells, what is looked for, and what it earns. */
@Component({
  selector: 'assay-sheet-marking',
  imports: [At, FieldProblem, MarksField, OutcomeLine],
  templateUrl: './sheet-marking.html',
  styleUrl: '../settings/part.css',
})
export class SheetMarking {
  private readonly store = inject(ItemStore);
  readonly of = input.required<SpreadsheetInteraction>();
  readonly by = input.required<SpreadsheetScheme>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly scheme = schemeNow(this.store, this.of, this.by);
  protected readonly rules = RULES;
  protected readonly tolerances = TOLERANCES;
  protected readonly functions = functionNames;
  protected readonly hidden = computed(() => {
    const count = this.scheme().dataSets.length;
    if (count === 0)
      return 'There are no hidden data yet: a result that is typed in would earn the marks of a formula.';
    return `Results are compared with yours, and again with ${count} hidden ${count === 1 ? 'data set' : 'data sets'}.`;
  });

  protected add(): void {
    const { checks } = this.scheme();
    const id = freeId(
      checks.map((each) => each.id),
      'c',
    );
    const [sheet] = this.interaction().sheets;
    const range = sheet?.editable[0] ? `${sheet.name}!${sheet.editable[0]}` : '';
    const rule: SheetRule = { kind: 'value', tolerance: { mode: 'absolute', amount: '0.005' } };
    const { outcomeId = null } = checks.at(-1) ?? {};
    this.mark([...checks, { id, title: '', range, rule, outcomeId, marks: '1', mustPass: false }]);
  }

  protected edit(id: string, change: Partial<SheetCheck>): void {
    this.mark(withOne(this.scheme().checks, id, change));
  }

  protected remove(id: string): void {
    this.mark(without(this.scheme().checks, id));
  }

  protected setKind(id: string, kind: string): void {
    this.edit(id, { rule: ruleOf(kind as SheetRule['kind']) });
  }

  protected setTolerance(check: SheetCheck, change: Partial<SheetTolerance>): void {
    if (check.rule.kind !== 'value') return;
    this.edit(check.id, { rule: { kind: 'value', tolerance: { ...check.rule.tolerance, ...change } } });
  }

  protected setFunctions(id: string, typed: string): void {
    this.edit(id, { rule: { kind: 'uses', functions: listed(typed.toUpperCase()) } });
  }

  protected setRange(id: string, range: string): void {
    this.edit(id, { rule: { kind: 'refersTo', range: range.trim() } });
  }

  protected setAllowed(id: string, typed: string): void {
    this.edit(id, { rule: { kind: 'noConstants', allowed: listed(typed) } });
  }

  protected setCredit({ id }: SheetCheck, isShared: boolean): void {
    this.mark(
      this.scheme().checks.map((check) => {
        if (check.id !== id) return check;
        const { credit: _, ...whole } = check;
        return isShared ? { ...whole, credit: 'share' } : whole;
      }),
    );
  }

  private mark(checks: readonly SheetCheck[]): void {
    const { id } = this.interaction();
    this.store.change((content) => editScheme(content, id, 'spreadsheet', { checks }));
  }
}

function ruleOf(kind: SheetRule['kind']): SheetRule {
  switch (kind) {
    case 'value':
      return { kind, tolerance: { mode: 'absolute', amount: '0.005' } };
    case 'uses':
      return { kind, functions: [] };
    case 'refersTo':
      return { kind, range: '' };
    case 'noConstants':
      return { kind, allowed: [] };
  }
}

const listed = (typed: string) => typed.split(/[,;\s]+/).filter((each) => each !== '');
