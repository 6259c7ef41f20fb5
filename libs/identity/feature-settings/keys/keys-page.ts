import { Component, computed, inject, signal } from '@angular/core';
import { OrganisationClient } from '@assay/identity/data';
import { Submission } from '@assay/platform/data';
import { Announcer, Clock, Failure, Loading, ReasonDialog, Why } from '@assay/ui-kit';
import { SettingsFrame } from '../settings-frame';

/** The public half of the keys that sign credentials, and the change to a new one. */
@Component({
  selector: 'assay-keys-page',
  imports: [Clock, Failure, Loading, ReasonDialog, SettingsFrame, Why],
  templateUrl: './keys-page.html',
  styles: `
    .intro {
      display: grid;
      gap: 10px;
      margin-bottom: 20px;
    }
    .intro p {
      margin: 0;
    }
    h2 {
      font-size: var(--t-lg);
    }
    .did,
    a {
      overflow-wrap: anywhere;
    }
  `,
})
export class KeysPage {
  private readonly client = inject(OrganisationClient);
  private readonly announcer = inject(Announcer);
  protected readonly keys = this.client.keys();
  protected readonly isRotating = signal(false);
  protected readonly submission = new Submission();
  protected readonly active = computed(() =>
    this.keys.hasValue() ? (this.keys.value().keys.find(({ state }) => state === 'active') ?? null) : null,
  );

  protected async rotate(reason: string): Promise<void> {
    const current = this.active()?.name ?? null;
    const went = await this.submission.run(async () => this.keys.set(await this.client.rotateKey({ current, reason })));
    if (!went) {
      if (this.submission.problem()?.code === 'KEY_CHANGED_MEANWHILE') this.keys.reload();
      return;
    }
    this.isRotating.set(false);
    this.announcer.toast(`${this.active()?.name} signs from now on.`);
  }
}
