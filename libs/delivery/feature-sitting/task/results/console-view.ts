import { DecimalPipe } from '@angular/common';
import { Component, input } from '@angular/core';
import type { RunOutput } from '@assay/delivery/contract';
import { LeftBehind } from './left-behind';
import { Messages } from './messages';
import { readRows } from './query-rows';
import { RowsTable } from './rows-table';
import { ShownText } from './shown-text';

/** A run on the candidate's own input as a terminal would show it: what went in, what came out, and how it ended. */
@Component({
  selector: 'assay-console-view',
  preserveWhitespaces: false,
  imports: [DecimalPipe, LeftBehind, Messages, RowsTable, ShownText],
  template: `
    <div class="console">
      @if (stdin(); as given) {
        <section>
          <h3>Input</h3>
          <pre class="in" tabindex="0"><assay-shown-text [text]="given" /></pre>
        </section>
      }
      <section>
        <h3>Output</h3>
        @if (rowsOf(output().output); as table) {
          <assay-rows-table caption="Rows" [table]="table" />
        } @else if (output().output) {
          <pre tabindex="0"><assay-shown-text [text]="output().output" /></pre>
        } @else {
          <p class="muted">Nothing was printed.</p>
        }
      </section>
      @if (output().errors) {
        <section class="err">
          <h3>Errors</h3>
          <assay-messages [text]="output().errors" />
        </section>
      }
      @if (output().plots.length || output().tables.length || output().files.length) {
        <section>
          <h3>Files</h3>
          <assay-left-behind [of]="output()" />
        </section>
      }
      <p class="end">
        <b>{{ output().finding }}</b>
        <span class="muted num">
          {{ output().timeMs / 1000 | number: '1.2-2' }} s
          @if (output().memoryBytes; as bytes) {
            · {{ bytes / 1048576 | number: '1.1-1' }} MB
          }
        </span>
        @if (output().truncated) {
          <span class="muted">Only the first part of the output is shown.</span>
        }
      </p>
    </div>
  `,
  styleUrl: './console-view.css',
})
export class ConsoleView {
  readonly output = input.required<RunOutput>();
  /** What the program read, where it is known. */
  readonly stdin = input<string | null>(null);
  protected readonly rowsOf = readRows;
}
