import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { PACKAGE_FORMATS, type PackageQuery, type PackageReport } from '@assay/item-bank/contract';
import { ExchangeClient } from '@assay/item-bank/data';
import { asProblem, type HttpProblem } from '@assay/platform/data';
import { Dialog, Failure, Loading } from '@assay/ui-kit';
import { ItemStore } from '../state/item-store';

const FORMATS: Record<PackageQuery['format'], string> = {
  '2023-07-draft': 'Kattis and ICPC, 2023-07 draft',
  legacy: 'Kattis and ICPC, older; DOMjudge',
};
const WORDS = { taken: 'In it', changed: 'Changed', dropped: 'Left out' } as const;

/** A task for other judges: what will be in the package, before it is made. */
@Component({
  selector: 'assay-export-dialog',
  imports: [Dialog, Failure, Loading],
  template: `
    <assay-dialog heading="Export as problem package" (closed)="closed.emit()">
      <div class="stack">
        <label class="field">
          Format
          <select class="input" (change)="format.set($any($event.target).value)">
            @for (each of formats; track each) {
              <option [value]="each" [selected]="each === format()">{{ names[each] }}</option>
            }
          </select>
        </label>
        @if (failure(); as error) {
          <assay-failure [error]="error" (retry)="look()" />
        } @else if (report(); as found) {
          @if (found.refused) {
            <p class="note warn" role="status">
              <i class="i i-warn"></i><span>{{ found.refused }}</span>
            </p>
          } @else {
            <ul class="notes">
              @for (note of found.notes; track $index) {
                <li>
                  <b class="small" [class.t-warn]="note.kind === 'dropped'">{{ words[note.kind] }}</b>
                  <span>{{ note.sentence }}</span>
                </li>
              }
            </ul>
          }
        } @else {
          <assay-loading what="what will be in it" />
        }
        <p class="tiny muted">
          It holds your solution and every hidden check. Give it to nobody who will sit the task.
        </p>
      </div>
      <button dialogAction type="button" class="btn primary" [disabled]="!canDownload()" (click)="download()">
        Download the package
      </button>
    </assay-dialog>
  `,
  styles: `
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
export class ExportDialog {
  private readonly store = inject(ItemStore);
  private readonly client = inject(ExchangeClient);
  readonly interactionId = input.required<string>();
  readonly closed = output();
  protected readonly formats = PACKAGE_FORMATS;
  protected readonly names = FORMATS;
  protected readonly words = WORDS;
  protected readonly format = signal<PackageQuery['format']>(PACKAGE_FORMATS[0]);
  protected readonly report = signal<PackageReport | null>(null);
  protected readonly failure = signal<HttpProblem | null>(null);
  private readonly query = computed(() => ({ format: this.format(), part: this.interactionId() }));
  protected readonly canDownload = computed(() => this.report() !== null && this.report()?.refused === null);

  constructor() {
    effect(() => {
      this.query();
      void this.look();
    });
  }

  protected download(): void {
    const link = document.createElement('a');
    link.href = this.client.packageUrl(this.store.item()?.id ?? '', this.query());
    link.download = '';
    link.click();
    this.closed.emit();
  }

  /** What was written a moment ago belongs to it. */
  protected async look(): Promise<void> {
    const [item, query] = [this.store.item(), this.query()];
    if (!item) return;
    this.report.set(null);
    this.failure.set(null);
    try {
      await this.store.flush();
      const found = await this.client.report(item.id, query);
      if (query === this.query()) this.report.set(found);
    } catch (error) {
      this.failure.set(asProblem(error));
    }
  }
}
