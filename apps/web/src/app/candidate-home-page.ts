import { Component } from '@angular/core';
import { HomeExams } from '@assay/delivery/feature-home';

/** Joins what several scopes tell a candidate; the scopes do not know of each other. */
@Component({
  selector: 'assay-candidate-home-page',
  imports: [HomeExams],
  template: `<assay-home-exams />`,
})
export class CandidateHomePage {}
