import { Component } from '@angular/core';

/** A page could not be opened because we could not be reached. Its address stays in the bar. */
@Component({
  selector: 'assay-unreachable-page',
  template: `
    <main class="sheet" id="main">
      <h1>No connection</h1>
      <p class="second">
        We could not be reached, so this page did not open. Answers that are on this device stay there and are sent when
        you are back.
      </p>
      <p><button type="button" class="btn primary" (click)="tryAgain()">Try again</button></p>
    </main>
  `,
  styles: `
    p {
      margin-top: 12px;
    }
  `,
})
export class UnreachablePage {
  protected tryAgain(): void {
    location.reload();
  }
}
