import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import { DisplayButton } from '@assay/ui-kit';
import { SkipLink } from './skip-link';

/** For employers and everyone else: no account, no question who is looking. */
@Component({
  selector: 'assay-public-frame',
  imports: [DisplayButton, RouterLink, RouterLinkActive, RouterOutlet, SkipLink],
  template: `
    <assay-skip-link />
    <header class="masthead">
      <a class="wordmark" routerLink="/">Assay</a>
      <nav aria-label="Main">
        <a routerLink="/verify" routerLinkActive ariaCurrentWhenActive="page">Verify a credential</a>
      </nav>
      <span class="row">
        <assay-display-button />
        @if (store.current().isSignedIn) {
          <a routerLink="/">{{ store.current().name }}</a>
        } @else {
          <a routerLink="/sign-in">Sign in</a>
        }
      </span>
    </header>
    <main class="sheet" id="main" tabindex="-1"><router-outlet /></main>
  `,
})
export class PublicFrame {
  protected readonly store = inject(SessionStore);

  constructor() {
    // Only to show a name instead of “Sign in”; a public page works without an answer.
    this.store.known().catch(() => undefined);
  }
}
