import { DatePipe } from '@angular/common';
import { Component, computed, input, output } from '@angular/core';
import type { PublicCredential } from '@assay/credentials/contract';
import { Certificate, CriteriaList } from '@assay/credentials/ui';
import { ShareCard } from '../share/share-card';

/** The credential and what stands behind it, for its holder and for whoever has the link. */
@Component({
  selector: 'assay-credential-view',
  imports: [Certificate, CriteriaList, DatePipe, ShareCard],
  templateUrl: './credential-view.html',
  styleUrl: './credential-view.css',
})
export class CredentialView {
  readonly credential = input.required<PublicCredential>();
  readonly changed = output<PublicCredential>();
  protected readonly firstName = computed(() => this.credential().holder.split(/\s+/)[0]);
  protected readonly hasEnded = computed(() => {
    const { validUntil } = this.credential();
    return validUntil !== null && new Date(validUntil) <= new Date();
  });
}
