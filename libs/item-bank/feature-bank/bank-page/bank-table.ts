import { DatePipe } from '@angular/common';
import { Component, computed, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Outcome } from '@assay/catalogue/domain';
import type { ItemRow } from '@assay/item-bank/contract';
import { kindNames } from '@assay/item-bank/ui';
import { stateNames } from './facets';

/** Space selects a row, Shift selects all rows between it and the one before. */
@Component({
  selector: 'assay-bank-table',
  imports: [DatePipe, RouterLink],
  templateUrl: './bank-table.html',
  styles: `
    table {
      min-width: 720px;
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
    .stem {
      display: block;
      max-width: 380px;
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
  protected readonly stateNames = stateNames;
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
