import { DatePipe } from '@angular/common';
import { Component, inject, signal } from '@angular/core';
import type { ItemVersionDetail } from '@assay/item-bank/contract';
import { ItemClient } from '@assay/item-bank/data';
import { candidateItem, type CandidateItem } from '@assay/item-bank/domain';
import { ItemPlayer } from '@assay/item-bank/ui';
import { asProblem } from '@assay/platform/data';
import { Announcer, Dialog } from '@assay/ui-kit';
import { ItemStore } from '../state/item-store';
import { CompareDialog } from './compare-dialog';

/** What was published, newest first. A version never changes; its fingerprint says so. */
@Component({
  selector: 'assay-version-list',
  imports: [CompareDialog, DatePipe, Dialog, ItemPlayer],
  template: `
    @for (version of store.item()?.versions ?? []; track version.id) {
      <section>
        <div class="row between">
          <b>Version {{ version.version }}</b>
          <span class="row">
            <button
              type="button"
              class="btn small"
              [attr.aria-label]="'Look at version ' + version.version"
              (click)="open(version.id)"
            >
              Look
            </button>
            <button
              type="button"
              class="btn small"
              [attr.aria-label]="'Compare version ' + version.version + '…'"
              (click)="compared.set(version.id)"
            >
              Compare…
            </button>
          </span>
        </div>
        <p class="small second">{{ version.publishedAt | date: 'd MMMM y, HH:mm' }}, {{ version.publishedBy }}</p>
        <p class="tiny muted mono" [title]="version.hash">{{ version.hash.slice(0, 16) }}</p>
      </section>
    } @empty {
      <p class="small second">Nothing is published yet. Forms can use the item from its first version on.</p>
    }
    @if (compared(); as versionId) {
      <assay-compare-dialog [versionId]="versionId" (closed)="compared.set(null)" />
    }
    @if (opened(); as version) {
      <assay-dialog
        [heading]="'Version ' + version.detail.version"
        closeLabel="Close"
        [wide]="true"
        (closed)="opened.set(null)"
      >
        <assay-item-player [item]="version.item" [disabled]="true" />
      </assay-dialog>
    }
  `,
  styleUrl: '../settings/part.css',
  styles: `
    .row {
      gap: 4px;
    }
  `,
})
export class VersionList {
  protected readonly store = inject(ItemStore);
  private readonly client = inject(ItemClient);
  private readonly announcer = inject(Announcer);
  protected readonly compared = signal<string | null>(null);
  protected readonly opened = signal<{ detail: ItemVersionDetail; item: CandidateItem } | null>(null);

  protected async open(versionId: string): Promise<void> {
    try {
      const detail = await this.client.version(this.store.item()!.id, versionId);
      this.opened.set({ detail, item: candidateItem(detail.content.delivery, versionId) });
    } catch (error) {
      this.announcer.toast(asProblem(error).sentence, 'bad');
    }
  }
}
