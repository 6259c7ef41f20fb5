import { Component, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { YourResults } from '@assay/awarding/feature-results';
import { YourCredentials } from '@assay/credentials/feature-credential';
import { HomeExams } from '@assay/delivery/feature-home';
import { SessionStore } from '@assay/identity/data';

/** Joins what several scopes tell a candidate; the scopes do not know of each other. */
@Component({
  selector: 'assay-candidate-home-page',
  imports: [HomeExams, RouterLink, YourCredentials, YourResults],
  template: `
    <assay-home-exams />
    @if (!session().isExamDay) {
      <section aria-labelledby="home-credentials">
        <div class="sec">
          <h2 id="home-credentials">Your credentials</h2>
          <a class="small" routerLink="/wallet">Open wallet</a>
        </div>
        <assay-your-credentials [most]="2" [next]="nextTitle()" />
      </section>
      <section aria-labelledby="home-results">
        <div class="sec">
          <h2 id="home-results">Your results</h2>
          <a class="small" routerLink="/results">All results</a>
        </div>
        <assay-your-results />
      </section>
    }
  `,
  styles: `
    .sec {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      margin: 30px 0 12px;
    }
  `,
})
export class CandidateHomePage {
  protected readonly session = inject(SessionStore).current;
  private readonly exams = viewChild(HomeExams);
  protected readonly nextTitle = computed(() => this.exams()?.next()?.title ?? null);
}
