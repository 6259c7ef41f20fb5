import { Component, computed, inject } from '@angular/core';
import { markParts } from '@assay/item-bank/domain';
import { kindNames } from '@assay/item-bank/ui';
import { setOutcome } from '../state/edits';
import { ItemStore } from '../state/item-store';

/** Every mark counts for exactly one outcome: part by part, criterion by criterion, check by check. */
@Component({
  selector: 'assay-outcome-settings',
  template: `
    @for (part of parts(); track part.id) {
      <section>
        <label class="field">
          <span
            >{{ part.name }}
            <span class="muted">· {{ part.marks }} {{ part.marks === '1' ? 'mark' : 'marks' }}</span></span
          >
          <select class="input" (change)="set(part.id, $any($event.target).value)">
            <option value="" [selected]="part.outcomeId === null">Choose an outcome</option>
            @for (outcome of store.outcomes(); track outcome.id) {
              <option [value]="outcome.id" [selected]="outcome.id === part.outcomeId">
                {{ outcome.code }} {{ outcome.statement }}
              </option>
            }
          </select>
        </label>
      </section>
    } @empty {
      <p class="small second">
        Nothing is marked yet. Add a part, and for a written answer or a task its criteria or checks.
      </p>
    }
    @if (store.outcomes().length === 0) {
      <p class="small second">This microcredential has no outcomes yet.</p>
    }
  `,
  styleUrl: './part.css',
})
export class OutcomeSettings {
  protected readonly store = inject(ItemStore);
  protected readonly parts = computed(() => {
    const content = this.store.content();
    if (!content) return [];
    const { interactions } = content.delivery;
    return markParts(content).map((part) => {
      const index = interactions.findIndex(({ id }) => id === part.interactionId);
      return { ...part, name: `${index + 1} ${part.title || kindNames[interactions[index]?.kind ?? 'choice']}` };
    });
  });

  protected set(partId: string, outcomeId: string): void {
    this.store.change((content) => setOutcome(content, partId, outcomeId || null));
  }
}
