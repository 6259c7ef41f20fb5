import { Component, computed, input, output } from '@angular/core';
import type { CodeCheck } from '@assay/item-bank/domain';
import { COMPARER_WORDS } from './task-words';

type Comparer = CodeCheck['comparer'];
type Kind = Comparer['kind'];
const FIRST: Record<Kind, Comparer> = {
  json: { kind: 'json' },
  lines: { kind: 'lines' },
  'unordered-lines': { kind: 'unordered-lines' },
  numbers: { kind: 'numbers', absolute: 0, relative: 0 },
  words: { kind: 'words' },
  exact: { kind: 'exact' },
  table: { kind: 'table', ordered: false },
  plot: { kind: 'plot', absolute: 0, relative: 0 },
  tree: { kind: 'tree' },
  checker: { kind: 'checker' },
};

/** How an output is compared with what is expected. */
@Component({
  selector: 'assay-comparer-settings',
  template: `
    <div class="two">
      <label class="field">
        Compared as
        <select class="input" (change)="changed.emit(first($any($event.target).value))">
          @for (each of kinds; track each[0]) {
            <option [value]="each[0]" [selected]="each[0] === comparer().kind">{{ each[1] }}</option>
          }
        </select>
      </label>
      @if (tolerance(); as now) {
        <div class="two">
          <label class="field">
            Numbers may differ by
            <input
              class="input num"
              inputmode="decimal"
              [value]="now.absolute"
              (change)="within('absolute', $any($event.target).value)"
            />
          </label>
          <label class="field">
            or by percent
            <input
              class="input num"
              inputmode="decimal"
              [value]="percent(now.relative)"
              (change)="within('relative', $any($event.target).value)"
            />
          </label>
        </div>
      }
    </div>
    @if (comparer(); as now) {
      @switch (now.kind) {
        @case ('table') {
          <label class="check">
            <input type="checkbox" [checked]="now.ordered" (change)="set({ ordered: $any($event.target).checked })" />
            <span>The order of the rows counts</span>
          </label>
          <label class="check">
            <input
              type="checkbox"
              [checked]="now.header ?? false"
              (change)="set({ header: $any($event.target).checked || undefined })"
            />
            <span>The names of the columns count</span>
          </label>
        }
        @case ('words') {
          <label class="check">
            <input
              type="checkbox"
              [checked]="now.caseSensitive ?? false"
              (change)="set({ caseSensitive: $any($event.target).checked || undefined })"
            />
            <span>Capitals count</span>
          </label>
          <label class="check">
            <input
              type="checkbox"
              [checked]="now.spaceSensitive ?? false"
              (change)="set({ spaceSensitive: $any($event.target).checked || undefined })"
            />
            <span>Spaces count</span>
          </label>
        }
        @case ('tree') {
          <label class="check">
            <input
              type="checkbox"
              [checked]="now.others === 'allowed'"
              (change)="set({ others: $any($event.target).checked ? 'allowed' : undefined })"
            />
            <span>Other files may be there as well</span>
          </label>
        }
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 14px;
      align-items: end;
    }
    .check {
      margin-top: 8px;
    }
    @media (max-width: 700px) {
      :host > .two {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class ComparerSettings {
  readonly comparer = input.required<Comparer>();
  readonly changed = output<Comparer>();
  protected readonly kinds = Object.entries(COMPARER_WORDS) as [Kind, string][];
  protected readonly first = (kind: Kind): Comparer => FIRST[kind];
  protected readonly tolerance = computed(() => {
    const comparer = this.comparer();
    if (!['numbers', 'words', 'json', 'table', 'plot'].includes(comparer.kind)) return null;
    const { absolute = 0, relative = 0 } = comparer as { absolute?: number; relative?: number };
    return { absolute, relative };
  });
  protected readonly percent = (relative: number): number => Number((relative * 100).toPrecision(12));

  protected set(change: object): void {
    this.changed.emit({ ...this.comparer(), ...change } as Comparer);
  }

  protected within(which: 'absolute' | 'relative', typed: string): void {
    const value = Math.max(0, Number(typed.replace(',', '.')) || 0);
    const { absolute, relative } = this.tolerance() ?? { absolute: 0, relative: 0 };
    this.set({ absolute, relative, [which]: which === 'relative' ? value / 100 : value });
  }
}
