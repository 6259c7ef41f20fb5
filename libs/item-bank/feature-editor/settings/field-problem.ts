import { Component, computed, Directive, inject, input } from '@angular/core';
import { ItemStore } from '../state/item-store';

/** The fields of the item as a whole have no part. */
export type Place = 'part' | 'item';

/** The sentence and the control that it describes share one id. */
const idOf = (part: string | null, field: string) => `problem-${part ?? 'item'}-${field}`.replace(/[^\w-]/g, '-');

/** What stops publishing and is about these fields, of the selected part or of the item as a whole. */
export function faultsAt(store: ItemStore, fields: () => readonly string[], place: () => Place = () => 'part') {
  return computed(() => {
    const part = place() === 'item' ? null : (store.selectedPart()?.interaction.id ?? null);
    if (place() === 'part' && part === null) return [];
    const blocking = store.blocking().filter(({ interactionId }) => interactionId === part);
    return fields().flatMap((field) => {
      const sentences = blocking.filter((problem) => problem.field === field).map(({ sentence }) => sentence);
      return sentences.length > 0 ? [{ id: idOf(part, field), sentences: [...new Set(sentences)] }] : [];
    });
  });
}

/** Gives a control its border while something is wrong with it, and the sentence to whoever hears the page. */
@Directive({
  selector: '[assayAt]',
  host: { '[attr.aria-invalid]': 'faults().length ? true : null', '[attr.aria-describedby]': 'described()' },
})
export class At {
  readonly assayAt = input.required<string | readonly string[]>();
  readonly of = input<Place>('part');
  protected readonly faults = faultsAt(
    inject(ItemStore),
    () => [this.assayAt()].flat(),
    () => this.of(),
  );
  protected readonly described = computed(
    () =>
      this.faults()
        .map(({ id }) => id)
        .join(' ') || null,
  );
}

/** What is wrong with a field, beside the field. */
@Component({
  selector: 'assay-field-problem',
  template: `
    @for (fault of faults(); track fault.id) {
      <div class="problem" [id]="fault.id">
        @for (sentence of fault.sentences; track sentence) {
          <span><i class="i i-warn"></i>{{ sentence }}</span>
        }
      </div>
    }
  `,
  styles: `
    .problem {
      margin-top: 6px;
    }
    span {
      display: flex;
      gap: 6px;
      font-size: var(--t-sm);
      font-weight: 500;
      color: var(--bad);
    }
    .i {
      flex: none;
      margin-top: 2px;
    }
  `,
})
export class FieldProblem {
  readonly at = input.required<string | readonly string[]>();
  readonly of = input<Place>('part');
  protected readonly faults = faultsAt(
    inject(ItemStore),
    () => [this.at()].flat(),
    () => this.of(),
  );
}
