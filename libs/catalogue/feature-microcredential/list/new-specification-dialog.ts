import { Component, inject, output, signal } from '@angular/core';
import { SpecificationClient } from '@assay/catalogue/data';
import { Submission } from '@assay/platform/data';
import { Dialog, Failure, Field, FieldControl } from '@assay/ui-kit';

/** Code and title; everything else is written in the draft. */
@Component({
  selector: 'assay-new-specification-dialog',
  imports: [Dialog, Failure, Field, FieldControl],
  template: `
    <assay-dialog heading="New microcredential" (closed)="closed.emit()">
      <form class="stack" id="new-specification" (submit)="create(); $event.preventDefault()">
        <assay-field label="Title" [error]="submission.fieldError('title')">
          <input
            class="input"
            autocomplete="off"
            assayControl
            [value]="title()"
            (input)="title.set($any($event.target).value)"
          />
        </assay-field>
        <assay-field
          label="Code"
          hint="Short and lasting: it stands in addresses and on item labels, such as PDW-5."
          [error]="submission.fieldError('code') ?? takenCode()"
        >
          <input
            class="input"
            autocomplete="off"
            assayControl
            [value]="code()"
            (input)="code.set($any($event.target).value)"
          />
        </assay-field>
        @if (submission.general(); as problem) {
          @if (!takenCode()) {
            <assay-failure [error]="problem" [canRetry]="false" />
          }
        }
      </form>
      <button dialogAction class="btn primary" form="new-specification" [disabled]="submission.isBusy()">
        Start the draft
      </button>
    </assay-dialog>
  `,
})
export class NewSpecificationDialog {
  private readonly client = inject(SpecificationClient);
  readonly created = output<string>();
  readonly closed = output();
  protected readonly title = signal('');
  protected readonly code = signal('');
  protected readonly submission = new Submission();

  protected takenCode(): string | null {
    const problem = this.submission.problem();
    return problem?.code === 'SPECIFICATION_CODE_TAKEN' ? problem.sentence : null;
  }

  protected async create() {
    await this.submission.run(async () => {
      const { code } = await this.client.create({ title: this.title(), code: this.code() });
      this.created.emit(code);
    });
  }
}
