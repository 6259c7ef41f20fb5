import { Component, inject, input } from '@angular/core';
import { misleads, percent } from '@assay/insight/domain';
import { InsightClient } from '@assay/insight/data';
import { Failure, Loading } from '@assay/ui-kit';

/** What candidates answered: who chose what, and how the strongest and the weakest differ. */
@Component({
  selector: 'assay-item-answers',
  imports: [Failure, Loading],
  templateUrl: './item-answers.html',
  styleUrl: './item-answers.css',
})
export class ItemAnswers {
  readonly sitting = input.required<string>();
  readonly slotId = input.required<string>();
  protected readonly detail = inject(InsightClient).item(this.sitting, this.slotId);

  protected readonly misleads = misleads;

  protected share(n: number, of: number): string {
    return of > 0 ? percent(n / of) : '–';
  }
}
