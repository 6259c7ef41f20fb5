import { Component, input, signal } from '@angular/core';

export type PlotCell = string | number;

/**
 * What every plot stands in: a heading, the plot, what it says in a sentence, and the same as a table. Whoever cannot
 * see the plot loses nothing.
 */
@Component({
  selector: 'assay-plot-frame',
  template: `
    <div class="card-head">
      <h2 [id]="id">{{ heading() }}</h2>
      <div class="row">
        <ng-content select="[plotAction]" />
        <button type="button" class="btn small quiet" [attr.aria-pressed]="asTable()" (click)="asTable.set(!asTable())">
          Show as table
        </button>
      </div>
    </div>
    <figure [attr.aria-labelledby]="id">
      @if (asTable()) {
        <div class="scroll-x data" tabindex="0" role="region" [attr.aria-labelledby]="id">
          <table class="dense edge">
            <thead>
              <tr>
                @for (column of columns(); track $index) {
                  <th scope="col" [class.r]="$index > 0">{{ column }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track $index) {
                <tr>
                  @for (cell of row; track $index) {
                    @if ($index === 0) {
                      <th scope="row" class="num">{{ cell }}</th>
                    } @else {
                      <td class="r num">{{ cell }}</td>
                    }
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <ng-content />
      }
      <figcaption class="small second">{{ sentence() }}</figcaption>
    </figure>
  `,
  styleUrl: './plot-frame.css',
})
export class PlotFrame {
  readonly heading = input.required<string>();
  /** What the plot says, in words. */
  readonly sentence = input.required<string>();
  readonly columns = input.required<readonly string[]>();
  readonly rows = input.required<readonly (readonly PlotCell[])[]>();
  protected readonly asTable = signal(false);
  protected readonly id = `plot-${++plots}`;
}

let plots = 0;
