import { Component, computed, inject, input } from '@angular/core';
import type { OrderInteraction, OrderScheme } from '@assay/item-bank/domain';
import { editScheme } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { partNow, schemeNow } from '../state/now';
import { FieldProblem } from './field-problem';
import { MarksField } from './marks-field';
import { OutcomeLine } from './outcome-line';
import { RuleField } from './rule-field';
import { orderRules } from './rules';

/** How an order that is not quite right is marked. The right one is what stands on the canvas. */
@Component({
  selector: 'assay-order-marking',
  imports: [FieldProblem, MarksField, OutcomeLine, RuleField],
  template: `
    <section class="stack">
      <div class="worth">
        <assay-rule-field [rules]="rules" [rule]="scheme().rule" (ruleChange)="mark({ rule: $event })" />
        <assay-marks-field at="marks" [value]="scheme().marks" (valueChange)="mark({ marks: $event })" />
      </div>
      <assay-field-problem at="marks" />
    </section>
    <assay-field-problem [at]="fields()" />
    <assay-outcome-line [interactionId]="interaction().id" />
  `,
  styleUrls: ['./part.css', './keyed/keyed.css'],
})
export class OrderMarking {
  private readonly store = inject(ItemStore);
  readonly of = input.required<OrderInteraction>();
  readonly by = input.required<OrderScheme>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly scheme = schemeNow(this.store, this.of, this.by);
  protected readonly rules = orderRules;
  protected readonly fields = computed(() => [
    ...['correct', 'options'],
    ...this.interaction().options.map((_, index) => `options.${index}`),
  ]);

  protected mark(change: Partial<OrderScheme>): void {
    const { id } = this.interaction();
    this.store.change((content) => editScheme(content, id, 'order', change));
  }
}
