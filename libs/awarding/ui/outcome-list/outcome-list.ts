import { Component, input } from '@angular/core';
import type { Outcome } from '@assay/awarding/contract';
import { ResultChip } from '../result-chip';
import { evidenceSentence } from '../words';

/** Outcome by outcome: what was asked, what was found, and the evidence behind it. */
@Component({
  selector: 'assay-outcome-list',
  imports: [ResultChip],
  templateUrl: './outcome-list.html',
  styleUrl: './outcome-list.css',
})
export class OutcomeList {
  readonly outcomes = input.required<readonly Outcome[]>();
  protected readonly evidenceSentence = evidenceSentence;

  protected percent({ marks, max }: Outcome): number {
    return Number(max) === 0 ? 0 : (100 * Number(marks)) / Number(max);
  }
}
