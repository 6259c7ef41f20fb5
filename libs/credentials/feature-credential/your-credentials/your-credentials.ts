import { Component, computed, inject, input } from '@angular/core';
import { CredentialClient } from '@assay/credentials/data';
import { WalletCard } from '@assay/credentials/ui';
import { Failure, Loading } from '@assay/ui-kit';

/** A candidate's credentials as cards: the newest on the home page, all of them in the wallet. */
@Component({
  selector: 'assay-your-credentials',
  imports: [Failure, Loading, WalletCard],
  template: `
    @if (wallet.hasValue()) {
      @if (shown().length > 0) {
        <ul class="plain">
          @for (card of shown(); track card.id) {
            <li><assay-wallet-card [card]="card" /></li>
          }
        </ul>
      } @else {
        <p class="second">Your credentials appear here when the award board has confirmed a result.</p>
      }
    } @else if (wallet.error(); as error) {
      <assay-failure [error]="error" (retry)="wallet.reload()" />
    } @else {
      <assay-loading what="your credentials" [lines]="2" />
    }
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
      gap: 16px;
    }
  `,
})
export class YourCredentials {
  readonly most = input(Infinity);
  protected readonly wallet = inject(CredentialClient).wallet();
  protected readonly shown = computed(() =>
    this.wallet.hasValue() ? this.wallet.value().credentials.slice(0, this.most()) : [],
  );
}
