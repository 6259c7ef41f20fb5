import { Component, computed, inject } from '@angular/core';
import { isChoiceResponse, type CandidateGapMatch } from '@assay/item-bank/domain';
import { Announcer } from '@assay/ui-kit';
import { ContentView } from '../content/content-view';
import { Carry } from './carry';
import { Part } from './part';
import { PartError } from './part-error';
import { Question } from './question';

/** Words for the gaps of a text: chosen from the list in each gap, or carried there. */
@Component({
  selector: 'assay-gap-match-part',
  imports: [Carry, ContentView, PartError, Question],
  templateUrl: './gap-match-part.html',
  styleUrls: ['./group.css', './running-text.css', './word-pool.css'],
})
export class GapMatchPart extends Part<CandidateGapMatch> {
  private readonly announcer = inject(Announcer);
  /** The word in each gap. */
  private readonly filled = computed(() => {
    const value = this.value();
    const pairs = (isChoiceResponse(value) ? value : []).map((pair) => pair.split(' ') as [string, string]);
    return new Map(pairs.map(([word, gap]) => [gap, word]));
  });
  protected readonly words = computed(() => {
    const used = [...this.filled().values()];
    return this.interaction().words.map((word) => {
      const left = word.matchMax === null ? null : word.matchMax - used.filter((id) => id === word.id).length;
      return { ...word, left, isUsedUp: left !== null && left <= 0 };
    });
  });

  protected numberOf(gap: string): number {
    return this.interaction().gaps.findIndex(({ id }) => id === gap) + 1;
  }

  protected wordIn(gap: string): string {
    return this.filled().get(gap) ?? '';
  }

  protected fill(gap: string, word: string): void {
    if (this.disabled()) return;
    const filled = new Map(this.filled());
    if (word === '') filled.delete(gap);
    else filled.set(gap, word);
    this.value.set(filled.size > 0 ? [...filled].map(([in_, which]) => `${which} ${in_}`) : null);
  }

  protected drop(word: { readonly id: string; readonly text: string; readonly isUsedUp: boolean }, gap: string): void {
    if (word.isUsedUp && this.wordIn(gap) !== word.id) return;
    this.fill(gap, word.id);
    this.announcer.say(`${word.text} is in gap ${this.numberOf(gap)}.`);
  }
}
