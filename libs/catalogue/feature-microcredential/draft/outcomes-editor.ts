import { Component, computed, inject } from '@angular/core';
import { outcomeMarks, type Outcome } from '@assay/catalogue/domain';
import { isMarks } from '@assay/platform/domain';
import { DraftError } from './draft-error';
import { DraftField } from './draft-field';
import { DraftStore } from './draft-store';
import { addOutcome, moveAt, removeAt } from './edit-specification';
import { EntryButtons } from './entry-buttons';

@Component({
  selector: 'assay-outcomes-editor',
  imports: [DraftError, DraftField, EntryButtons],
  templateUrl: './outcomes-editor.html',
  styleUrl: './editor.css',
})
export class OutcomesEditor {
  private readonly store = inject(DraftStore);
  protected readonly outcomes = computed(() => this.store.content()?.outcomes ?? []);
  protected readonly add = () => this.store.change(addOutcome);
  protected readonly remove = (index: number) => this.store.change((spec) => removeAt(spec, 'outcomes', index));
  protected readonly move = (index: number, step: -1 | 1) =>
    this.store.change((spec) => moveAt(spec, 'outcomes', index, step));

  /** Components with a minimum of their own for this outcome, and those that could get one. */
  protected componentsOf(outcome: Outcome) {
    return (this.store.content()?.components ?? []).map(({ id, title }) => ({
      id,
      title: title || 'Untitled component',
      at: outcome.mastery.componentMinima.findIndex(({ componentId }) => componentId === id),
    }));
  }

  protected setMinimum(index: number, outcome: Outcome, componentId: string, isWanted: boolean) {
    const others = outcome.mastery.componentMinima.filter((each) => each.componentId !== componentId);
    const minima = isWanted ? [...others, { componentId, minimum: '0' }] : others;
    this.store.set(`outcomes.${index}.mastery.componentMinima`, minima);
  }

  protected available({ id }: Outcome): string {
    const content = this.store.content();
    return content?.blueprint.every(({ marks }) => isMarks(marks))
      ? `${outcomeMarks(content, id)} marks can be had, see the blueprint below.`
      : '';
  }
}
