import { Component, inject, signal } from '@angular/core';
import type { OrganisationMailText } from '@assay/identity/contract';
import { OrganisationClient, SessionStore } from '@assay/identity/data';
import { fillMail, mailDesigns, type MailKind, sampleValues } from '@assay/identity/domain';
import { Announcer, Clock, Failure, Loading } from '@assay/ui-kit';
import { SettingsFrame } from '../settings-frame';
import { MailPreview } from './mail-preview';
import { MailTextEditor } from './mail-text-editor';

/** The mails that are written in the name of the organisation, as they will read. */
@Component({
  selector: 'assay-mail-texts-page',
  imports: [Clock, Failure, Loading, MailPreview, MailTextEditor, SettingsFrame],
  templateUrl: './mail-texts-page.html',
  styles: `
    .stack {
      gap: 20px;
      max-width: 900px;
    }
    h2 {
      font-size: var(--t-lg);
    }
  `,
})
export class MailTextsPage {
  private readonly announcer = inject(Announcer);
  private readonly organisation = inject(SessionStore).current;
  protected readonly texts = inject(OrganisationClient).mailTexts();
  protected readonly designs = mailDesigns;
  protected readonly edited = signal<MailKind | null>(null);

  protected preview(row: OrganisationMailText) {
    return fillMail(row, sampleValues(row.kind, this.organisation().organisation?.name ?? ''));
  }

  protected changed({ texts, sentence }: { texts: OrganisationMailText[]; sentence: string }): void {
    this.texts.set({ texts });
    this.edited.set(null);
    this.announcer.toast(sentence);
  }
}
