import { Component, computed, input } from '@angular/core';
import type { Estimate } from '@assay/insight/contract';
import { percent } from '@assay/insight/domain';
import { figure, mark, type View } from '../words';

interface Shown {
  readonly value: string;
  readonly aside: string;
  readonly words: string;
}

/** The few numbers that stand for the whole; where candidates are too few, the reason stands in place of a number. */
@Component({
  selector: 'assay-head-figures',
  template: `
    <dl class="stats">
      @for (one of figures(); track one.words) {
        <div class="stat">
          <dt>{{ one.words }}</dt>
          <dd>
            {{ one.value }}
            @if (one.aside) {
              <span class="aside">({{ one.aside }})</span>
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styleUrl: './head-figures.css',
})
export class HeadFigures {
  readonly view = input.required<View>();

  protected readonly figures = computed((): Shown[] => {
    const { summary, countWords } = this.view();
    const { n, atOrAbove, mean, spread, alpha, standardError, consistency, boundary } = summary;
    const passed = atOrAbove === null ? [] : [above(atOrAbove, n)];
    const spreadWords = spread.value === null ? '' : `, spread ${mark(spread.value)}`;
    return [
      { value: String(n), aside: '', words: countWords },
      ...passed,
      shown(mean, figure(mean, 1), `mean mark${spreadWords}`),
      shown(alpha, figure(alpha, 2), 'reliability (alpha)'),
      shown(standardError, `± ${figure(standardError, 1)}`, 'standard error of a mark'),
      ...(boundary === null ? [] : [shown(consistency, figure(consistency, 2), 'same decision, if taken again')]),
    ];
  });
}

function shown({ value, why }: Estimate, text: string, words: string): Shown {
  return value === null
    ? { value: '–', aside: '', words: `${words}: ${why?.toLowerCase()}` }
    : { value: text, aside: '', words };
}

function above(count: number, n: number): Shown {
  return { value: String(count), aside: n > 0 ? percent(count / n) : '', words: 'at or above the boundary' };
}
