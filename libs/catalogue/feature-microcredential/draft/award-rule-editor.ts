import { Component, computed, inject, signal } from '@angular/core';
import { componentMarks, conjunctiveHint, totalMarks, type AwardCondition } from '@assay/catalogue/domain';
import { isMarks, sumMarks } from '@assay/platform/domain';
import { AwardRuleList } from '../parts/award-rule-list';
import { DraftError } from './draft-error';
import { DraftField } from './draft-field';
import { DraftStore } from './draft-store';
import { addCondition, conditionNames, conditionsLeft, moveAt, removeAt } from './edit-specification';
import { EntryButtons } from './entry-buttons';

/** The rule as structured conditions; beside it the sentences that a candidate will read. */
@Component({
  selector: 'assay-award-rule-editor',
  imports: [AwardRuleList, DraftError, DraftField, EntryButtons],
  templateUrl: './award-rule-editor.html',
  styleUrl: './editor.css',
})
export class AwardRuleEditor {
  protected readonly store = inject(DraftStore);
  protected readonly names = conditionNames;
  protected readonly content = computed(() => this.store.content());
  protected readonly left = computed(() => {
    const content = this.content();
    return content ? conditionsLeft(content) : [];
  });
  protected readonly chosen = signal<AwardCondition['kind'] | ''>('');
  protected readonly isReadable = computed(
    () => this.content()?.blueprint.every(({ marks }) => isMarks(marks)) ?? false,
  );
  protected readonly hint = computed(() => {
    const content = this.content();
    return content ? conjunctiveHint(content.outcomes.length, content.awardRule) : { hurdles: 0, chance: 1 };
  });
  protected readonly components = computed(() =>
    (this.content()?.components ?? []).map(({ id, title, code }) => ({ value: id, label: title || code })),
  );

  protected add() {
    const kind = this.chosen();
    if (kind) this.store.change((spec) => addCondition(spec, kind));
    this.chosen.set('');
  }
  protected readonly remove = (index: number) => this.store.change((spec) => removeAt(spec, 'awardRule', index));
  protected readonly move = (index: number, step: -1 | 1) =>
    this.store.change((spec) => moveAt(spec, 'awardRule', index, step));

  protected outOf(condition: AwardCondition): string {
    const content = this.content();
    if (!content || !this.isReadable()) return '';
    if (condition.kind === 'component-marks') return `of ${componentMarks(content, condition.componentId)}`;
    if (condition.kind !== 'total-marks') return `of ${totalMarks(content)}`;
    return `of ${sumMarks(condition.componentIds.map((id) => componentMarks(content, id)))}`;
  }

  protected toggle(index: number, condition: AwardCondition, componentId: string) {
    if (condition.kind !== 'total-marks') return;
    const { componentIds } = condition;
    const isIn = componentIds.includes(componentId);
    const next = isIn ? componentIds.filter((id) => id !== componentId) : [...componentIds, componentId];
    this.store.set(`awardRule.${index}.componentIds`, next);
  }
}
