import { Component, input } from '@angular/core';

/**
 * A page that is made to be printed: a sheet with its heading, and above it a line of tools that paper leaves out.
 * `<assay-paper eyebrow="…" heading="…"> <a paperTool class="btn">…</a> <p paperSummary>…</p> … </assay-paper>`
 */
@Component({
  selector: 'assay-paper',
  template: `
    <div class="row wrap tools">
      <ng-content select="[paperTool]" />
      <span class="grow"></span>
      <button type="button" class="btn primary" (click)="print()">Print</button>
    </div>
    <article class="sheet-of-paper">
      <header>
        <p class="eyebrow">{{ eyebrow() }}</p>
        <h1>{{ heading() }}</h1>
        <ng-content select="[paperSummary]" />
      </header>
      <ng-content />
    </article>
  `,
  styleUrl: './paper.css',
})
export class Paper {
  readonly eyebrow = input.required<string>();
  readonly heading = input.required<string>();

  protected print(): void {
    window.print();
  }
}
