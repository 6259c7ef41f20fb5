import { Component, computed, inject, input } from '@angular/core';
import {
  freeId,
  type ContentNode,
  type GapMatchInteraction,
  type GapWord,
  type InlineChoiceInteraction,
} from '@assay/item-bank/domain';
import { RichText } from '../rich-text/rich-text';
import { withOne, without } from '../state/edits';
import {
  editPaired,
  isPairedScheme,
  keyGroups,
  writeGapText,
  writeInlineText,
  type TakenOut,
} from '../state/keyed-edits';
import { ItemStore } from '../state/item-store';
import { partNow } from '../state/now';

/** Running text with gaps. A gap shows its right answer; candidates see it empty. */
@Component({
  selector: 'assay-gap-text-canvas',
  imports: [RichText],
  templateUrl: './gap-text-canvas.html',
  styleUrl: './gap-text-canvas.css',
})
export class GapTextCanvas {
  protected readonly store = inject(ItemStore);
  readonly of = input.required<InlineChoiceInteraction | GapMatchInteraction>();
  protected readonly interaction = partNow(this.store, this.of);
  private readonly taken: TakenOut = new Map();
  protected readonly words = computed(() => {
    const interaction = this.interaction();
    return interaction.kind === 'gapMatch' ? interaction.words : [];
  });
  /** By gap: the words of its right answer. */
  protected readonly labels = computed<Readonly<Record<string, string>>>(() => {
    const interaction = this.interaction();
    const scheme = this.store.content()?.secret.schemes[interaction.id];
    const correct = isPairedScheme(scheme) && scheme.rule !== 'map' ? scheme.correct : [];
    return Object.fromEntries(
      keyGroups(interaction).map(({ id, title, keys }) => {
        const right = keys.filter(({ key }) => correct.includes(key)).map(({ words }) => words);
        return [id, right.join(' / ') || title];
      }),
    );
  });

  protected write(text: ContentNode[]): void {
    const interaction = this.interaction();
    this.store.change((content) =>
      interaction.kind === 'gapMatch'
        ? writeGapText(content, interaction, text)
        : writeInlineText(content, interaction, text, this.taken),
    );
  }

  protected setWord(id: string, words: string): void {
    this.change(withOne(this.words(), id, { text: words }));
  }

  protected addWord(): void {
    const id = freeId(
      this.words().map((word) => word.id),
      'w',
    );
    this.change([...this.words(), { id, text: '', matchMax: 1 }]);
    setTimeout(() => document.getElementById(`word-${this.interaction().id}-${id}`)?.focus());
  }

  protected removeWord(id: string): void {
    this.change(without(this.words(), id));
  }

  /** To the settings of the gap: what may be put in it. */
  protected openGap(ref: string): void {
    const { id } = this.interaction();
    this.store.selection.set({ kind: 'part', key: id });
    setTimeout(() => document.getElementById(`gap-${id}-${ref}`)?.focus());
  }

  private change(words: readonly GapWord[]): void {
    const { id } = this.interaction();
    this.store.change((content) => editPaired(content, id, 'gapMatch', { words }));
  }
}
