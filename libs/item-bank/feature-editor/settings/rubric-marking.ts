import { Component, computed, inject, input } from '@angular/core';
import {
  freeId,
  type CodeInteraction,
  type CodeScheme,
  type ExtendedTextInteraction,
  type ObservationInteraction,
  type ObservationScheme,
  type ObservedCriterion,
  type RubricCriterion,
  type RubricLevel,
  type RubricScheme,
} from '@assay/item-bank/domain';
import { maxMarks } from '@assay/platform/domain';
import { editInteraction, editScheme, withOne, without } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { partNow, schemeNow } from '../state/now';
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
  readonly of = input.required<ExtendedTextInteraction | ObservationInteraction | CodeInteraction>();
  readonly by = input.required<RubricScheme | ObservationScheme | CodeScheme>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly scheme = schemeNow(this.store, this.of, this.by);
  /** What a task's examiner judges beside its checks may be nothing at all. */
  protected readonly criteria = computed(() => this.scheme().criteria ?? []);
  /** A demonstration: there is nothing to read, and steps may be must-pass. */
  protected readonly isWatched = computed(() => this.interaction().kind === 'observation');
  protected readonly written = computed(() => {
    const interaction = this.interaction();
    return interaction.kind === 'extendedText' ? interaction : null;
  });
  protected readonly rubric = computed(() => {
    const scheme = this.scheme();
    return scheme.kind === 'extendedText' ? scheme : null;
  });

  protected addCriterion(): void {
    const id = freeId(
      this.criteria().map((each) => each.id),
      this.interaction().kind === 'code' ? 'r' : 'c',
    );
    const scheme = this.scheme();
    const beside = scheme.kind === 'code' ? (scheme.checks.at(-1)?.outcomeId ?? null) : null;
    const outcomeId = this.criteria().at(-1)?.outcomeId ?? beside;
    const criterion = !this.isWatched()
      ? { ...worth(['', '', '']), id, title: '', outcomeId }
      : { ...worth(['Not shown, or not safe', 'Shown without help']), id, title: '', outcomeId, mustPass: false };
    this.mark({ criteria: [...this.criteria(), criterion] });
  }

  protected setCriterion(id: string, change: Partial<RubricCriterion>): void {
    this.mark({ criteria: withOne(this.criteria(), id, change) });
  }

  protected removeCriterion(id: string): void {
    this.mark({ criteria: without(this.criteria(), id) });
  }

  /** A criterion is worth what its highest level earns. */
  private setLevels(
    { id }: RubricCriterion,
    change: (levels: readonly RubricLevel[], criterion: RubricCriterion) => readonly RubricLevel[],
  ): void {
    const criterion = this.criteria().find((each) => each.id === id);
    if (!criterion) return;
    const levels = change(criterion.levels, criterion);
    const marks = levels.length > 0 ? maxMarks(...levels.map((level) => level.marks)) : '0';
    this.setCriterion(id, { levels, marks });
  }

  protected setLevel(criterion: RubricCriterion, index: number, change: Partial<RubricLevel>): void {
    this.setLevels(criterion, (levels) => levels.map((level, at) => (at === index ? { ...level, ...change } : level)));
  }

  protected addLevel(criterion: RubricCriterion): void {
    this.setLevels(criterion, (levels, { marks }) => [...levels, { marks: String(Number(marks) + 1), descriptor: '' }]);
  }

  protected removeLevel(criterion: RubricCriterion, index: number): void {
    this.setLevels(criterion, (levels) => levels.filter((_, at) => at !== index));
  }

  protected mustPass(criterion: RubricCriterion): boolean {
    return 'mustPass' in criterion && (criterion as ObservedCriterion).mustPass;
  }

  protected setMustPass({ id }: RubricCriterion, mustPass: boolean): void {
    this.mark({
      criteria: withOne<RubricCriterion & { mustPass?: boolean }>(this.criteria(), id, { mustPass }),
    });
  }

  protected advise(typed: string): void {
    const { id } = this.interaction();
    const words = Math.trunc(Number(typed));
    const wordsAdvised = words > 0 ? Math.min(5000, words) : null;
    this.store.change((content) => editInteraction(content, id, 'extendedText', { wordsAdvised }));
  }

  protected mark(change: Partial<Omit<RubricScheme, 'kind'>>): void {
    const { id, kind } = this.interaction();
    this.store.change((content) => editScheme(content, id, kind, change as never));
  }
}

/** A first scale: from nothing, one mark more for each level. */
const worth = (descriptors: readonly string[]) => ({
  marks: String(descriptors.length - 1),
  levels: descriptors.map((descriptor, marks) => ({ marks: String(marks), descriptor })),
});
