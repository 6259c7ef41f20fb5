import { DatePipe } from '@angular/common';
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ResultClient } from '@assay/awarding/data';
import { ResultChip } from '@assay/awarding/ui';
import { Failure, Loading } from '@assay/ui-kit';

/** A candidate's results as a table: on the home page and on a page of their own. */
@Component({
  selector: 'assay-your-results',
  imports: [DatePipe, Failure, Loading, ResultChip, RouterLink],
  templateUrl: './your-results.html',
})
export class YourResults {
  protected readonly results = inject(ResultClient).all();
}
