import { Component, computed } from '@angular/core';
import { isChoiceResponse, type CandidateInlineChoice } from '@assay/item-bank/domain';
import { ContentView } from '../content/content-view';
import { Part } from './part';
import { PartError } from './part-error';
import { Question } from './question';

/** A text with lists in it: the browser's own select, so that every device and screen reader knows how it works. */
@Component({
  selector: 'assay-inline-choice-part',
  imports: [ContentView, PartError, Question],
  template: `
    <fieldset [attr.aria-describedby]="describedBy()">
      @if (hasPrompt()) {
        <legend><assay-question [prompt]="interaction().prompt" /></legend>
      } @else {
        <legend class="sr">{{ question() }}</legend>
      }
      <assay-content class="running" [nodes]="interaction().text" [gap]="field" />
      <ng-template #field let-ref>
        @if (gapOf(ref); as gap) {
          <span class="gap-field" [class.open]="chosen(ref) === ''">
            <select
              [attr.aria-label]="'Gap ' + gap.number + ' of ' + interaction().gaps.length"
              [attr.aria-invalid]="error() ? true : null"
              [disabled]="disabled()"
              (change)="choose(ref, $any($event.target).value)"
            >
              <option value="" [selected]="chosen(ref) === ''">Choose…</option>
              @for (option of gap.options; track option.id) {
                <option [value]="option.id" [selected]="chosen(ref) === option.id">{{ option.text }}</option>
              }
            </select>
          </span>
        }
      </ng-template>
      <assay-part-error [for]="id" [error]="error()" />
    </fieldset>
  `,
  styleUrls: ['./group.css', './running-text.css'],
})
export class InlineChoicePart extends Part<CandidateInlineChoice> {
  private readonly pairs = computed(() => {
    const value = this.value();
    return new Map((isChoiceResponse(value) ? value : []).map((pair) => pair.split(' ') as [string, string]));
  });

  protected gapOf(ref: string) {
    const index = this.interaction().gaps.findIndex(({ id }) => id === ref);
    const gap = this.interaction().gaps[index];
    return gap && { number: index + 1, options: gap.options };
  }

  protected chosen(gap: string): string {
    return this.pairs().get(gap) ?? '';
  }

  protected choose(gap: string, option: string): void {
    const pairs = new Map([...this.pairs(), [gap, option] as const].filter(([, chosen]) => chosen !== ''));
    if (option === '') pairs.delete(gap);
    this.value.set(pairs.size > 0 ? [...pairs].map(([first, second]) => `${first} ${second}`) : null);
  }
}
