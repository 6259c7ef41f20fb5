import { DatePipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WalletCard as Card } from '@assay/credentials/contract';
import { Hallmarks } from '@assay/ui-kit';

/** One credential in a wallet; the whole card leads to it. */
@Component({
  selector: 'assay-wallet-card',
  imports: [DatePipe, Hallmarks, RouterLink],
  template: `
    <div class="held" [class.over]="card().state === 'revoked' || hasEnded()">
      <assay-hallmarks
        [issuer]="card().hallmarks.issuer"
        [level]="card().hallmarks.level"
        [supervision]="card().hallmarks.supervision"
        [year]="card().hallmarks.year"
      />
      <a class="display" [routerLink]="['/wallet', card().id]">{{ card().title }}</a>
      <p class="tiny second">
        @if (card().state === 'revoked') {
          Withdrawn by {{ card().organisation }} on {{ card().revokedAt | date: 'd MMMM y' : 'UTC' }}
        } @else if (hasEnded()) {
          Genuine, but it ended on {{ card().validUntil | date: 'd MMMM y' : 'UTC' }}
        } @else {
          {{ card().workload }} · issued {{ card().issuedAt | date: 'd MMMM y' : 'UTC' }}
        }
      </p>
    </div>
  `,
  styleUrl: './wallet-card.css',
})
export class WalletCard {
  readonly card = input.required<Card>();
  protected readonly hasEnded = computed(() => {
    const end = this.card().validUntil;
    return end !== null && Date.parse(end) <= Date.now();
  });
}
