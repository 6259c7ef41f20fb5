import { Component } from '@angular/core';
import { YourResults } from '../your-results/your-results';

@Component({
  selector: 'assay-results-page',
  imports: [YourResults],
  template: `
    <h1>Your results</h1>
    <p class="second">A result appears after the award board has confirmed it and the organisation has released it.</p>
    <section class="card"><assay-your-results /></section>
  `,
  styles: `
    h1 {
      margin-bottom: 8px;
    }
    .card {
      margin-top: 20px;
    }
  `,
})
export class ResultsPage {}
