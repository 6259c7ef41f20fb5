import { Component, inject, input, output } from '@angular/core';
import { freeId, type InlineChoiceInteraction, type InlineGap } from '@assay/item-bank/domain';
import { withOne, without } from '../../state/edits';
import { editPaired, type PairedScheme } from '../../state/keyed-edits';
import { ItemStore } from '../../state/item-store';
import { partNow, schemeNow } from '../../state/now';
import { At, FieldProblem } from '../field-problem';

/** What can be chosen in each gap of a text, and which is right. */
@Component({
  selector: 'assay-inline-gaps',
  imports: [At, FieldProblem],
  template: `
    @for (gap of interaction().gaps; track gap.id) {
      <section role="group" [attr.aria-label]="'Gap ' + ($index + 1)">
        <p class="eyebrow">Gap {{ $index + 1 }}</p>
        @for (option of gap.options; track option.id) {
          <div class="option">
            @if (scheme().rule !== 'map') {
              <input
                type="radio"
                assayAt="correct"
                [name]="'gap-' + interaction().id + gap.id"
                [attr.aria-label]="(option.text || 'Option ' + ($index + 1)) + ' is right'"
                [checked]="scheme().correct.includes(gap.id + ' ' + option.id)"
                (change)="chosen.emit({ gap: gap.id, key: gap.id + ' ' + option.id })"
              />
            } @else {
              <span></span>
            }
            <input
              class="input"
              maxlength="200"
              [id]="$first ? 'gap-' + interaction().id + '-' + gap.id : null"
              [assayAt]="'gaps.' + gap.id + '.options.' + $index"
              [attr.aria-label]="'Option ' + ($index + 1)"
              [placeholder]="'Option ' + ($index + 1)"
              [value]="option.text"
              (input)="write(gap.id, option.id, $any($event.target).value)"
            />
            <button
              type="button"
              class="btn small quiet"
              [disabled]="gap.options.length <= 2"
              [attr.aria-label]="'Remove ' + (option.text || 'option ' + ($index + 1))"
              (click)="remove(gap.id, option.id)"
            >
              <i class="i i-cross"></i>
            </button>
          </div>
        }
        <button type="button" class="btn small quiet add" (click)="add(gap.id)">
          <i class="i i-plus"></i>Add an option
        </button>
        <label class="check">
          <input type="checkbox" [checked]="gap.shuffle" (change)="shuffle(gap.id, $any($event.target).checked)" />
          <span>Another order for every candidate</span>
        </label>
        <assay-field-problem [at]="problems(gap)" />
      </section>
    }
    <assay-field-problem at="correct" />
  `,
  styleUrls: ['../part.css', './keyed.css'],
})
export class InlineGaps {
  private readonly store = inject(ItemStore);
  readonly of = input.required<InlineChoiceInteraction>();
  readonly by = input.required<PairedScheme>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly scheme = schemeNow(this.store, this.of, this.by);
  readonly chosen = output<{ gap: string; key: string }>();

  protected problems({ id, options }: InlineGap): string[] {
    const field = `gaps.${id}`;
    return [field, `${field}.options`, ...options.map((_, index) => `${field}.options.${index}`)];
  }

  protected remove(gapId: string, optionId: string): void {
    this.change(gapId, ({ options }) => ({ options: without(options, optionId) }));
  }

  protected write(gapId: string, optionId: string, text: string): void {
    this.change(gapId, ({ options }) => ({ options: withOne(options, optionId, { text }) }));
  }

  protected add(gapId: string): void {
    this.change(gapId, ({ options }) => {
      const id = freeId(
        options.map((option) => option.id),
        'o',
      );
      return { options: [...options, { id, text: '' }] };
    });
  }

  protected shuffle(gapId: string, shuffle: boolean): void {
    this.change(gapId, () => ({ shuffle }));
  }

  private change(gapId: string, change: (gap: InlineGap) => Partial<InlineGap>): void {
    const { id, gaps } = this.interaction();
    const changed = gaps.map((gap) => (gap.id === gapId ? { ...gap, ...change(gap) } : gap));
    this.store.change((content) => editPaired(content, id, 'inlineChoice', { gaps: changed }));
  }
}
