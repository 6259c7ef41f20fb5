import { Component, inject, input } from '@angular/core';
import {
  freeId,
  type ExtendedTextInteraction,
  type RubricCriterion,
  type RubricLevel,
  type RubricScheme,
} from '@assay/item-bank/domain';
import { maxMarks } from '@assay/platform/domain';
import { editInteraction, editScheme, withOne, without } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { At, FieldProblem } from './field-problem';
import { MarksField } from './marks-field';
import { OutcomeLine } from './outcome-line';

/** Criteria with their levels, and what helps examiners to agree. */
@Component({
  selector: 'assay-rubric-marking',
  imports: [At, FieldProblem, MarksField, OutcomeLine],
  templateUrl: './rubric-marking.html',
  styleUrl: './part.css',
})
export class RubricMarking {
  private readonly store = inject(ItemStore);
  readonly interaction = input.required<ExtendedTextInteraction>();
  readonly scheme = input.required<RubricScheme>();

  protected addCriterion(): void {
    const id = freeId(
      this.scheme().criteria.map((each) => each.id),
      'c',
    );
    const levels = [
      { marks: '0', descriptor: '' },
      { marks: '1', descriptor: '' },
      { marks: '2', descriptor: '' },
    ];
    const outcomeId = this.scheme().criteria.at(-1)?.outcomeId ?? null;
    this.mark({ criteria: [...this.scheme().criteria, { id, title: '', outcomeId, marks: '2', levels }] });
  }

  protected setCriterion(id: string, change: Partial<RubricCriterion>): void {
    this.mark({ criteria: withOne(this.scheme().criteria, id, change) });
  }

  protected removeCriterion(id: string): void {
    this.mark({ criteria: without(this.scheme().criteria, id) });
  }

  /** A criterion is worth what its highest level earns. */
  protected setLevels(criterion: RubricCriterion, levels: readonly RubricLevel[]): void {
    const marks = levels.length > 0 ? maxMarks(...levels.map((level) => level.marks)) : '0';
    this.setCriterion(criterion.id, { levels, marks });
  }

  protected setLevel(criterion: RubricCriterion, index: number, change: Partial<RubricLevel>): void {
    this.setLevels(
      criterion,
      criterion.levels.map((level, at) => (at === index ? { ...level, ...change } : level)),
    );
  }

  protected addLevel(criterion: RubricCriterion): void {
    const next = String(Number(criterion.marks) + 1);
    this.setLevels(criterion, [...criterion.levels, { marks: next, descriptor: '' }]);
  }

  protected removeLevel(criterion: RubricCriterion, index: number): void {
    this.setLevels(
      criterion,
      criterion.levels.filter((_, at) => at !== index),
    );
  }

  protected advise(typed: string): void {
    const { id } = this.interaction();
    const words = Math.trunc(Number(typed));
    const wordsAdvised = words > 0 ? Math.min(5000, words) : null;
    this.store.change((content) => editInteraction(content, id, 'extendedText', { wordsAdvised }));
  }

  protected mark(change: Partial<RubricScheme>): void {
    const { id } = this.interaction();
    this.store.change((content) => editScheme(content, id, 'extendedText', change));
  }
}
