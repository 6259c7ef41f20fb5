import { Component, computed, inject, input } from '@angular/core';
import { plainText, type GapMatchInteraction, type MatchInteraction } from '@assay/item-bank/domain';
import { withOne } from '../../state/edits';
import { editPaired } from '../../state/keyed-edits';
import { ItemStore } from '../../state/item-store';
import { partNow } from '../../state/now';

interface End {
  readonly id: string;
  readonly words: string;
  readonly matchMax: number | null;
}

/** How often each thing can be used: a word in several gaps, a row with several partners (QTI 3 match-max). */
@Component({
  selector: 'assay-pair-limits',
  template: `
    <section>
      <p class="eyebrow">How often each can be used</p>
      @for (list of lists(); track list.side) {
        @for (end of list.ends; track end.id) {
          <label class="uses">
            <span class="small">{{ end.words }}</span>
            <select class="input" (change)="limit(list.side, end.id, $any($event.target).value)">
              @for (most of counts; track most) {
                <option [value]="most" [selected]="most === end.matchMax">{{ most === 1 ? 'once' : most }}</option>
              }
              <option value="" [selected]="end.matchMax === null">any</option>
            </select>
          </label>
        }
      }
      @if (match(); as part) {
        <label class="check">
          <input type="checkbox" [checked]="part.shuffle" (change)="shuffle($any($event.target).checked)" />
          <span>Another order for every candidate</span>
        </label>
      }
    </section>
  `,
  styleUrls: ['../part.css', './keyed.css'],
})
export class PairLimits {
  private readonly store = inject(ItemStore);
  readonly of = input.required<MatchInteraction | GapMatchInteraction>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly counts = [1, 2, 3, 4, 5, 6];
  protected readonly match = computed(() => {
    const interaction = this.interaction();
    return interaction.kind === 'match' ? interaction : null;
  });
  protected readonly lists = computed<{ side: 'words' | 'sources' | 'targets'; ends: End[] }[]>(() => {
    const interaction = this.interaction();
    if (interaction.kind === 'gapMatch') {
      const ends = interaction.words.map((word, at) => ({ ...word, words: word.text || `Word ${at + 1}` }));
      return [{ side: 'words', ends }];
    }
    const ends = (list: MatchInteraction['sources'], name: string) =>
      list.map((end, at) => ({ ...end, words: plainText(end.content) || `${name} ${at + 1}` }));
    return [
      { side: 'sources', ends: ends(interaction.sources, 'Left') },
      { side: 'targets', ends: ends(interaction.targets, 'Right') },
    ];
  });

  protected limit(side: 'words' | 'sources' | 'targets', endId: string, chosen: string): void {
    const matchMax = chosen === '' ? null : Number(chosen);
    const interaction = this.interaction();
    this.store.change((content) => {
      if (interaction.kind === 'gapMatch')
        return editPaired(content, interaction.id, 'gapMatch', {
          words: withOne(interaction.words, endId, { matchMax }),
        });
      if (side === 'words') return content;
      return editPaired(content, interaction.id, 'match', { [side]: withOne(interaction[side], endId, { matchMax }) });
    });
  }

  protected shuffle(shuffle: boolean): void {
    this.store.change((content) => editPaired(content, this.interaction().id, 'match', { shuffle }));
  }
}
