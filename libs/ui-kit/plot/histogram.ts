import { Component, computed, input } from '@angular/core';
import { max, tickStep } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { plotWidth } from './plot-width';

export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

const HEIGHT = 250;
const EDGE = { left: 40, right: 8, top: 22, bottom: 40 };
/** Below this width the words beside the band have no room; the sentence under the plot says them. */
const WIDE = 520;
/** So that the words beside the band stand above all bars. */
const HEADROOM = 1.3;

/** Bars over a scale, with a line where a boundary is and a band of error around it. Stands in a plot frame. */
@Component({
  selector: 'assay-histogram',
  template: `
    @let drawn = plot();
    <svg
      class="plot"
      role="img"
      [attr.viewBox]="'0 0 ' + drawn.width + ' ' + height"
      [attr.aria-label]="label()"
      [attr.height]="height"
    >
      @if (drawn.band; as area) {
        <rect class="band" [attr.x]="area.x" y="18" [attr.width]="area.width" [attr.height]="drawn.floor - 18" />
      }
      @for (tick of drawn.rows; track tick.value) {
        <path class="grid-l" [attr.d]="'M' + left + ' ' + tick.y + 'H' + drawn.right" />
        <text [attr.x]="left - 8" [attr.y]="tick.y + 4" text-anchor="end">{{ tick.value }}</text>
      }
      @for (bar of drawn.bars; track bar.x) {
        <rect
          rx="1.5"
          [class]="bar.isAbove ? 'above' : 'below'"
          [attr.x]="bar.x"
          [attr.y]="bar.y"
          [attr.width]="bar.width"
          [attr.height]="bar.height"
        >
          <title>{{ bar.words }}</title>
        </rect>
      }
      <path class="axis" [attr.d]="'M' + left + ' ' + drawn.floor + 'H' + drawn.right" />
      @for (tick of drawn.columns; track tick.value) {
        <text [attr.x]="tick.x" [attr.y]="drawn.floor + 16" text-anchor="middle">{{ tick.value }}</text>
      }
      <text [attr.x]="drawn.middle" [attr.y]="height - 4" text-anchor="middle">{{ xTitle() }}</text>
      <text [attr.transform]="'translate(9 ' + drawn.floor / 2 + ') rotate(-90)'" text-anchor="middle">
        {{ yTitle() }}
      </text>
      @if (drawn.line; as line) {
        <path class="boundary" [attr.d]="'M' + line.x + ' 12V' + drawn.floor" />
        <text class="lbl" y="9" [attr.x]="line.labelX" [attr.text-anchor]="line.anchor">{{ line.text }}</text>
      }
      @if (drawn.note; as note) {
        <text class="note-words" y="44" [attr.x]="note.x" [attr.text-anchor]="note.anchor">
          @for (words of bandWords(); track $index) {
            <tspan [attr.x]="note.x" [attr.dy]="$index === 0 ? 0 : 14">{{ words }}</tspan>
          }
        </text>
        <path class="leader" [attr.d]="note.leader" />
      }
    </svg>
  `,
  styleUrl: './histogram.css',
})
export class Histogram {
  readonly bins = input.required<readonly HistogramBin[]>();
  /** The end of the scale. */
  readonly full = input.required<number>();
  readonly boundary = input<number | null>(null);
  readonly boundaryWords = input('Boundary');
  readonly band = input<{ readonly from: number; readonly to: number } | null>(null);
  /** One or two short lines beside the band. */
  readonly bandWords = input<readonly string[]>([]);
  readonly xTitle = input.required<string>();
  readonly yTitle = input('Candidates');
  readonly label = input.required<string>();

  protected readonly height = HEIGHT;
  protected readonly left = EDGE.left;
  private readonly width = plotWidth(720);

  protected readonly plot = computed(() => {
    const [width, floor] = [this.width(), HEIGHT - EDGE.bottom];
    const right = width - EDGE.right;
    const bins = this.bins();
    const boundary = this.boundary();
    const band = this.band();
    const hasNote = band !== null && width >= WIDE && this.bandWords().length > 0;
    const x = scaleLinear([this.lowest(), this.full()], [EDGE.left, right]);
    const highest = Math.max(4, max(bins, ({ n }) => n) ?? 0);
    const y = scaleLinear([0, hasNote ? highest * HEADROOM : highest], [floor, EDGE.top]).nice(4);
    return {
      ...{ width, floor, right, middle: (EDGE.left + right) / 2 },
      rows: y
        .ticks(4)
        .filter(Number.isInteger)
        .map((value) => ({ value, y: y(value) })),
      columns: x.ticks(Math.max(3, Math.round(width / 90))).map((value) => ({ value, x: x(value) })),
      bars: bins.map(({ from, to, n }) => ({
        ...{ x: x(from) + 1, width: Math.max(1, x(to) - x(from) - 2), y: y(n), height: floor - y(n) },
        isAbove: boundary === null || from >= boundary,
        words: `${from} to ${to}: ${n}`,
      })),
      line: boundary === null ? null : this.line(x(boundary), right, boundary),
      band: band === null ? null : { x: x(band.from), width: x(band.to) - x(band.from) },
      note: hasNote ? note(x(band.from), x(band.to), right) : null,
    };
  });

  /** A little before the first bar, on a mark that the axis shows. */
  private lowest(): number {
    const step = tickStep(0, this.full(), 8) || 1;
    const first = this.bins()[0]?.from ?? 0;
    return Math.max(0, Math.floor((first - step / 2) / step) * step);
  }

  private line(x: number, right: number, boundary: number) {
    const anchor = x < EDGE.left + 60 ? 'start' : x > right - 60 ? 'end' : 'middle';
    return { x, anchor, labelX: x, text: `${this.boundaryWords()} ${boundary}` };
  }
}

/** On the side of the band where there is more room, with a line to it. */
function note(from: number, to: number, right: number) {
  const isLeft = from - EDGE.left > right - to;
  const x = isLeft ? Math.max(EDGE.left + 130, from - 100) : Math.min(right - 130, to + 100);
  const leader = isLeft ? `M${x + 6} 47H${from + 5}` : `M${x - 6} 47H${to - 5}`;
  return { x, anchor: isLeft ? 'end' : 'start', leader };
}
