import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import type { AnalysedComponent, AnalysedItem } from '@assay/insight/contract';
import { flaggedFirst, percent, thresholds } from '@assay/insight/domain';
import { kindNames } from '@assay/item-bank/ui';
import { ItemAnswers } from './item-answers';

interface Row extends AnalysedItem {
  readonly key: string;
  readonly sittingId: string;
  /** "9", and "B2" where several components stand together. */
  readonly place: string;
  readonly alpha: number | null;
}

/** Items and tasks with what their marks say; those that need a look first. */
@Component({
  selector: 'assay-items-table',
  imports: [ItemAnswers, RouterLink],
  templateUrl: './items-table.html',
  styleUrl: './items-table.css',
})
export class ItemsTable {
  readonly components = input.required<readonly AnalysedComponent[]>();
  private readonly session = inject(SessionStore);
  protected readonly isFlaggedFirst = signal(true);
  protected readonly opened = signal<ReadonlySet<string>>(new Set());
  protected readonly percent = percent;
  protected readonly mayRead = computed(() => this.session.may('item:read'));

  protected readonly rows = computed(() => {
    const components = this.components();
    const rows = components.flatMap(({ sittingId, code, summary, items }): Row[] =>
      items.map((item) => ({
        ...item,
        ...{ key: `${sittingId} ${item.slot}`, sittingId, alpha: summary.alpha.value },
        place: components.length > 1 ? `${code}${item.number}` : String(item.number),
      })),
    );
    return this.isFlaggedFirst() ? flaggedFirst(rows) : rows;
  });
  protected readonly flagged = computed(() => this.rows().filter(({ flag }) => flag).length);
  protected readonly isSilent = computed(() => this.rows().every(({ discrimination }) => discrimination === null));

  protected about({ outcomes, kinds }: Row): string {
    return [outcomes.join(', '), kinds.map((kind) => kindNames[kind]).join(', ')].filter(Boolean).join(' · ');
  }

  protected isWeak({ discrimination }: Row): boolean {
    return discrimination !== null && discrimination < thresholds.weak;
  }

  /** The script would measure better without it. */
  protected takesAway({ alpha, alphaWithout }: Row): boolean {
    return alpha !== null && alphaWithout !== null && alphaWithout > alpha;
  }

  protected toggle(key: string): void {
    this.opened.update((opened) => {
      const next = new Set(opened);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }
}
