import { Component, input } from '@angular/core';

export interface BarRow {
  /** Stands out before the label: "LO1". */
  readonly code: string;
  readonly label: string;
  /** 0 to 1; null: nothing is known yet. */
  readonly share: number | null;
  /** The number beside the bar, or the words where there is none. */
  readonly text: string;
}

/** Shares as bars, each with its number. It is a list in words too, so it needs no table beside it. */
@Component({
  selector: 'assay-bar-list',
  template: `
    <ul class="plain">
      @for (row of rows(); track $index) {
        <li [class.none]="row.share === null">
          <span class="label" [title]="row.label"
            ><b>{{ row.code }}</b> {{ row.label }}</span
          >
          @if (row.share !== null) {
            <span class="bar" aria-hidden="true"><i [style.width.%]="row.share * 100"></i></span>
          }
          <span class="num r text">{{ row.text }}</span>
        </li>
      }
    </ul>
  `,
  styleUrl: './bar-list.css',
})
export class BarList {
  readonly rows = input.required<readonly BarRow[]>();
}
