import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { OrganisationMailText } from '@assay/identity/contract';
import { OrganisationClient, SessionStore } from '@assay/identity/data';
import { fillMail, mailDesigns, type MailText, mailTextProblems, sampleValues } from '@assay/identity/domain';
import { Submission } from '@assay/platform/data';
import { Failure, Field, FieldControl } from '@assay/ui-kit';
import { MailPreview } from './mail-preview';

interface Changed {
  readonly texts: OrganisationMailText[];
  readonly sentence: string;
}

/** Subject and text of one mail, with what may stand in it and how it will read. */
@Component({
  selector: 'assay-mail-text-editor',
  imports: [Failure, Field, FieldControl, MailPreview],
  templateUrl: './mail-text-editor.html',
  styles: `
    .grid {
      gap: 14px;
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin-bottom: 6px;
      font-size: var(--t-sm);
      font-weight: 550;
    }
    fieldset .btn {
      white-space: normal;
      text-align: left;
    }
  `,
})
export class MailTextEditor {
  private readonly client = inject(OrganisationClient);
  private readonly session = inject(SessionStore).current;
  readonly row = input.required<OrganisationMailText>();
  readonly changed = output<Changed>();
  readonly closed = output();
  protected readonly submission = new Submission();
  /** Errors are told once somebody tried to save, not while they still type. */
  private readonly wasTried = signal(false);
  protected readonly draft = linkedSignal<MailText>(() => ({ subject: this.row().subject, text: this.row().text }));
  private readonly problems = computed(() => mailTextProblems(this.row().kind, this.draft()));
  protected readonly places = computed(() =>
    Object.entries(mailDesigns[this.row().kind].placeholders).map(([name, place]) => ({
      ...place,
      name,
      written: `{${name}}`,
    })),
  );
  protected readonly preview = computed(() =>
    fillMail(this.draft(), sampleValues(this.row().kind, this.session().organisation?.name ?? '')),
  );

  protected errorOf(field: string): string | null {
    if (!this.wasTried()) return null;
    return this.problems().find((problem) => problem.field === field)?.message ?? this.submission.fieldError(field);
  }

  protected change(part: Partial<MailText>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected insert(area: HTMLTextAreaElement, name: string): void {
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, 'end');
    this.change({ text: area.value });
    area.focus();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.wasTried.set(true);
    if (this.problems().length > 0) return;
    const { kind } = this.row();
    await this.submission.run(async () => {
      const { texts } = await this.client.changeMailText(kind, this.draft());
      this.changed.emit({ texts, sentence: 'Your text is used from the next mail on.' });
    });
  }

  protected async reset(): Promise<void> {
    await this.submission.run(async () => {
      const { texts } = await this.client.resetMailText(this.row().kind);
      this.changed.emit({ texts, sentence: 'The standard text is used again.' });
    });
  }
}
