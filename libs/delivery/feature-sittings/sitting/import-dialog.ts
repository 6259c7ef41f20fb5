import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { CandidateImport } from '@assay/delivery/contract';
import { SittingClient } from '@assay/delivery/data';
import { Submission } from '@assay/platform/data';
import { count, Dialog, Failure, Field, FieldControl } from '@assay/ui-kit';

/** Enters many: the list is read first, and nobody is entered while one line has an error. */
@Component({
  selector: 'assay-import-dialog',
  imports: [Dialog, Failure, Field, FieldControl],
  templateUrl: './import-dialog.html',
  styles: `
    .found {
      max-height: 260px;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    textarea.input {
      font-family: var(--font-code);
    }
    ul {
      margin: 0;
      padding-left: 18px;
    }
  `,
})
export class ImportDialog {
  private readonly client = inject(SittingClient);
  readonly sittingId = input.required<string>();
  readonly saved = output<string>();
  readonly closed = output();

  protected readonly list = signal('');
  protected readonly preview = signal<CandidateImport | null>(null);
  protected readonly submission = new Submission();
  protected readonly isReady = computed(() => {
    const preview = this.preview();
    return preview !== null && preview.errors.length === 0 && preview.rows.length > 0;
  });
  protected readonly found = computed(() => count(this.preview()?.rows.length ?? 0, 'candidate'));

  protected change(list: string): void {
    this.list.set(list);
    this.preview.set(null);
  }

  protected async check(): Promise<void> {
    await this.submission.run(async () => {
      this.preview.set(await this.client.previewImport(this.sittingId(), this.list()));
    });
  }

  protected async enter(): Promise<void> {
    const went = await this.submission.run(() => this.client.import(this.sittingId(), this.list()));
    if (went) this.saved.emit(`${this.found()} entered.`);
  }
}
