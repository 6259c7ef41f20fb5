import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SittingWithResults } from '@assay/insight/contract';
import { InsightClient } from '@assay/insight/data';
import { Clock, Failure, Loading } from '@assay/ui-kit';

const STATES: Record<SittingWithResults['state'], string> = {
  open: 'Provisional',
  confirmed: 'Confirmed, not released',
  released: 'Released',
};

/** Sittings whose scripts are being marked or have results. */
@Component({
  selector: 'assay-sittings-with-results-page',
  imports: [Clock, Failure, Loading, RouterLink],
  templateUrl: './sittings-page.html',
})
export class SittingsPage {
  protected readonly sittings = inject(InsightClient).sittings();

  protected state({ state, handedIn, marked }: SittingWithResults): string {
    return marked < handedIn ? `${handedIn - marked} left to mark` : STATES[state];
  }
}
