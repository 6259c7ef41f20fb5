import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { OrderInteraction } from '@assay/item-bank/domain';
import { ItemStore } from '../state/item-store';
import { linesIn, numbersOf } from './order-numbers';

/** A sample order in the numbers of the lines: "1 3 2". */
@Component({
  selector: 'assay-order-sample',
  template: `
    <input
      class="input num"
      inputmode="numeric"
      [attr.aria-label]="'Sample order, as the numbers of the lines 1 to ' + right().length"
      [attr.aria-invalid]="isWrong() ? true : null"
      placeholder="no answer"
      [value]="typed()"
      [disabled]="disabled()"
      (input)="read($any($event.target).value)"
    />
    @if (isWrong()) {
      <span class="tiny t-bad">Write each number from 1 to {{ right().length }} once.</span>
    }
  `,
  styles: `
    .input {
      max-width: 160px;
      padding: 5px 8px;
    }
    .tiny {
      display: block;
    }
  `,
})
export class OrderSample {
  private readonly store = inject(ItemStore);
  readonly interaction = input.required<OrderInteraction>();
  readonly order = input.required<readonly string[]>();
  readonly disabled = input(false);
  readonly orderChange = output<string[] | null>();
  protected readonly right = computed(() => {
    const scheme = this.store.content()?.secret.schemes[this.interaction().id];
    return scheme?.kind === 'order' ? scheme.correct : this.interaction().options.map(({ id }) => id);
  });
  protected readonly typed = linkedSignal<string, string>({
    source: () => numbersOf(this.order(), this.right()),
    // "1 3" stays while it is on its way to "1 3 2".
    computation: (numbers, previous) =>
      previous && linesIn(previous.value, this.right())?.join() === this.order().join() ? previous.value : numbers,
  });
  protected readonly isWrong = computed(
    () => this.typed().trim() !== '' && linesIn(this.typed(), this.right()) === null,
  );

  protected read(typed: string): void {
    this.typed.set(typed);
    const order = linesIn(typed, this.right());
    if (typed.trim() === '') this.orderChange.emit(null);
    else if (order) this.orderChange.emit(order);
  }
}
