import { Component, computed, ElementRef, inject } from '@angular/core';
import { isSheetResponse, type CandidateSpreadsheet, type Entries } from '@assay/item-bank/domain';
import { SheetBook } from '../sheet/sheet-book';
import { Part } from './part';
import { PartError } from './part-error';
import { Question } from './question';

/** A workbook: what is framed may be filled in, and is worked out at once. */
@Component({
  selector: 'assay-spreadsheet-part',
  imports: [PartError, Question, SheetBook],
  template: `
    @if (hasPrompt()) {
      <assay-question class="wide" [prompt]="interaction().prompt" />
    }
    @defer (on immediate) {
      <assay-sheet-book
        [sheets]="interaction().sheets"
        [changes]="cells()"
        [disabled]="disabled()"
        [label]="name()"
        (changesChange)="write($event)"
      />
      @if (!disabled()) {
        <p class="tiny second keys">
          The framed cells are yours. Enter or F2 writes, Esc takes back, Shift and arrows select, Ctrl+D fills down,
          Ctrl+Z undoes. Tab leaves the sheet.
        </p>
      }
    } @placeholder {
      <div class="waits"></div>
    } @error {
      <p class="note warn">
        <i class="i i-warn"></i>
        <span>
          The sheet could not be loaded. Your other answers are safe. Check the connection, then
          <button type="button" class="link" (click)="reload()">load the page again</button>.
        </span>
      </p>
    }
    <assay-part-error [for]="id" [error]="error()" />
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .waits {
      height: 320px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--sunken);
    }
    .keys {
      margin: 4px 0 0;
    }
  `,
})
export class SpreadsheetPart extends Part<CandidateSpreadsheet> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly cells = computed<Entries>(() => {
    const value = this.value();
    return isSheetResponse(value) ? value.cells : {};
  });
  protected readonly name = computed(() => this.question().slice(0, 120) || 'Workbook');

  protected write(cells: Entries): void {
    if (!this.disabled()) this.value.set(Object.keys(cells).length > 0 ? { cells } : null);
  }

  protected reload(): void {
    this.host.ownerDocument.location.reload();
  }
}
