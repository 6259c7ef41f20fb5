import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SpecificationClient } from '@assay/catalogue/data';
import { SessionStore } from '@assay/identity/data';
import type { FormRow, ItemRow } from '@assay/item-bank/contract';
import { ItemClient } from '@assay/item-bank/data';
import { asProblem } from '@assay/platform/data';
import { Announcer, Dialog, Failure, Loading } from '@assay/ui-kit';
import { AddToFormDialog } from './add-to-form-dialog';
import { BankCards } from './bank-cards';
import { BankTable } from './bank-table';
import { chipsOf, facetsOf, type Facet, type FacetKey, PAGE_SIZE, toggled } from './facets';
import { figureChips, FigureFilters, type FigureChoice } from './figure-filters';
import { ImportDialog } from './import-dialog';
import { NewItemDialog } from './new-item-dialog';

const SEARCH_PAUSE_MS = 250;

/** Finds items of one microcredential. What is searched for stands in the address, so that Back and links keep it. */
@Component({
  selector: 'assay-bank-page',
  imports: [
    AddToFormDialog,
    BankCards,
    BankTable,
    Dialog,
    Failure,
    FigureFilters,
    ImportDialog,
    Loading,
    NewItemDialog,
    RouterLink,
  ],
  templateUrl: './bank-page.html',
  styleUrl: './bank-page.css',
})
export class BankPage {
  private readonly items = inject(ItemClient);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly specificationClient = inject(SpecificationClient);
  protected readonly session = inject(SessionStore);

  /** From the address. */
  readonly spec = input<string>();
  readonly search = input<string>();
  readonly status = input<string>();
  readonly outcome = input<string>();
  readonly type = input<string>();
  readonly facilityFrom = input<string>();
  readonly facilityTo = input<string>();
  readonly exposure = input<string>();
  readonly view = input<string>();
  readonly page = input<string>();

  protected readonly specifications = this.specificationClient.list();
  protected readonly all = computed(() => (this.specifications.hasValue() ? this.specifications.value().rows : []));
  protected readonly chosen = computed(
    () => this.all().find(({ code }) => code === this.spec()) ?? this.all()[0] ?? null,
  );
  private readonly code = computed(() => this.chosen()?.code ?? null);
  private readonly specification = this.specificationClient.one(this.code);
  protected readonly outcomes = computed(() =>
    this.specification.hasValue() ? this.specification.value().content.outcomes : [],
  );
  protected readonly isCards = computed(() => this.view() === 'cards');
  protected readonly number = computed(() => Math.max(1, Number(this.page()) || 1));
  private readonly filter = computed(() => {
    const specification = this.chosen();
    if (!specification) return null;
    const [status, outcome, type] = [this.status(), this.outcome(), this.type()];
    const figures = { facilityFrom: this.facilityFrom(), facilityTo: this.facilityTo(), exposure: this.exposure() };
    return {
      ...{ specification: specification.id, search: this.search(), status, outcome, type },
      ...figures,
      page: this.number(),
    };
  });
  protected readonly list = this.items.list(this.filter);
  /** Stays on screen while the next answer is on its way. */
  protected readonly shown = linkedSignal<ReturnType<typeof this.list.value>, ReturnType<typeof this.list.value>>({
    source: () => (this.list.hasValue() ? this.list.value() : undefined),
    computation: (value, previous) => value ?? previous?.value,
  });
  protected readonly facets = computed<readonly Facet[]>(() =>
    facetsOf(this.shown()?.facets, this.outcomes(), {
      status: this.status(),
      outcome: this.outcome(),
      type: this.type(),
    }),
  );
  protected readonly chips = computed(() => chipsOf(this.facets()));
  protected readonly figures = computed(() =>
    figureChips({ facilityFrom: this.facilityFrom(), facilityTo: this.facilityTo(), exposure: this.exposure() }),
  );
  protected readonly hasFilter = computed(
    () => this.chips().length > 0 || this.figures().length > 0 || this.words() !== '',
  );
  protected readonly selection = signal<ReadonlySet<string>>(new Set());
  /** On narrow screens the filters fold away. */
  protected readonly hasFilters = signal(false);
  protected readonly isAdding = signal(false);
  protected readonly isImporting = signal(false);
  protected readonly isPlacing = signal(false);
  protected readonly isRetiring = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly words = linkedSignal(() => this.search() ?? '');
  protected readonly range = computed(() => {
    const total = this.shown()?.total ?? 0;
    const first = (this.number() - 1) * PAGE_SIZE + 1;
    return { first, last: Math.min(total, first + PAGE_SIZE - 1), total, hasNext: first + PAGE_SIZE <= total };
  });
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    let said = -1;
    effect(() => {
      const total = this.list.hasValue() ? this.list.value().total : null;
      if (total === null || total === said) return;
      if (said !== -1) untracked(() => this.announcer.say(`${total} ${total === 1 ? 'item matches' : 'items match'}.`));
      said = total;
    });
  }

  protected imported(hasItems: boolean): void {
    this.isImporting.set(false);
    if (hasItems) this.list.reload();
  }

  protected go(change: Record<string, string | number | null> | Partial<FigureChoice>): void {
    this.selection.set(new Set());
    void this.router.navigate([], { queryParams: { page: null, ...change }, queryParamsHandling: 'merge' });
  }

  protected find(words: string): void {
    this.words.set(words);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.go({ search: words.trim() || null }), SEARCH_PAUSE_MS);
  }

  protected toggle(key: FacetKey, value: string): void {
    this.go({ [key]: toggled(this[key](), value) });
  }

  protected without(key: FacetKey): Record<string, null> {
    return { [key]: null };
  }

  protected clearSelection(): void {
    this.selection.set(new Set());
  }

  protected clearAll(): void {
    const nothing = { search: null, status: null, outcome: null, type: null };
    this.go({ ...nothing, facilityFrom: null, facilityTo: null, exposure: null });
  }

  protected selectedRows(): readonly ItemRow[] {
    return this.shown()?.rows.filter(({ id }) => this.selection().has(id)) ?? [];
  }

  protected async retire(isRetired: boolean): Promise<void> {
    this.isBusy.set(true);
    try {
      const rows = this.selectedRows();
      for (const { id } of rows) await this.items.retire(id, isRetired);
      const what = `${rows.length} ${rows.length === 1 ? 'item' : 'items'}`;
      this.announcer.toast(isRetired ? `${what} retired.` : `${what} taken back into use.`);
      this.selection.set(new Set());
    } catch (error) {
      this.announcer.toast(asProblem(error).sentence, 'bad');
    } finally {
      this.isBusy.set(false);
      this.isRetiring.set(false);
      this.list.reload();
    }
  }

  protected placed({ form, count }: { readonly form: FormRow; readonly count: number }): void {
    this.isPlacing.set(false);
    this.selection.set(new Set());
    this.announcer.toast(
      count === 0 ? `${form.title} has these items already.` : `${count} added to ${form.title}, at its end.`,
    );
  }

  protected opened(itemId: string): void {
    void this.router.navigate(['/org/bank', itemId]);
  }
}
