import { Component, computed, inject, input } from '@angular/core';
import type { OrderInteraction } from '@assay/item-bank/domain';
import { editOrder } from '../state/keyed-edits';
import { ItemStore } from '../state/item-store';
import { partNow } from '../state/now';
import { LineList } from './line-list';

/** The lines in the order that is right. */
@Component({
  selector: 'assay-order-canvas',
  imports: [LineList],
  template: `
    <p class="tiny muted">Write the lines in the right order. Every candidate gets them shuffled.</p>
    <assay-line-list
      [lines]="lines()"
      [isOrdered]="true"
      [least]="3"
      [readOnly]="!store.canWrite()"
      (linesChange)="write($event)"
    />
  `,
  styles: `
    p {
      margin-bottom: 8px;
    }
  `,
})
export class OrderCanvas {
  protected readonly store = inject(ItemStore);
  readonly of = input.required<OrderInteraction>();
  protected readonly interaction = partNow(this.store, this.of);
  /** An item that was written elsewhere may keep its lines in another order than the right one. */
  protected readonly lines = computed(() => {
    const { id, options } = this.interaction();
    const scheme = this.store.content()?.secret.schemes[id];
    const correct = scheme?.kind === 'order' ? scheme.correct : [];
    const place = (optionId: string) => (correct.includes(optionId) ? correct.indexOf(optionId) : correct.length);
    return [...options].sort((a, b) => place(a.id) - place(b.id));
  });

  protected write(change: (lines: readonly Line[]) => readonly Line[]): void {
    const { id } = this.interaction();
    const options = change(this.lines()).map((line) => ({ ...line, fixed: false }));
    this.store.change((content) => editOrder(content, id, options));
  }
}

type Line = Pick<OrderInteraction['options'][number], 'id' | 'content'>;
