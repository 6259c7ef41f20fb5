import { Component, computed, inject, input } from '@angular/core';
import { partsOf } from '@assay/item-bank/domain';
import { setOutcome } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { At, FieldProblem } from './field-problem';

/** Which outcome a part gives evidence of; where it has several criteria or checks, one choice for all of them. */
@Component({
  selector: 'assay-outcome-line',
  imports: [At, FieldProblem],
  template: `
    <section>
      <label class="field">
        Outcome
        <select class="input" assayAt="outcomeId" (change)="set($any($event.target).value)">
          @if (chosen() === null) {
            <option value="" selected>{{ isMixed() ? 'Several, see Outcomes' : 'Choose an outcome' }}</option>
          }
          @for (outcome of store.outcomes(); track outcome.id) {
            <option [value]="outcome.id" [selected]="outcome.id === chosen()">
              {{ outcome.code }} {{ outcome.statement }}
            </option>
          }
        </select>
      </label>
      <assay-field-problem at="outcomeId" />
    </section>
  `,
  styles: `
    section {
      margin-top: 12px;
      padding-top: 12px;
      border-top: 1px solid var(--line);
    }
  `,
})
export class OutcomeLine {
  protected readonly store = inject(ItemStore);
  readonly interactionId = input.required<string>();
  private readonly parts = computed(() => {
    const content = this.store.content();
    return content ? partsOf(content, this.interactionId()) : [];
  });
  protected readonly isMixed = computed(() => new Set(this.parts().map(({ outcomeId }) => outcomeId)).size > 1);
  protected readonly chosen = computed(() => (this.isMixed() ? null : (this.parts()[0]?.outcomeId ?? null)));

  protected set(outcomeId: string): void {
    if (outcomeId)
      this.store.change((content) =>
        this.parts().reduce((edited, { id }) => setOutcome(edited, id, outcomeId), content),
      );
  }
}
