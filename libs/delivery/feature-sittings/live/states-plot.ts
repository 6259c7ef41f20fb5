import { DatePipe } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import type { LiveCandidate } from '@assay/delivery/contract';
import { PlotFrame, plotWidth } from '@assay/ui-kit';
import { max } from 'd3-array';
import { scaleLinear, scaleTime } from 'd3-scale';
import { area, curveStepAfter, stack } from 'd3-shape';
import { mostOffline, statesOverTime, type StatesAt } from './states-over-time';

const HEIGHT = 150;
const USUAL_WIDTH = 760;
const TICK_WIDTH = 90;
const EDGE = { left: 34, right: 8, top: 14, bottom: 22 };
const layers = ['finished', 'working', 'offline', 'waiting'] as const;
type Layer = (typeof layers)[number];
const names: Record<Layer, string> = {
  finished: 'Finished',
  working: 'Working',
  offline: 'Offline',
  waiting: 'Waiting',
};

/** Who was where from the first arrival until now, with what is still to come: the end of the time given. */
@Component({
  selector: 'assay-states-plot',
  imports: [PlotFrame],
  providers: [DatePipe],
  template: `
    <assay-plot-frame heading="Candidates by state" [sentence]="sentence()" [columns]="columns" [rows]="rows()">
      <span plotAction class="tiny muted num"><ng-content /></span>
      @let drawn = plot();
      <svg class="plot" role="img" [attr.viewBox]="'0 0 ' + width() + ' ' + height" [attr.aria-label]="sentence()">
        @for (tick of drawn.rows; track tick.value) {
          <path class="grid-l" [attr.d]="'M' + left + ' ' + tick.y + 'H' + right()" />
          <text [attr.x]="left - 7" [attr.y]="tick.y + 4" text-anchor="end">{{ tick.value }}</text>
        }
        @for (layer of drawn.layers; track layer.name) {
          <path [class]="layer.name" [attr.d]="layer.path" />
        }
        <path class="axis" [attr.d]="'M' + left + ' ' + floor + 'H' + right()" />
        @for (tick of drawn.columns; track tick.x) {
          <text [attr.x]="tick.x" [attr.y]="height - 4" text-anchor="middle">{{ tick.words }}</text>
        }
        @for (mark of drawn.ends; track mark.words) {
          <path class="ends" [attr.d]="'M' + mark.x + ' 10V' + floor" />
          <text [attr.x]="mark.x - 6" [attr.y]="mark.y" text-anchor="end">{{ mark.words }}</text>
        }
        <path class="now" [attr.d]="'M' + drawn.now + ' 10V' + floor" />
      </svg>
      <ul class="plain key tiny second">
        @for (layer of key; track layer) {
          <li><i [class]="layer" aria-hidden="true"></i>{{ names[layer] }}</li>
        }
      </ul>
    </assay-plot-frame>
  `,
  styles: `
    :host {
      display: block;
    }
    .key {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      margin-top: 4px;
    }
    .key i {
      display: inline-block;
      width: 10px;
      height: 10px;
      margin-right: 6px;
      border: 1px solid var(--control);
      border-radius: 2px;
    }
    .key .waiting {
      background: var(--h1);
    }
    .key .working {
      background: var(--h3);
    }
    .key .offline {
      background: var(--bad);
    }
    .key .finished {
      background: var(--h4);
    }
    .waiting {
      fill: var(--h1);
      stroke: var(--h3);
      stroke-width: 0.8;
    }
    .offline {
      fill: var(--bad);
    }
    .working {
      fill: var(--h3);
    }
    .finished {
      fill: var(--h4);
    }
    .now {
      stroke: var(--ink);
      stroke-width: 1.5;
    }
    .ends {
      stroke: var(--control);
      stroke-dasharray: 3 3;
    }
  `,
})
export class StatesPlot {
  private readonly dates = inject(DatePipe);
  readonly candidates = input.required<readonly LiveCandidate[]>();
  readonly now = input.required<number>();

  protected readonly key = layers.toReversed();
  protected readonly names = names;
  protected readonly width = plotWidth(USUAL_WIDTH);
  protected readonly height = HEIGHT;
  protected readonly left = EDGE.left;
  protected readonly right = computed(() => this.width() - EDGE.right);
  protected readonly floor = HEIGHT - EDGE.bottom;
  protected readonly columns = ['Time', ...layers.map((layer) => names[layer])];

  private readonly states = computed(() => statesOverTime(this.candidates(), this.now()));
  protected readonly rows = computed(() =>
    this.states()
      .filter((_, index) => index % 10 === 0)
      .map((one) => [this.clock(one.at), ...layers.map((layer) => one[layer])]),
  );
  protected readonly sentence = computed(() => {
    const last = this.states().at(-1);
    if (!last) return 'Nobody has arrived yet.';
    const most = mostOffline(this.states());
    const offline = most ? `Offline: ${most.offline} at most, at ${this.clock(most.at)}.` : 'Nobody has been offline.';
    return `${last.working + last.offline} at work, ${last.waiting} waiting, ${last.finished} finished. ${offline}`;
  });

  protected readonly plot = computed(() => {
    const states = this.states();
    const ends = this.ends();
    const first = states[0]?.at ?? this.now();
    const last = Math.max(this.now(), first + 60_000, ...ends.map(({ at }) => at));
    const x = scaleTime([first, last], [this.left, this.right()]);
    const all = max(states, (one) => layers.reduce((sum, layer) => sum + one[layer], 0)) ?? 0;
    const y = scaleLinear([0, Math.max(4, all)], [this.floor, EDGE.top]).nice(3);
    const shape = area<[number, number]>()
      .x((_, index) => x(states[index]!.at))
      .y0(([from]) => y(from))
      .y1(([, to]) => y(to))
      .curve(curveStepAfter);
    const stacked = stack<StatesAt, Layer>().keys(layers)([...states]);
    return {
      now: x(this.now()),
      rows: y
        .ticks(3)
        .filter(Number.isInteger)
        .map((value) => ({ value, y: y(value) })),
      columns: x
        .ticks(Math.max(2, Math.round(this.width() / TICK_WIDTH)))
        .map((at) => ({ x: x(at), words: this.clock(at.getTime()) })),
      layers: stacked.map((series) => ({
        name: series.key,
        path: shape(series.map(([from, to]) => [from, to] as [number, number])) ?? '',
      })),
      ends: ends.map(({ at, words }, index) => ({ x: x(at), words, y: 28 + index * 48 })),
    };
  });

  /** When the time of those who work ends: without extra time, and with it. */
  private readonly ends = computed(() => {
    const open = this.candidates().filter(({ endsAt, submittedAt }) => endsAt && !submittedAt);
    const last = (rows: readonly LiveCandidate[]) => max(rows, ({ endsAt }) => Date.parse(endsAt!));
    const usual = last(open.filter(({ extraTimePercent }) => extraTimePercent === 0));
    const extra = last(open.filter(({ extraTimePercent }) => extraTimePercent > 0));
    return [
      ...(usual === undefined ? [] : [{ at: usual, words: 'Time ends' }]),
      ...(extra === undefined || extra === usual ? [] : [{ at: extra, words: 'Extra time ends' }]),
    ];
  });

  private clock(at: number): string {
    return this.dates.transform(at, 'HH:mm') ?? '';
  }
}
