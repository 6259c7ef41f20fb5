import { DatePipe } from '@angular/common';
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { awardingPaths, type CandidateResult } from '@assay/awarding/contract';
import { ResultClient } from '@assay/awarding/data';
import { OutcomeList, ResultChip } from '@assay/awarding/ui';
import { Failure, Loading } from '@assay/ui-kit';

/** One result, outcome by outcome: what was asked, what was found, and who or what marked it. */
@Component({
  selector: 'assay-result-page',
  imports: [DatePipe, Failure, Loading, OutcomeList, ResultChip, RouterLink],
  templateUrl: './result-page.html',
  styleUrl: './result-page.css',
})
export class ResultPage {
  readonly result = input.required<string>();
  protected readonly shown = inject(ResultClient).one(this.result);

  protected readonly statement = awardingPaths.statement;

  protected met({ outcomes }: CandidateResult): number {
    return outcomes.filter(({ state }) => state === 'met').length;
  }
}
