import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { PageLook, SessionStore } from '@assay/identity/data';
import { Account } from './account';
import { DemoNote } from './demo-note';
import { SkipLink } from './skip-link';

@Component({
  selector: 'assay-candidate-frame',
  imports: [Account, DemoNote, RouterLink, RouterLinkActive, RouterOutlet, SkipLink],
  template: `
    <assay-skip-link />
    <header class="masthead">
      <a class="wordmark" routerLink="/home">Assay</a>
      @if (session().examsOf; as organisation) {
        @if (organisation.logo; as logo) {
          <img class="logo" [src]="logo" [alt]="organisation.name" />
        }
      }
      <nav aria-label="Main">
        <a routerLink="/home" routerLinkActive ariaCurrentWhenActive="page">Home</a>
        @if (!session().isExamDay) {
          <a routerLink="/results" routerLinkActive ariaCurrentWhenActive="page">Results</a>
          <a routerLink="/wallet" routerLinkActive ariaCurrentWhenActive="page">Credentials</a>
        }
      </nav>
      <span class="row">
        <b>{{ session().name }}</b>
        <assay-account />
      </span>
    </header>
    @if (session().isDemo) {
      <assay-demo-note />
    }
    <main class="sheet" id="main" tabindex="-1"><router-outlet /></main>
  `,
  styles: `
    .logo {
      max-width: 160px;
      max-height: 40px;
      padding: 3px;
      border-radius: 4px;
      background: var(--plate);
    }
  `,
})
export class CandidateFrame {
  protected readonly session = inject(SessionStore).current;

  constructor() {
    inject(PageLook).wear(computed(() => this.session().examsOf));
  }
}
