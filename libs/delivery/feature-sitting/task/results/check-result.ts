import { DecimalPipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import type { RunCheck } from '@assay/delivery/contract';
import { DiffView } from './diff-view';
import { LeftBehind } from './left-behind';
import { differsInBlanksOnly } from './line-diff';
import { Messages } from './messages';
import { readRows, unmatchedRows } from './query-rows';
import { RowsTable } from './rows-table';
import { checkState } from './run-words';

/** One check: passed, or failed with the reason and the difference. */
@Component({
  selector: 'assay-check-result',
  preserveWhitespaces: false, // outputs are shown to the character
  imports: [DecimalPipe, DiffView, LeftBehind, Messages, RowsTable],
  templateUrl: './check-result.html',
  styleUrl: './check-result.css',
})
export class CheckResult {
  readonly check = input.required<RunCheck>();
  protected readonly state = computed(() => checkState(this.check().verdict));
  protected readonly why = computed(() => {
    const { verdict, finding, expected, output } = this.check();
    if (verdict === 'WA' && differsInBlanksOnly(expected, output)) return 'Only blanks or line ends differ.';
    return finding;
  });
  /** Blanks around the whole are left out, unless nothing else is wrong. */
  protected readonly texts = computed(() => {
    const { expected, output } = this.check();
    const [left, right] = [expected.trim(), output.trim()];
    return left === right ? { expected, output } : { expected: left, output: right };
  });
  protected readonly rows = computed(() => {
    const [expected, given] = [readRows(this.check().expected), readRows(this.check().output)];
    if (!expected || !given) return null;
    return { expected, given, missing: unmatchedRows(expected, given), wrong: unmatchedRows(given, expected) };
  });
}
