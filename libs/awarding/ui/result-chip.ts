import { Component, computed, input } from '@angular/core';
import type { ResultState } from '@assay/awarding/contract';
import { resultWords } from './words';

/** Met, not met or not yet decided: always with the word. */
@Component({
  selector: 'assay-result-chip',
  template: `<span class="chip" [class.good]="state() === 'met'" [class.warn]="state() === 'not-met'">
    @if (state() === 'met') {
      <i class="i i-check"></i>
    }
    {{ word() }}</span
  >`,
})
export class ResultChip {
  readonly state = input.required<ResultState>();
  protected readonly word = computed(() => resultWords[this.state()]);
}
