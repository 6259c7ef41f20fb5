import { Component, inject, output, signal } from '@angular/core';
import { SpecificationClient } from '@assay/catalogue/data';
import { Submission } from '@assay/platform/data';
import { Dialog, Failure, Field } from '@assay/ui-kit';

/** Code and title; everything else is written in the draft. */
@Component({
  selector: 'assay-new-specification-dialog',
  imports: [Dialog, Failure, Field],
  template: `
    <assay-dialog heading="New microcredential" (closed)="closed.emit()">
      <form class="stack" id="new-specification" (submit)="create(); $event.preventDefault()">
        <assay-field label="Title" [error]="submission.fieldError('title')" #name>
          <input
            class="input"
            autocomplete="off"
            [id]="name.controlId"
            [attr.aria-describedby]="name.describedBy()"
            [attr.aria-invalid]="name.isInvalid()"
            [value]="title()"
            (input)="title.set($any($event.target).value)"
          />
        </assay-field>
        <assay-field
          label="Code"
          hint="Short and lasting: it stands in addresses and on item labels, such as PDW-5."
          [error]="submission.fieldError('code') ?? takenCode()"
          #short
        >
          <input
            class="input"
            autocomplete="off"
            [id]="short.controlId"
            [attr.aria-describedby]="short.describedBy()"
            [attr.aria-invalid]="short.isInvalid()"
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
