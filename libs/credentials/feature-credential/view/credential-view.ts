import { DatePipe } from '@angular/common';
import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import type { PublicCredential } from '@assay/credentials/contract';
import { Certificate, CriteriaList } from '@assay/credentials/ui';
import type { OrganisationLook } from '@assay/identity/contract';
import { PageLook } from '@assay/identity/data';
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
  private readonly look = signal<OrganisationLook | null>(null);
  protected readonly firstName = computed(() => this.credential().holder.split(/\s+/)[0]);
  protected readonly hasEnded = computed(() => {
    const { validUntil } = this.credential();
    return validUntil !== null && new Date(validUntil) <= new Date();
  });

  constructor() {
    inject(PageLook).wear(this.look);
    effect(() => this.look.set(this.credential().look));
  }
}
