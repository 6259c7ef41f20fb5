import { Component, computed, input } from '@angular/core';
import type { OutcomeCoverage } from '@assay/item-bank/domain';
import { compareMarks, maxMarks, ratio } from '@assay/platform/domain';

/** Marks for each outcome beside what the blueprint asks of this component. */
@Component({
  selector: 'assay-coverage-card',
  template: `
    <section class="card">
      <h2>Coverage of the blueprint</h2>
      @for (row of rows(); track row.outcomeId) {
        <div class="cov" [title]="row.statement">
          <b>{{ row.code }}</b>
          <span class="bar-wide" aria-hidden="true">
            <i [style.width.%]="row.offeredAt"></i>
            @if (row.isRequired) {
              <b [style.left.%]="row.requiredAt"></b>
            }
          </span>
          <span class="num r nowrap">
            {{ row.offered }} <span class="muted">of {{ row.required }}</span>
            @if (!row.fits) {
              <i class="i i-warn t-warn"></i><span class="sr">, differs from the blueprint</span>
            }
          </span>
        </div>
      }
      <p class="tiny muted">Bar: marks in this form. Line: blueprint.</p>
    </section>
  `,
  styles: `
    .card {
      padding: 18px 20px;
    }
    h2 {
      font-size: var(--t-lg);
      margin-bottom: 6px;
    }
    .cov {
      display: grid;
      grid-template-columns: 34px 1fr 88px;
      gap: 10px;
      align-items: center;
      font-size: var(--t-sm);
      padding: 4.5px 0;
    }
    .bar-wide {
      position: relative;
      height: 12px;
      background: var(--sunken);
      border-radius: 3px;
    }
    .bar-wide i {
      position: absolute;
      left: 0;
      top: 0;
      height: 100%;
      background: var(--h3);
      border-radius: 3px;
    }
    .bar-wide b {
      position: absolute;
      top: -3px;
      height: 18px;
      width: 2px;
      background: var(--ink);
    }
    p {
      margin-top: 8px;
    }
  `,
})
export class CoverageCard {
  readonly coverage = input.required<readonly OutcomeCoverage[]>();
  protected readonly rows = computed(() => {
    const shown = this.coverage().filter(({ required, offered }) => required !== '0' || offered !== '0');
    const widest = shown.reduce((most, { required, offered }) => maxMarks(most, required, offered), '1');
    const at = (marks: string) => Math.round(ratio(marks, widest) * 980) / 10;
    return shown.map((row) => ({
      ...row,
      offeredAt: at(row.offered),
      requiredAt: at(row.required),
      isRequired: row.required !== '0',
      fits: compareMarks(row.offered, row.required) === 0,
    }));
  });
}
