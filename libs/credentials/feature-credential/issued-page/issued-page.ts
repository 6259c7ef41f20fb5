import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import type { IssuedCredential, IssuedCredentials } from '@assay/credentials/contract';
import { CredentialClient } from '@assay/credentials/data';
import { Submission } from '@assay/platform/data';
import { Announcer, Clock, Failure, Field, Loading, ReasonDialog } from '@assay/ui-kit';
import { settled } from './settled';

/** All that the organisation has issued, what could not be issued, and the way to withdraw one. */
@Component({
  selector: 'assay-issued-page',
  imports: [Clock, Failure, Field, Loading, ReasonDialog],
  templateUrl: './issued-page.html',
  styleUrl: './issued-page.css',
})
export class IssuedPage {
  private readonly client = inject(CredentialClient);
  private readonly announcer = inject(Announcer);
  /** From the address: what to look for at first. */
  readonly find = input<string>();
  protected readonly search = linkedSignal(() => this.find() ?? '');
  private readonly asked = settled(this.search);
  protected readonly issued = this.client.issued(this.asked);
  /** What was shown stays while a new search is on its way. */
  protected readonly shown = linkedSignal<IssuedCredentials | null, IssuedCredentials | null>({
    source: () => (this.issued.hasValue() ? this.issued.value() : null),
    computation: (now, before) => now ?? before?.value ?? null,
  });
  protected readonly revoking = signal<IssuedCredential | null>(null);
  protected readonly revocation = new Submission();
  protected readonly retrying = new Submission();

  protected async revoke(credential: IssuedCredential, reason: string) {
    const isDone = await this.revocation.run(async () => {
      const changed = await this.client.revoke(credential.id, reason);
      this.issued.update(
        (all) => all && { ...all, credentials: all.credentials.map((one) => (one.id === changed.id ? changed : one)) },
      );
    });
    if (!isDone) return;
    this.revoking.set(null);
    this.announcer.toast(
      `The credential of ${credential.holder} is withdrawn. Whoever checks it is told within a minute.`,
    );
  }

  protected async retry(awardId: string) {
    if (!(await this.retrying.run(() => this.client.retry(awardId)))) return;
    this.announcer.toast('It is being issued again. Look here again in a moment.');
  }
}
