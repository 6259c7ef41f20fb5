import { Component, computed, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Outcome } from '@assay/catalogue/domain';
import type { ItemRow } from '@assay/item-bank/contract';
import { ITEM_STATISTICS, type ItemStatistics } from '@assay/item-bank/data';
import { kindNames } from '@assay/item-bank/ui';
import { Sparkline } from '@assay/ui-kit';
import { flagNames, stateNames, WEAK_BELOW } from './facets';

/** Space selects a row, Shift selects all rows between it and the one before. */
@Component({
  selector: 'assay-bank-table',
  imports: [RouterLink, Sparkline],
  templateUrl: './bank-table.html',
  styles: `
    table {
      min-width: 860px;
    }
    td,
    tbody th {
      padding-block: 8px;
    }
    thead th {
      vertical-align: middle;
    }
    .selected > * {
      background: var(--brand-soft);
    }
    .selected .chip {
      background: var(--surface);
    }
    .chips {
      display: flex;
      gap: 4px;
    }
    .box {
      width: 46px;
    }
    .box input {
      display: block;
    }
    thead td {
      padding-block: 9px;
      vertical-align: middle;
    }
    .figure {
      gap: 8px;
    }
    .bar {
      width: 44px;
    }
    .weak {
      color: var(--bad);
      font-weight: 600;
    }
    .stem {
      display: block;
      max-width: 340px;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      font-weight: 550;
    }
  `,
})
export class BankTable {
  readonly rows = input.required<readonly ItemRow[]>();
  readonly outcomes = input.required<readonly Pick<Outcome, 'id' | 'code' | 'statement'>[]>();
  readonly selection = model.required<ReadonlySet<string>>();
  protected readonly statistics = inject(ITEM_STATISTICS).ofItems(computed(() => this.rows().map(({ id }) => id)));
  protected readonly stateNames = stateNames;
  protected readonly flagNames = flagNames;
  protected readonly WEAK_BELOW = WEAK_BELOW;
  protected readonly isAll = computed(() => this.rows().every(({ id }) => this.selection().has(id)));
  private last: string | null = null;
  private isRange = false;

  protected kindsOf({ kinds }: ItemRow): string {
    return kinds.length === 0 ? 'Nothing to answer yet' : kinds.map((kind) => kindNames[kind]).join(', ');
  }

  protected outcomesOf({ outcomeIds }: ItemRow): string {
    const codes = this.outcomes()
      .filter(({ id }) => outcomeIds.includes(id))
      .map(({ code }) => code);
    return codes.join(', ') || '–';
  }

  protected percent(share: number): string {
    return `${Math.round(share * 100)}%`;
  }

  protected unknown(said: ItemStatistics | null): string {
    return said ? `${said.attempts} marked attempts are too few to say.` : 'Nobody has sat it yet.';
  }

  protected marksOf({ marks }: ItemRow): string {
    return marks.replace(/\.?0+$/, '') || '0';
  }

  /** The click or key that comes before the change says whether it is a range. */
  protected note(event: MouseEvent | KeyboardEvent): void {
    this.isRange = event.shiftKey;
  }

  protected select(id: string, isOn: boolean): void {
    const ids = this.rows().map((row) => row.id);
    const from = this.isRange && this.last !== null ? ids.indexOf(this.last) : -1;
    const to = ids.indexOf(id);
    const touched = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.last = id;
    this.isRange = false;
    this.selection.update((before) => {
      const others = [...before].filter((each) => !touched.includes(each));
      return new Set(isOn ? [...others, ...touched] : others);
    });
  }

  protected selectAll(isOn: boolean): void {
    this.selection.set(new Set(isOn ? this.rows().map(({ id }) => id) : []));
  }
}
