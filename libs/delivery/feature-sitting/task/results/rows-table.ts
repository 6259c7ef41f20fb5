import { Component, computed, input } from '@angular/core';
import type { Rows } from './query-rows';
import { ShownText } from './shown-text';

const MOST_ROWS = 200;

/** Rows of a query or of a CSV file as a table; rows that differ from what was expected say so. */
@Component({
  selector: 'assay-rows-table',
  preserveWhitespaces: false,
  imports: [ShownText],
  template: `
    <div class="scroll-x box" tabindex="0" role="region" [attr.aria-label]="caption()">
      <table class="dense">
        <caption class="tiny muted">
          {{
            caption()
          }}
          ·
          {{
            table().rows.length === 1 ? '1 row' : table().rows.length + ' rows'
          }}
        </caption>
        <thead>
          <tr>
            @for (column of table().columns; track $index) {
              <th scope="col"><assay-shown-text [text]="column" /></th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of shown(); track $index) {
            @let differs = different().has($index);
            <tr [class.differs]="differs">
              @for (cell of row; track $index) {
                <td class="num">
                  @if (differs && $first) {
                    <i class="i i-cross"></i><span class="sr">Differs: </span>
                  }
                  @if (cell === null) {
                    <span class="muted">null</span>
                  } @else {
                    <assay-shown-text [text]="words(cell)" />
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
      @if (table().rows.length > shown().length) {
        <p class="tiny muted">Only the first {{ shown().length }} rows are shown.</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .box {
      max-height: 260px;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: 6px;
      background: var(--surface);
    }
    caption {
      padding: 8px 12px 4px;
      text-align: left;
    }
    td {
      font: 400 0.78125rem/1.5 var(--font-code);
      white-space: pre-wrap;
    }
    .differs td {
      color: var(--bad);
    }
    .differs .i {
      width: 12px;
      height: 12px;
      margin-right: 6px;
    }
    p {
      margin: 6px 12px;
    }
  `,
})
export class RowsTable {
  readonly table = input.required<Rows>();
  readonly caption = input.required<string>();
  readonly different = input<ReadonlySet<number>>(new Set());
  protected readonly shown = computed(() => this.table().rows.slice(0, MOST_ROWS));

  protected words(cell: unknown): string {
    return typeof cell === 'string' ? cell : JSON.stringify(cell);
  }
}
