import { Component, inject, input } from '@angular/core';
import type { ContentNode, MatchEnd, MatchInteraction } from '@assay/item-bank/domain';
import { editPaired } from '../state/keyed-edits';
import { ItemStore } from '../state/item-store';
import { partNow } from '../state/now';
import { LineList } from './line-list';

type Line = { readonly id: string; readonly content: readonly ContentNode[] };

/** Two lists side by side; which goes with which stands in the settings. */
@Component({
  selector: 'assay-match-canvas',
  imports: [LineList],
  template: `
    <div class="two">
      <assay-line-list
        name="Left"
        prefix="s"
        addLabel="Add on the left"
        [lines]="interaction().sources"
        [readOnly]="!store.canWrite()"
        (linesChange)="write('sources', $event)"
      />
      <assay-line-list
        name="Right"
        prefix="t"
        addLabel="Add on the right"
        [lines]="interaction().targets"
        [readOnly]="!store.canWrite()"
        (linesChange)="write('targets', $event)"
      />
    </div>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 14px;
    }
    @media (max-width: 600px) {
      .two {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class MatchCanvas {
  protected readonly store = inject(ItemStore);
  readonly of = input.required<MatchInteraction>();
  protected readonly interaction = partNow(this.store, this.of);

  /** A new line may be used as often as its neighbours. */
  protected write(side: 'sources' | 'targets', change: (lines: readonly Line[]) => readonly Line[]): void {
    const { id, [side]: before } = this.interaction();
    const usual = before[0]?.matchMax ?? null;
    const ends = change(before).map((line): MatchEnd => ({
      matchMax: usual,
      ...before.find((end) => end.id === line.id),
      ...line,
    }));
    this.store.change((content) => editPaired(content, id, 'match', { [side]: ends }));
  }
}
