import { Component, inject, input, output, signal } from '@angular/core';
import { SittingClient } from '@assay/delivery/data';
import { Submission } from '@assay/platform/data';
import { Dialog, Failure, Field, FieldControl } from '@assay/ui-kit';

/** Enters one candidate. */
@Component({
  selector: 'assay-entry-dialog',
  imports: [Dialog, Failure, Field, FieldControl],
  templateUrl: './entry-dialog.html',
})
export class EntryDialog {
  private readonly client = inject(SittingClient);
  readonly sittingId = input.required<string>();
  readonly saved = output<string>();
  readonly closed = output();

  protected readonly name = signal('');
  protected readonly number = signal('');
  protected readonly email = signal('');
  protected readonly extraTime = signal('0');
  protected readonly submission = new Submission();

  protected async save(): Promise<void> {
    const went = await this.submission.run(() =>
      this.client.enter(this.sittingId(), {
        name: this.name(),
        number: this.number().trim() || null,
        email: this.email().trim() || null,
        extraTimePercent: Number(this.extraTime() || 0),
      }),
    );
    if (went) this.saved.emit(`${this.name()} is entered.`);
  }
}
