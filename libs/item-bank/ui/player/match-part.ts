import { Component, computed, ElementRef, inject } from '@angular/core';
import { isChoiceResponse, plainText, type CandidateMatch } from '@assay/item-bank/domain';
import { Announcer } from '@assay/ui-kit';
import { ContentView } from '../content/content-view';
import { Carry } from './carry';
import { Part } from './part';
import { PartError } from './part-error';
import { Question } from './question';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Two lists to match: the second has letters, each row of the first takes them from a list or by dragging. */
@Component({
  selector: 'assay-match-part',
  imports: [Carry, ContentView, PartError, Question],
  templateUrl: './match-part.html',
  styleUrls: ['./group.css', './match-part.css'],
})
export class MatchPart extends Part<CandidateMatch> {
  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly pairs = computed(() => {
    const value = this.value();
    return isChoiceResponse(value) ? value : [];
  });
  protected readonly targets = computed(() =>
    this.interaction().targets.map((target, index) => {
      const used = this.pairs().filter((pair) => pair.endsWith(` ${target.id}`)).length;
      return {
        ...target,
        name: `${LETTERS.charAt(index % 26)}${index < 26 ? '' : 1 + Math.floor(index / 26)}`,
        words: plainText(target.content),
        isUsedUp: target.matchMax !== null && used >= target.matchMax,
      };
    }),
  );
  protected readonly rows = computed(() =>
    this.interaction().sources.map((source) => {
      const chosen = this.targets().filter(({ id }) => this.pairs().includes(`${source.id} ${id}`));
      const isFull = source.matchMax !== null && chosen.length >= source.matchMax;
      const isSingle = source.matchMax === 1;
      const offered = this.targets().filter((target) => isSingle || !chosen.includes(target));
      return { ...source, words: plainText(source.content), chosen, isFull, isSingle, offered };
    }),
  );

  protected pick(source: string, list: HTMLSelectElement): void {
    this.add(source, list.value);
    if (!this.rows().find(({ id }) => id === source)?.isSingle) list.value = ''; // ready for the next one
  }

  /** A row for one match changes its match; a row for several gets one more. */
  protected add(source: string, target: string): void {
    const row = this.rows().find(({ id }) => id === source);
    if (this.disabled() || !row || (row.isFull && !row.isSingle)) return;
    const others = this.pairs().filter((pair) => !(row.isSingle && pair.startsWith(`${source} `)));
    this.set(target === '' ? others : [...new Set([...others, `${source} ${target}`])]);
  }

  protected remove(source: string, target: string): void {
    // The button goes with what it removed; the list of the row takes the focus.
    setTimeout(() => this.host.querySelector<HTMLElement>(`[data-place="${source}"] select`)?.focus());
    this.set(this.pairs().filter((pair) => pair !== `${source} ${target}`));
  }

  protected drop(
    target: { readonly id: string; readonly name: string; readonly isUsedUp: boolean },
    source: string,
  ): void {
    const row = this.rows().find(({ id }) => id === source);
    if (!row || target.isUsedUp || (row.isFull && !row.isSingle)) return;
    this.add(source, target.id);
    this.announcer.say(`${target.name} is matched with ${row.words}.`);
  }

  private set(pairs: readonly string[]): void {
    this.value.set(pairs.length > 0 ? pairs : null);
  }
}
