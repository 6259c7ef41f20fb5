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
      @if (shown().length > 0 || open()) {
        <ul class="plain">
          @for (card of shown(); track card.id) {
            <li><assay-wallet-card [card]="card" /></li>
          }
          @if (open(); as title) {
            <li class="open">
              <span class="eyebrow">Next</span>
              <b>{{ title }}</b>
              <span class="tiny second">When you pass, and the award board has confirmed it</span>
            </li>
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
    .open {
      display: block;
      min-height: 118px;
      padding: 15px 18px;
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius-lg);
    }
    .open b {
      display: block;
      margin: 10px 0 3px;
      font: 600 1.0625rem/1.25 var(--font-display);
    }
  `,
})
export class YourCredentials {
  readonly most = input(Infinity);
  /** What the next exam leads to: still to be earned. */
  readonly next = input<string | null>(null);
  protected readonly wallet = inject(CredentialClient).wallet();
  /** One that is held already is not still to be earned. */
  protected readonly open = computed(() => {
    const title = this.next();
    const held = this.wallet.hasValue() ? this.wallet.value().credentials : [];
    return title !== null && !held.some((card) => card.title === title) ? title : null;
  });
  protected readonly shown = computed(() =>
    this.wallet.hasValue() ? this.wallet.value().credentials.slice(0, this.most()) : [],
  );
}
