import { Component, inject, input, output, signal } from '@angular/core';
import { interactionKinds, type InteractionKind } from '@assay/item-bank/domain';
import { ItemClient } from '@assay/item-bank/data';
import { kindNames } from '@assay/item-bank/ui';
import { Submission } from '@assay/platform/data';
import { Dialog, Failure, Field, FieldControl } from '@assay/ui-kit';

/** A title and a first part; everything else is written in the editor. */
@Component({
  selector: 'assay-new-item-dialog',
  imports: [Dialog, Failure, Field, FieldControl],
  template: `
    <assay-dialog heading="New item" (closed)="closed.emit()">
      <form id="new-item" class="stack" (submit)="$event.preventDefault(); create()">
        <assay-field
          label="Title"
          hint="For authors and examiners. Candidates do not see it."
          [error]="submission.fieldError('title')"
        >
          <input
            class="input"
            maxlength="200"
            assayControl
            [value]="title()"
            (input)="title.set($any($event.target).value)"
          />
        </assay-field>
        <fieldset>
          <legend>First part</legend>
          @for (each of kinds; track each) {
            <label class="check">
              <input type="radio" name="kind" [checked]="kind() === each" (change)="kind.set(each)" />
              <span
                ><b>{{ names[each] }}</b> <span class="second">{{ purposes[each] }}</span></span
              >
            </label>
          }
        </fieldset>
        @if (submission.general(); as problem) {
          <assay-failure [error]="problem" [canRetry]="false" />
        }
      </form>
      <button dialogAction type="submit" form="new-item" class="btn primary" [disabled]="submission.isBusy()">
        Write the item
      </button>
    </assay-dialog>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 10px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin-bottom: 8px;
      font-size: var(--t-sm);
      font-weight: 550;
    }
  `,
})
export class NewItemDialog {
  private readonly client = inject(ItemClient);
  readonly specificationId = input.required<string>();
  readonly created = output<string>();
  readonly closed = output();
  protected readonly kinds = interactionKinds;
  protected readonly names = kindNames;
  protected readonly purposes: Record<InteractionKind, string> = {
    choice: 'one or several options are right',
    inlineChoice: 'lists to choose from, inside a text',
    order: 'steps or things to put in order',
    match: 'pairs of two lists',
    gapMatch: 'a text with gaps, and words to fill them',
    hotspot: 'one or several places in a picture',
    numeric: 'a number, with a tolerance',
    textEntry: 'a word or a line, with accepted answers',
    extendedText: 'a paragraph or more, marked by an examiner with a rubric',
    code: 'a practical task: programs, queries, pages, marked by checks',
    spreadsheet: 'a workbook to work in, its results and formulas checked',
    observation: 'a demonstration that an examiner watches, with a checklist',
  };
  protected readonly title = signal('');
  protected readonly kind = signal<InteractionKind>('choice');
  protected readonly submission = new Submission();

  protected async create(): Promise<void> {
    await this.submission.run(async () => {
      const [specificationId, title, kind] = [this.specificationId(), this.title(), this.kind()];
      this.created.emit((await this.client.create({ specificationId, title, kind })).id);
    });
  }
}
