import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { InsightClient } from '@assay/insight/data';
import { Failure, Loading } from '@assay/ui-kit';
import { PassagePair } from './passage-pair';

/** Which programs of a sitting share passages. A note for people: it says what stands where, and nothing of what it means. */
@Component({
  selector: 'assay-authorship-page',
  imports: [Failure, Loading, PassagePair, RouterLink],
  templateUrl: './authorship-page.html',
  styles: `
    .stack {
      gap: 16px;
      min-width: 0;
    }
    h2 {
      font-size: var(--t-lg);
      margin: 18px 0 8px;
    }
  `,
})
export class AuthorshipPage {
  private readonly client = inject(InsightClient);
  readonly sitting = input.required<string>();
  protected readonly shared = this.client.sharedPassages(this.sitting);
}
