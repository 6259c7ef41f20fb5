import { Component } from '@angular/core';
import { YourCredentials } from '../your-credentials/your-credentials';

@Component({
  selector: 'assay-wallet-page',
  imports: [YourCredentials],
  template: `
    <h1>Your credentials</h1>
    <p class="second lead">
      They are yours to keep: each one is a signed file that anyone can check, with or without this site.
    </p>
    <assay-your-credentials />
  `,
  styles: `
    .lead {
      margin: 6px 0 24px;
      max-width: 62ch;
    }
  `,
})
export class WalletPage {}
