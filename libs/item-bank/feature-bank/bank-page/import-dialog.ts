import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportReport } from '@assay/item-bank/contract';
import { ExchangeClient } from '@assay/item-bank/data';
import { Submission } from '@assay/platform/data';
import { Dialog, Failure, Field, FieldControl } from '@assay/ui-kit';

const WORDS: Record<ImportReport['entries'][number]['notes'][number]['kind'], string> = {
  taken: 'Taken',
  changed: 'Changed',
  dropped: 'Left out',
};

/** Practical tasks from other judges: each becomes a draft, and what became of the rest is said. */
@Component({
  selector: 'assay-import-dialog',
  imports: [Dialog, Failure, Field, FieldControl, RouterLink],
  template: `
    <assay-dialog
      heading="Import practical tasks"
      [closeLabel]="report() ? 'Close' : 'Cancel'"
      [wide]="true"
      (closed)="close()"
    >
      @if (report(); as found) {
        <p role="status">{{ summary(found) }}</p>
        @for (entry of found.entries; track $index) {
          <section>
            <h3>
              @if (entry.item; as item) {
                <a [routerLink]="['/org/bank', item.id]">{{ item.label }} {{ item.title }}</a>
              } @else {
                {{ entry.name }} <span class="chip bad">Not taken</span>
              }
            </h3>
            <ul class="notes">
              @for (note of entry.notes; track $index) {
                <li>
                  <b class="small" [class.t-warn]="note.kind !== 'taken'">{{ words[note.kind] }}</b>
                  <span>{{ note.sentence }}</span>
                </li>
              }
            </ul>
          </section>
        }
      } @else {
        <form id="import" class="stack" (submit)="$event.preventDefault(); send()">
          <p>
            Each task becomes a draft in this bank, with its checks and solutions. Nothing is published; rehearse it
            first.
          </p>
          <assay-field
            label="File"
            hint="A zip of Kattis or ICPC problem packages, or CodeRunner questions as Moodle XML. At most 20 MB."
          >
            <input
              class="input"
              type="file"
              accept=".zip,.kpp,.xml"
              assayControl
              (change)="file.set($any($event.target).files[0] ?? null)"
            />
          </assay-field>
          @if (submission.problem(); as problem) {
            <assay-failure [error]="problem" [canRetry]="false" />
          }
        </form>
      }
      <button
        dialogAction
        type="submit"
        form="import"
        class="btn primary"
        [hidden]="report() !== null"
        [disabled]="submission.isBusy() || !file()"
      >
        {{ submission.isBusy() ? 'Reading…' : 'Import' }}
      </button>
    </assay-dialog>
  `,
  styles: `
    section {
      padding-block: 10px;
      border-top: 1px solid var(--line);
    }
    h3 {
      margin: 0 0 6px;
      font-size: 1rem;
    }
    .notes {
      display: grid;
      gap: 4px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .notes li {
      display: grid;
      grid-template-columns: 76px 1fr;
      gap: 8px;
    }
  `,
})
export class ImportDialog {
  private readonly client = inject(ExchangeClient);
  readonly specificationId = input.required<string>();
  /** Whether items came in. */
  readonly closed = output<boolean>();
  protected readonly words = WORDS;
  protected readonly file = signal<File | null>(null);
  protected readonly report = signal<ImportReport | null>(null);
  protected readonly submission = new Submission();

  protected summary({ entries }: ImportReport): string {
    const came = entries.filter(({ item }) => item !== null).length;
    return `${came} of ${entries.length} ${entries.length === 1 ? 'task' : 'tasks'} came in as drafts.`;
  }

  protected async send(): Promise<void> {
    const file = this.file();
    if (!file) return;
    await this.submission.run(async () => {
      this.report.set(await this.client.import(this.specificationId(), file));
    });
  }

  protected close(): void {
    this.closed.emit(this.report() !== null);
  }
}
