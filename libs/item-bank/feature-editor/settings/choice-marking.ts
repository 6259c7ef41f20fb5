import { Component, computed, inject, input } from '@angular/core';
import { plainText, type ChoiceInteraction, type ChoiceMap, type ChoiceScheme } from '@assay/item-bank/domain';
import type { Marks } from '@assay/platform/domain';
import { editInteraction, editScheme, withOne } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { partNow, schemeNow } from '../state/now';
import { At, FieldProblem } from './field-problem';
import { MarksField } from './marks-field';
import { OutcomeLine } from './outcome-line';
import { RuleField } from './rule-field';
import { choiceRules } from './rules';

/** Which options are right, and what they earn. */
@Component({
  selector: 'assay-choice-marking',
  imports: [At, FieldProblem, MarksField, OutcomeLine, RuleField],
  templateUrl: './choice-marking.html',
  styleUrl: './part.css',
})
export class ChoiceMarking {
  private readonly store = inject(ItemStore);
  readonly of = input.required<ChoiceInteraction>();
  readonly by = input.required<ChoiceScheme>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly scheme = schemeNow(this.store, this.of, this.by);
  protected readonly rules = choiceRules;

  protected readonly optionProblems = computed(() => [
    'options',
    ...this.interaction().options.map((_, index) => `options.${index}`),
  ]);

  protected words(index: number): string {
    return plainText(this.interaction().options[index]?.content ?? []) || `Option ${index + 1}`;
  }

  protected weight(optionId: string): Marks {
    return this.scheme().map?.weights.find((each) => each.optionId === optionId)?.marks ?? '0';
  }

  protected setCardinality(cardinality: 'single' | 'multiple'): void {
    const isSingle = cardinality === 'single';
    this.see({ cardinality, maxChoices: isSingle ? 1 : null, minChoices: 0 });
    if (isSingle) this.mark({ rule: 'exact', correct: this.scheme().correct.slice(0, 1) });
  }

  protected setRight(optionId: string, isOn: boolean): void {
    const others = this.scheme().correct.filter((id) => id !== optionId);
    if (this.interaction().cardinality === 'single') return this.mark({ correct: [optionId] });
    const chosen = isOn ? [...others, optionId] : others;
    this.mark({
      correct: this.interaction()
        .options.map(({ id }) => id)
        .filter((id) => chosen.includes(id)),
    });
  }

  protected setWeight(optionId: string, marks: Marks): void {
    const weights = this.interaction().options.map(({ id }) => ({
      optionId: id,
      marks: id === optionId ? marks : this.weight(id),
    }));
    this.map({ weights });
  }

  protected setFixed(optionId: string, fixed: boolean): void {
    this.see({ options: withOne(this.interaction().options, optionId, { fixed }) });
  }

  protected setMost(typed: string): void {
    this.see({ maxChoices: typed.trim() === '' ? null : Math.max(1, Math.min(40, Math.trunc(Number(typed)) || 1)) });
  }

  protected map(change: Partial<ChoiceMap>): void {
    this.mark({ map: { weights: [], lower: '0', upper: null, ...this.scheme().map, ...change } });
  }

  protected see(change: Partial<ChoiceInteraction>): void {
    const { id } = this.interaction();
    this.store.change((content) => editInteraction(content, id, 'choice', change));
  }

  protected mark(change: Partial<ChoiceScheme>): void {
    const { id } = this.interaction();
    this.store.change((content) => editScheme(content, id, 'choice', change));
  }
}
