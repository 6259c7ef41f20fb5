import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  isSheetResponse,
  type Entries,
  type ResponseValue,
  type SheetResponse,
  type SpreadsheetInteraction,
} from '@assay/item-bank/domain';
import { SheetBook } from '@assay/item-bank/ui';
import { Dialog } from '@assay/ui-kit';
import { ItemStore } from '../state/item-store';

/** A sample answer that is a workbook: named by what it is, filled in in a dialog. */
@Component({
  selector: 'assay-sheet-sample',
  imports: [Dialog, SheetBook],
  template: `
    <button type="button" class="link" [disabled]="disabled()" (click)="isOpen.set(true)">{{ name() }}</button>
    @if (isOpen()) {
      <assay-dialog heading="Sample answer" closeLabel="Done" [wide]="true" (closed)="isOpen.set(false)">
        <div class="row wrap">
          <button type="button" class="btn small" (click)="write(solution())">Your solution</button>
          <button type="button" class="btn small" (click)="write({})">The workbook as it is handed out</button>
        </div>
        <assay-sheet-book
          label="Sample answer"
          [sheets]="interaction().sheets"
          [changes]="cells()"
          (changesChange)="write($event)"
        />
      </assay-dialog>
    }
  `,
  styles: `
    .row {
      gap: 6px 12px;
      margin-bottom: 12px;
    }
  `,
})
export class SheetSample {
  private readonly store = inject(ItemStore);
  readonly interaction = input.required<SpreadsheetInteraction>();
  readonly response = input.required<ResponseValue | null>();
  readonly disabled = input(false);
  readonly responseChange = output<SheetResponse | null>();
  protected readonly isOpen = signal(false);
  protected readonly cells = computed<Entries>(() => {
    const response = this.response();
    return isSheetResponse(response) ? response.cells : {};
  });
  protected readonly solution = computed<Entries>(() => {
    const scheme = this.store.content()?.secret.schemes[this.interaction().id];
    return scheme?.kind === 'spreadsheet' ? scheme.solution : {};
  });
  protected readonly name = computed(() => {
    const cells = Object.keys(this.cells()).length;
    if (cells === 0) return 'No answer';
    if (JSON.stringify(this.cells()) === JSON.stringify(this.solution())) return 'Your solution';
    return `Other entries, ${cells} ${cells === 1 ? 'cell' : 'cells'}`;
  });

  protected write(cells: Entries): void {
    this.responseChange.emit(Object.keys(cells).length > 0 ? { cells } : null);
  }
}
