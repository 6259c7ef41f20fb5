import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { sectionLetter } from '@assay/catalogue/domain';
import { ItemClient, type ItemFilter } from '@assay/item-bank/data';
import type { ItemRow } from '@assay/item-bank/contract';
import { slotsOf } from '@assay/item-bank/domain';
import { kindNames } from '@assay/item-bank/ui';
import { Dialog, Failure, Field, Loading } from '@assay/ui-kit';
import { FormStore } from './form-store';

/** Searches the published items of this microcredential; stays open so that several can be added. */
@Component({
  selector: 'assay-item-picker',
  imports: [Dialog, Failure, Field, Loading],
  templateUrl: './item-picker.html',
  styles: `
    .filters {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 170px;
      gap: 12px;
      margin-bottom: 12px;
    }
    .list {
      max-height: 46vh;
      overflow-y: auto;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      gap: 12px;
      align-items: center;
      padding: 8px 2px;
      border-top: 1px solid var(--line);
      font-size: var(--t-sm);
    }
    @media (max-width: 600px) {
      .filters {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class ItemPicker {
  protected readonly store = inject(FormStore);
  readonly sectionId = input.required<string>();
  readonly outcomeId = input.required<string | null>();
  readonly picked = output<ItemRow>();
  readonly closed = output();

  protected readonly search = signal('');
  protected readonly outcome = linkedSignal(() => this.outcomeId() ?? '');
  protected readonly page = linkedSignal({ source: () => [this.search(), this.outcome()], computation: () => 1 });
  private readonly filter = computed<ItemFilter | null>(() => {
    const specification = this.store.form()?.specificationId;
    if (!specification) return null;
    return { specification, search: this.search(), outcome: this.outcome(), status: 'live', page: this.page() };
  });
  protected readonly items = inject(ItemClient).list(this.filter);
  protected readonly heading = computed(() => {
    const index = this.store.content().sections.findIndex(({ id }) => id === this.sectionId());
    return `Add items to section ${sectionLetter(Math.max(0, index))}`;
  });
  protected readonly used = computed(() => new Set(slotsOf(this.store.content()).map(({ itemId }) => itemId)));
  protected readonly outcomes = computed(() => this.store.form()?.specification.outcomes ?? []);

  protected describe({ kinds, outcomeIds }: ItemRow): string {
    const codes = this.outcomes()
      .filter(({ id }) => outcomeIds.includes(id))
      .map(({ code }) => code);
    return [codes.join(', '), [...new Set(kinds.map((kind) => kindNames[kind]))].join(', ')]
      .filter(Boolean)
      .join(' · ');
  }

  protected marks({ marks }: ItemRow): string {
    const number = String(Number(marks));
    return number === '1' ? '1 mark' : `${number} marks`;
  }
}
