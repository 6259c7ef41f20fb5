import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@assay/identity/data';

@Component({
  selector: 'assay-not-found-page',
  imports: [RouterLink],
  template: `
    <h1>There is no such page</h1>
    <p class="second">
      The address may be old or mistyped. Nothing of yours is lost.
      @if (store.isMember()) {
        Press Ctrl+K to find a page, an item or a candidate by name.
      }
    </p>
    <p>
      <a class="btn" routerLink="/">{{ store.isMember() ? 'Go to your home page' : 'Go to the start' }}</a>
    </p>
  `,
  styles: `
    p {
      margin-top: 12px;
    }
  `,
})
export class NotFoundPage {
  protected readonly store = inject(SessionStore);
}
