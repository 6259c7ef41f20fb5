import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Outcome } from '@assay/catalogue/domain';
import type { ItemRow } from '@assay/item-bank/contract';
import { ITEM_STATISTICS } from '@assay/item-bank/data';
import { kindNames } from '@assay/item-bank/ui';
import { flagNames, stateNames } from './facets';

/** The same items with more room for their titles; for looking through, not for comparing figures. */
@Component({
  selector: 'assay-bank-cards',
  imports: [RouterLink],
  template: `
    <ul class="plain">
      @for (row of rows(); track row.id) {
        @let said = statistics().ofItem(row.id);
        <li class="card">
          <p class="tiny muted row between">
            <span class="mono">{{ row.label }}</span>
            @for (flag of said?.flags ?? []; track flag.kind) {
              <span class="chip bad" [title]="flag.sentence"><i class="i i-warn"></i>{{ flagNames[flag.kind] }}</span>
            } @empty {
              <span class="chip" [class.good]="row.state === 'live'" [class.warn]="row.state === 'draft'">{{
                stateNames[row.state]
              }}</span>
            }
          </p>
          <h2>
            <a [routerLink]="['/org/bank', row.id]">{{ row.title }}</a>
          </h2>
          <p class="small second">{{ about(row) }}</p>
          <p class="small second">
            @if (said && said.facility !== null) {
              {{ percent(said.facility) }} of marks earned, seen by {{ said.exposure }}
            } @else {
              {{ said ? 'Seen by ' + said.exposure : 'Nobody has sat it yet' }}
            }
          </p>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
      gap: 12px;
    }
    .card {
      padding: 14px 16px;
    }
    h2 {
      margin: 6px 0;
      font: 600 1rem/1.35 var(--font-ui);
    }
    p {
      margin: 0;
    }
  `,
})
export class BankCards {
  readonly rows = input.required<readonly ItemRow[]>();
  readonly outcomes = input.required<readonly Pick<Outcome, 'id' | 'code' | 'statement'>[]>();
  protected readonly statistics = inject(ITEM_STATISTICS).ofItems(computed(() => this.rows().map(({ id }) => id)));
  protected readonly stateNames = stateNames;
  protected readonly flagNames = flagNames;

  /** "LO2, LO3 · Choice · 2 marks" */
  protected about({ outcomeIds, kinds, marks }: ItemRow): string {
    const codes = this.outcomes().flatMap(({ id, code }) => (outcomeIds.includes(id) ? [code] : []));
    const worth = Number(marks) === 1 ? '1 mark' : `${Number(marks)} marks`;
    const words = kinds.map((kind) => kindNames[kind]).join(', ') || 'Nothing to answer yet';
    return [codes.join(', '), words, worth].filter(Boolean).join(' · ');
  }

  protected percent(share: number): string {
    return `${Math.round(share * 100)}%`;
  }
}
