import { Component, computed, input } from '@angular/core';
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

const [WIDTH, HEIGHT] = [54, 18];

/** A few values in the height of a line. Hidden from screen readers: its value stands beside it as text. */
@Component({
  selector: 'assay-sparkline',
  template: `
    @if (values().length > 0) {
      <svg class="spark" aria-hidden="true" [attr.width]="width" [attr.height]="height" [attr.viewBox]="box">
        @if (limit() !== null) {
          <path class="limit" [attr.d]="'M0 ' + limit() + 'H' + width" />
        }
        <path class="course" [attr.d]="course()" />
        <circle r="2.5" [attr.cx]="last().x" [attr.cy]="last().y" />
      </svg>
    }
  `,
  styles: `
    :host {
      display: inline-block;
      vertical-align: middle;
    }
    .course {
      fill: none;
      stroke: var(--brand);
      stroke-width: 1.5;
    }
    circle {
      fill: var(--brand);
    }
    .limit {
      stroke: var(--control);
      stroke-dasharray: 1.5 2.5;
    }
    @media (forced-colors: active) {
      .course,
      .limit {
        stroke: CanvasText;
      }
      circle {
        fill: CanvasText;
      }
    }
  `,
})
export class Sparkline {
  readonly values = input.required<readonly number[]>();
  /** A dotted line: what lies under it deserves a look. */
  readonly threshold = input<number | null>(null);
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;

  private readonly scales = computed(() => {
    const [low = 0, high = 1] = extent([...this.values(), this.threshold() ?? this.values()[0] ?? 0]);
    return {
      x: scaleLinear([0, Math.max(1, this.values().length - 1)], [3, WIDTH - 4]),
      y: scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [HEIGHT - 3, 3]),
    };
  });
  protected readonly points = computed(() => {
    const { x, y } = this.scales();
    return this.values().map((value, index) => [x(index), y(value)] as [number, number]);
  });
  protected readonly course = computed(() => line()(this.points()) ?? '');
  protected readonly last = computed(() => {
    const [x, y] = this.points().at(-1) ?? [0, 0];
    return { x, y };
  });
  protected readonly limit = computed(() => {
    const threshold = this.threshold();
    return threshold === null ? null : this.scales().y(threshold);
  });
}
