import { Component, computed, input } from '@angular/core';
import { PlotFrame } from '@assay/ui-kit';
import { formSentence, type FormBar } from './form-plot';

const WIDTH = 708;
const HEIGHT = 100;
const LEFT = 44;
const TOP = 18;

/** The form at a glance: what is long, what is hard, and for which outcome. */
@Component({
  selector: 'assay-form-plot-card',
  imports: [PlotFrame],
  templateUrl: './form-plot-card.html',
  styleUrl: './form-plot-card.css',
})
export class FormPlotCard {
  readonly bars = input.required<readonly FormBar[]>();
  protected readonly sentence = computed(() => formSentence(this.bars()));
  protected readonly grid = [0, 0.25, 0.5, 0.75, 1].map((share) => ({
    y: TOP + HEIGHT * (1 - share),
    words: `${share * 100}%`,
  }));
  protected readonly shapes = computed(() =>
    this.bars().map((bar, index, all) => {
      const height = bar.facility === null ? HEIGHT : Math.max(1, bar.facility * HEIGHT);
      return {
        ...bar,
        x: LEFT + bar.from * WIDTH,
        y: TOP + HEIGHT - height,
        w: Math.max(2, bar.width * WIDTH - 2),
        h: height,
        // Where numbers would stand too close only those at the ends and at sections are written.
        isNumbered: all.length <= 16 || index === 0 || index === all.length - 1 || bar.begins !== null,
      };
    }),
  );
  protected readonly legend = computed(() => {
    const seen = new Map<number, string[]>();
    for (const { shade, outcome } of this.bars().toSorted((a, b) => a.outcome.localeCompare(b.outcome)))
      seen.set(shade, [...new Set([...(seen.get(shade) ?? []), outcome])]);
    return [...seen].toSorted(([a], [b]) => a - b).map(([shade, codes]) => ({ shade, words: codes.join(', ') }));
  });

  protected readonly rows = computed(() =>
    this.bars().map(({ number, label, title, outcome, marks, facility }) => {
      const share = facility === null ? 'not sat yet' : `${Math.round(facility * 100)}%`;
      return [number, `${label} ${title}`, outcome, marks, share];
    }),
  );
}
