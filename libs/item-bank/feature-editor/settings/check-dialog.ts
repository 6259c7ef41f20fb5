import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { CheckMark, CodeCheck } from '@assay/item-bank/domain';
import { Dialog, Field } from '@assay/ui-kit';
import { MarksField } from './marks-field';

export interface EditedCheck {
  readonly check: CodeCheck;
  readonly mark: Omit<CheckMark, 'checkId' | 'outcomeId'>;
  readonly isVisible: boolean;
}
type ComparerKind = CodeCheck['comparer']['kind'];
const COMPARERS: Record<ComparerKind, string> = {
  json: 'One JSON value',
  lines: 'Lines, without spaces at their ends',
  'unordered-lines': 'Lines in any order',
  numbers: 'Words, numbers within a tolerance',
  words: 'Words, as contest judges compare them',
  exact: 'Exactly, byte by byte',
  table: 'A table: CSV, TSV or rows of a query',
  plot: 'A plot by its data',
  tree: 'Files and folders left behind',
  checker: 'The checker of this task decides',
};

const TOLERANT: readonly ComparerKind[] = ['numbers', 'words', 'json', 'table', 'plot'];
type Tolerant = Extract<CodeCheck['comparer'], { absolute?: number }>;
const hasTolerance = (comparer: { kind: ComparerKind }): comparer is Tolerant => TOLERANT.includes(comparer.kind);

/** One check: what goes in, what must come out, how the two are compared, what it earns. */
@Component({
  selector: 'assay-check-dialog',
  imports: [Dialog, Field, MarksField],
  templateUrl: './check-dialog.html',
  styles: `
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 14px;
    }
    textarea.input {
      font-family: var(--font-code);
      min-height: 140px;
    }
    @media (max-width: 700px) {
      .two {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class CheckDialog {
  readonly edited = input.required<EditedCheck>();
  readonly kept = output<EditedCheck>();
  readonly closed = output();
  protected readonly comparers = Object.entries(COMPARERS) as [ComparerKind, string][];
  protected readonly now = linkedSignal(() => this.edited());
  protected readonly tolerance = computed(() => {
    const { comparer } = this.now().check;
    return hasTolerance(comparer) ? String(comparer.absolute ?? 0) : '';
  });

  protected check(change: Partial<CodeCheck>): void {
    this.now.update((now) => ({ ...now, check: { ...now.check, ...change } }));
  }

  protected mark(change: Partial<EditedCheck['mark']>): void {
    this.now.update((now) => ({ ...now, mark: { ...now.mark, ...change } }));
  }

  protected see(isVisible: boolean): void {
    this.now.update((now) => ({ ...now, isVisible }));
  }

  protected compare(kind: ComparerKind): void {
    const needs = hasTolerance({ kind });
    const ordered = kind === 'table' ? { ordered: true } : {};
    const comparer = { kind, ...ordered, ...(needs && { absolute: 0, relative: 0 }) };
    this.check({ comparer: comparer as CodeCheck['comparer'] });
  }

  protected within(typed: string): void {
    const absolute = Math.max(0, Number(typed.replace(',', '.')) || 0);
    const { comparer } = this.now().check;
    if (hasTolerance(comparer)) this.check({ comparer: { ...comparer, absolute, relative: 0 } });
  }
}
