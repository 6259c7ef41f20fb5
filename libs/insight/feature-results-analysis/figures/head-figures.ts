import { Component, computed, input } from '@angular/core';
import type { Estimate } from '@assay/insight/contract';
import { percent } from '@assay/insight/domain';
import { figure, mark, type View } from '../words';

interface Shown {
  readonly key: string;
  readonly value: string;
  readonly aside: string;
  readonly words: string;
  /** The same figure of the sitting it is compared with. */
  readonly before: string | null;
}

/** The few numbers that stand for the whole; where candidates are too few, the reason stands in place of a number. */
@Component({
  selector: 'assay-head-figures',
  template: `
    <dl class="stats">
      @for (one of figures(); track one.key) {
        <div class="stat">
          <dt>
            {{ one.words }}
            @if (one.before) {
              <span class="before">{{ beforeName() }}: {{ one.before }}</span>
            }
          </dt>
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
  /** An earlier sitting to compare with. */
  readonly before = input<View | null>(null);
  readonly beforeName = input('Before');

  protected readonly figures = computed((): Shown[] => {
    const earlier = this.before();
    const known = earlier ? figuresOf(earlier) : [];
    return figuresOf(this.view()).map((one) => {
      const same = known.find(({ key }) => key === one.key);
      return { ...one, before: same ? [same.value, same.aside && `(${same.aside})`].filter(Boolean).join(' ') : null };
    });
  });
}

type Figure = Omit<Shown, 'before'>;

function figuresOf({ summary, countWords }: View): Figure[] {
  const { n, atOrAbove, mean, spread, alpha, standardError, consistency, boundary } = summary;
  const spreadWords = spread.value === null ? '' : `, spread ${mark(spread.value)}`;
  const above = { key: 'above', aside: n > 0 ? percent((atOrAbove ?? 0) / n) : '', words: 'at or above the boundary' };
  return [
    { key: 'n', value: String(n), aside: '', words: countWords },
    ...(atOrAbove === null ? [] : [{ ...above, value: String(atOrAbove) }]),
    shown('mean', mean, figure(mean, 1), `mean mark${spreadWords}`),
    shown('alpha', alpha, figure(alpha, 2), 'reliability (alpha)'),
    shown('error', standardError, `± ${figure(standardError, 1)}`, 'standard error of a mark'),
    ...(boundary === null
      ? []
      : [shown('again', consistency, figure(consistency, 2), 'same decision, if taken again')]),
  ];
}

function shown(key: string, { value, why }: Estimate, text: string, words: string): Figure {
  if (value !== null) return { key, value: text, aside: '', words };
  const reason = why ? `: ${why.charAt(0).toLowerCase()}${why.slice(1)}` : '';
  return { key, value: '–', aside: '', words: words + reason };
}
