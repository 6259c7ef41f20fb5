import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'assay-not-found-page',
  imports: [RouterLink],
  template: `
    <h1>There is no such page</h1>
    <p class="second">The address may be old or mistyped. Nothing of yours is lost.</p>
    <p><a class="btn" routerLink="/">Go to the start</a></p>
  `,
  styles: `
    p {
      margin-top: 12px;
    }
  `,
})
export class NotFoundPage {}
