import { Component, computed, inject, input } from '@angular/core';
import type { ObservationInteraction } from '@assay/item-bank/domain';
import { ItemStore } from '../state/item-store';

/** What the examiner looks for, as it will stand on the checklist; candidates see the task alone. */
@Component({
  selector: 'assay-observation-canvas',
  template: `
    <div class="sheet">
      <p class="tiny muted">The candidate does this in front of an examiner, who records it on this checklist.</p>
      <ol class="plain">
        @for (criterion of criteria(); track criterion.id) {
          <li class="row between">
            <span>
              {{ criterion.title || 'A step without words' }}
              @if (criterion.mustPass) {
                <span class="chip warn">Must pass</span>
              }
            </span>
            <span class="num second">{{ criterion.marks }}</span>
          </li>
        } @empty {
          <li class="muted small">No step yet. Add them in the settings.</li>
        }
      </ol>
    </div>
  `,
  styles: `
    .sheet {
      padding: 12px 14px;
      border: 1px dashed var(--control);
      border-radius: var(--radius);
      background: var(--surface);
      font-size: var(--t-sm);
    }
    li {
      padding: 7px 0;
      border-top: 1px solid var(--line);
    }
    p {
      margin-bottom: 8px;
    }
  `,
})
export class ObservationCanvas {
  private readonly store = inject(ItemStore);
  readonly interaction = input.required<ObservationInteraction>();
  protected readonly criteria = computed(() => {
    const scheme = this.store.content()?.secret.schemes[this.interaction().id];
    return scheme?.kind === 'observation' ? scheme.criteria : [];
  });
}
