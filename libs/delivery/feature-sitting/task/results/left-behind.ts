import { Component, computed, input } from '@angular/core';
import type { RunCheck } from '@assay/delivery/contract';
import { RunPlot } from './plot/run-plot';
import { RowsTable } from './rows-table';

/** What a program left in its working folder: plots as plots, tables as tables, and the tree of files. */
@Component({
  selector: 'assay-left-behind',
  imports: [RowsTable, RunPlot],
  template: `
    @for (plot of of().plots; track $index) {
      <assay-run-plot [plot]="plot" />
    }
    @for (table of tables(); track $index) {
      <assay-rows-table [caption]="table.caption" [table]="table" />
    }
    @if (of().files.length) {
      <div class="scroll-x" tabindex="0" role="region" aria-label="Files afterwards">
        <table class="dense edge">
          <caption class="tiny muted">
            Files afterwards
          </caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Kind</th>
              <th scope="col">Rights</th>
            </tr>
          </thead>
          <tbody>
            @for (file of of().files; track file.path) {
              <tr>
                <th scope="row" class="mono">{{ file.path }}</th>
                <td>{{ file.kind }}</td>
                <td class="num">{{ file.mode }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 10px;
      font-family: var(--font-ui);
    }
    :host:empty {
      display: none;
    }
    caption {
      text-align: left;
    }
  `,
})
export class LeftBehind {
  readonly of = input.required<Pick<RunCheck, 'plots' | 'tables' | 'files'>>();
  protected readonly tables = computed(() =>
    this.of().tables.map(({ name, rows, isCut }) => ({
      caption: isCut ? `${name}, the first rows` : name,
      ...{ columns: rows[0] ?? [], rows: rows.slice(1) },
    })),
  );
}
