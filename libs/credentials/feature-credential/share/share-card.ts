import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PublicCredential } from '@assay/credentials/contract';
import { CredentialClient } from '@assay/credentials/data';
import { QrCode } from '@assay/credentials/ui';
import { Submission } from '@assay/platform/data';
import { Announcer, Failure } from '@assay/ui-kit';
import { ShareDialog } from './share-dialog';

/** How a credential is passed on: the code to scan, the link, the file; and for its holder, who can see it. */
@Component({
  selector: 'assay-share-card',
  imports: [Failure, QrCode, RouterLink, ShareDialog],
  templateUrl: './share-card.html',
  styleUrl: './share-card.css',
})
export class ShareCard {
  private readonly client = inject(CredentialClient);
  private readonly announcer = inject(Announcer);
  readonly credential = input.required<PublicCredential>();
  readonly changed = output<PublicCredential>();
  protected readonly isChanging = signal(false);
  protected readonly submission = new Submission();

  protected async copyLink(link: string) {
    try {
      await navigator.clipboard.writeText(link);
      this.announcer.toast('Link copied.');
    } catch {
      this.announcer.toast(`The browser does not let us copy. The link is ${link}`, 'warn');
    }
  }

  protected makeLink() {
    return this.change(
      (id) => this.client.renewLink(id),
      'There is a new link. Only people who have it can see the credential.',
    );
  }

  protected withdrawLink() {
    return this.change(
      (id) => this.client.withdrawLink(id),
      'The link is withdrawn. Nobody else can see the credential.',
    );
  }

  private async change(command: (id: string) => Promise<PublicCredential>, said: string) {
    const { heldId } = this.credential();
    if (heldId === null) return;
    const isDone = await this.submission.run(async () => this.changed.emit(await command(heldId)));
    if (!isDone) return;
    this.isChanging.set(false);
    this.announcer.toast(said);
  }
}
