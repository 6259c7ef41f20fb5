import { Component, computed, input, model } from '@angular/core';
import { Histogram, PlotFrame } from '@assay/ui-kit';
import { binWords, distributionSentence, mark, type View } from '../words';

/** The distribution of marks with the boundary and one standard error either side of it. */
@Component({
  selector: 'assay-marks-plot',
  imports: [Histogram, PlotFrame],
  template: `
    <section class="card">
      <assay-plot-frame
        heading="Marks"
        [sentence]="sentence() + ' ' + view().boundarySentence"
        [columns]="['Marks', 'Candidates']"
        [rows]="rows()"
      >
        <ng-container plotAction>
          @if (views().length > 1) {
            <div class="seg" role="group" aria-label="Marks of">
              @for (one of views(); track one.id) {
                <button type="button" [attr.aria-pressed]="chosen() === one.id" (click)="chosen.set(one.id)">
                  {{ one.label }}
                </button>
              }
            </div>
          }
        </ng-container>
        @if (view().summary.bins.length) {
          <assay-histogram
            [bins]="view().summary.bins"
            [full]="view().summary.max"
            [boundary]="view().summary.boundary"
            boundaryWords="Pass boundary"
            [band]="view().summary.band"
            [bandWords]="bandWords()"
            [xTitle]="'Mark out of ' + full()"
            [label]="sentence()"
          />
        } @else {
          <p class="empty">
            <b>No marks yet</b>The distribution appears here when the first script is marked completely.
          </p>
        }
      </assay-plot-frame>
    </section>
  `,
  styles: `
    .card {
      padding-bottom: 16px;
    }
  `,
})
export class MarksPlot {
  readonly views = input.required<readonly View[]>();
  readonly view = input.required<View>();
  readonly chosen = model.required<string>();

  protected readonly sentence = computed(() => distributionSentence(this.view().summary));
  protected readonly full = computed(() => mark(this.view().summary.max));
  protected readonly rows = computed(() => {
    const { bins, max } = this.view().summary;
    return bins.map((bin) => [binWords(bin, max), bin.n]);
  });
  protected readonly bandWords = computed(() => {
    const { band } = this.view().summary;
    const who = band?.n === 1 ? '1 candidate' : `${band?.n} candidates`;
    return band ? ['One error either side', `of it: ${who}`] : [];
  });
}
