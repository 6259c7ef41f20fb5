import { Component, computed, inject, linkedSignal } from '@angular/core';
import type { ChangedOrganisation } from '@assay/identity/contract';
import { OrganisationClient, SessionStore } from '@assay/identity/data';
import { Submission } from '@assay/platform/data';
import { Announcer, Failure, Field, FieldControl, Loading, Why } from '@assay/ui-kit';
import { SettingsFrame } from '../settings-frame';
import { countryChoices, zoneChoices } from './countries';

/** Who the organisation is: what stands on its pages, and in every credential that it issues from now on. */
@Component({
  selector: 'assay-facts-page',
  imports: [Failure, Field, FieldControl, Loading, SettingsFrame, Why],
  templateUrl: './facts-page.html',
  styles: `
    .card {
      max-width: 760px;
      gap: 18px;
    }
    .narrow {
      max-width: 340px;
    }
  `,
})
export class FactsPage {
  private readonly client = inject(OrganisationClient);
  private readonly session = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  protected readonly settings = this.client.settings();
  protected readonly submission = new Submission();
  protected readonly draft = linkedSignal<ChangedOrganisation>(() => {
    const known = this.settings.hasValue() ? this.settings.value() : null;
    return {
      name: known?.name ?? '',
      shortName: known?.shortName ?? '',
      website: known?.website ?? '',
      countryCode: known?.countryCode ?? '',
      timeZone: known?.timeZone ?? '',
    };
  });
  protected readonly countries = computed(() => countryChoices(this.draft().countryCode));
  protected readonly zones = computed(() => zoneChoices(this.draft().timeZone));

  protected change(part: Partial<ChangedOrganisation>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const went = await this.submission.run(async () => {
      this.settings.set(await this.client.change(this.draft()));
      await this.session.refresh();
    });
    if (went) this.announcer.toast('The organisation was saved.');
  }
}
