import { Component, computed, inject, linkedSignal } from '@angular/core';
import type { OrganisationSettings } from '@assay/identity/contract';
import { OrganisationClient, SessionStore } from '@assay/identity/data';
import { judgeBrand } from '@assay/identity/domain';
import { Submission } from '@assay/platform/data';
import { Announcer, Failure, Field, FieldControl, Loading, Why } from '@assay/ui-kit';
import { SettingsFrame } from '../settings-frame';
import { ColourSample } from './colour-sample';
import { readPicture } from './picture-file';

const ASSAY_GREEN = '#0b5d57';

/** How the pages of the organisation look. The colour is judged while it is chosen, by the rules the server asks too. */
@Component({
  selector: 'assay-look-page',
  imports: [ColourSample, Failure, Field, FieldControl, Loading, SettingsFrame, Why],
  templateUrl: './look-page.html',
  styleUrl: './look-page.css',
})
export class LookPage {
  private readonly client = inject(OrganisationClient);
  private readonly session = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  protected readonly settings = this.client.settings();
  protected readonly logoSubmission = new Submission();
  protected readonly colourSubmission = new Submission();
  protected readonly colour = linkedSignal(
    () => (this.settings.hasValue() ? this.settings.value().colour : null) ?? ASSAY_GREEN,
  );
  protected readonly finding = computed(() => judgeBrand(this.colour()));
  /** The picker of the browser shows black for what is no colour yet. */
  protected readonly pickable = computed(() => (this.finding().isColour ? this.colour().toLowerCase() : '#000000'));
  protected readonly colourError = computed(() =>
    this.finding().isColour ? this.colourSubmission.fieldError('colour') : (this.finding().reasons[0] ?? null),
  );

  protected async sendLogo(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const went = await this.logoSubmission.run(async () =>
      this.take(await this.client.changeLogo(await readPicture(file))),
    );
    input.value = '';
    if (went) this.announcer.toast('The new logo is in use.');
  }

  protected async removeLogo(): Promise<void> {
    if (await this.logoSubmission.run(async () => this.take(await this.client.removeLogo())))
      this.announcer.toast('The logo was removed.');
  }

  protected async saveColour(event: Event): Promise<void> {
    event.preventDefault();
    const colour = this.colour();
    if (await this.colourSubmission.run(async () => this.take(await this.client.changeBrand(colour))))
      this.announcer.toast('The pages of your organisation have the new colour.');
  }

  protected async resetColour(): Promise<void> {
    if (await this.colourSubmission.run(async () => this.take(await this.client.changeBrand(null))))
      this.announcer.toast('The pages have the green of Assay again.');
  }

  /** The frame around this page shows it at once. */
  private async take(settings: OrganisationSettings): Promise<void> {
    this.settings.set(settings);
    await this.session.refresh();
  }
}
