import { Component, computed, input } from '@angular/core';
import type { RunPlot as Plot } from '@assay/delivery/contract';
import { PlotFrame, plotWidth } from '@assay/ui-kit';
import { drawPlot, HEIGHT, plotSentence, plotTable } from './plot-drawing';

/** A plot that the candidate's program described: drawn here, in the colours of the page, with its sentence and table. */
@Component({
  selector: 'assay-run-plot',
  imports: [PlotFrame],
  templateUrl: './run-plot.html',
  styleUrl: './run-plot.css',
})
export class RunPlot {
  readonly plot = input.required<Plot>();
  private readonly width = plotWidth(720);
  protected readonly height = HEIGHT;
  protected readonly frame = computed(() => Math.max(280, this.width() - 34));
  protected readonly drawn = computed(() => drawPlot(this.plot(), this.frame()));
  protected readonly sentence = computed(() => plotSentence(this.plot()));
  protected readonly table = computed(() => plotTable(this.plot()));
}
