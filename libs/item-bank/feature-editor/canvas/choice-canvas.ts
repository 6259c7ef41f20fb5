import { Component, computed, inject, input } from '@angular/core';
import { freeId, paragraph, type ChoiceInteraction, type ContentNode } from '@assay/item-bank/domain';
import { RichText } from '../rich-text/rich-text';
import { editInteraction, editScheme, withOne, without } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { partNow } from '../state/now';

/** The options of a choice, written in place; the author alone sees which are right. */
@Component({
  selector: 'assay-choice-canvas',
  imports: [RichText],
  template: `
    <ul class="plain stack">
      @for (option of interaction().options; track option.id) {
        <li class="choice" [class.right]="isRight(option.id)">
          <span class="mark" [class.square]="interaction().cardinality === 'multiple'"></span>
          <assay-rich-text
            [line]="true"
            [label]="'Option ' + ($index + 1)"
            [placeholder]="'Option ' + ($index + 1)"
            [nodes]="option.content"
            [readOnly]="!store.canWrite()"
            (nodesChange)="write(option.id, $event)"
          />
          <span class="row">
            @if (isRight(option.id)) {
              <span class="tiny t-good"><i class="i i-check"></i>Right</span>
            }
            @if (store.canWrite() && interaction().options.length > 2) {
              <button
                type="button"
                class="btn small quiet"
                [attr.aria-label]="'Remove option ' + ($index + 1)"
                (click)="remove(option.id)"
              >
                <i class="i i-cross"></i>
              </button>
            }
          </span>
        </li>
      }
    </ul>
    @if (store.canWrite()) {
      <button type="button" class="btn small quiet" (click)="add()"><i class="i i-plus"></i>Add an option</button>
    }
  `,
  styles: `
    .stack {
      gap: 8px;
      margin-bottom: 6px;
    }
    .choice {
      padding: 10px 12px;
      cursor: auto;
      align-items: center;
    }
    .row {
      gap: 4px;
    }
    .row .btn {
      padding: 5px;
    }
  `,
})
export class ChoiceCanvas {
  protected readonly store = inject(ItemStore);
  readonly of = input.required<ChoiceInteraction>();
  protected readonly interaction = partNow(this.store, this.of);
  private readonly right = computed(() => {
    const scheme = this.store.content()?.secret.schemes[this.interaction().id];
    return scheme?.kind === 'choice' && scheme.rule !== 'map' ? scheme.correct : [];
  });

  protected isRight(optionId: string): boolean {
    return this.right().includes(optionId);
  }

  protected write(optionId: string, content: ContentNode[]): void {
    this.options(withOne(this.interaction().options, optionId, { content }));
  }

  protected add(): void {
    const { options } = this.interaction();
    const id = freeId(
      options.map((option) => option.id),
      'o',
    );
    this.options([...options, { id, content: [paragraph('')], fixed: false }]);
  }

  protected remove(optionId: string): void {
    const { id, options } = this.interaction();
    this.options(without(options, optionId));
    const correct = this.right().filter((each) => each !== optionId);
    this.store.change((content) => editScheme(content, id, 'choice', { correct }));
  }

  private options(options: ChoiceInteraction['options']): void {
    const { id } = this.interaction();
    this.store.change((content) => editInteraction(content, id, 'choice', { options }));
  }
}
