import { Component, computed, input, model, output } from '@angular/core';
import {
  plainText,
  type BodyNode,
  type CandidateInteraction,
  type CandidateItem,
  type ContentNode,
  type ItemResponse,
  type ResponseValue,
} from '@assay/item-bank/domain';
import { ContentView } from '../content/content-view';
import { ChoicePart } from './choice-part';
import { CodePart } from './code-part';
import { EntryPart } from './entry-part';
import { ExtendedTextPart } from './extended-text-part';
import { GapMatchPart } from './gap-match-part';
import { HotspotPart } from './hotspot-part';
import { InlineChoicePart } from './inline-choice-part';
import { MatchPart } from './match-part';
import { ObservationPart } from './observation-part';
import { OrderPart } from './order-part';
import { SpreadsheetPart } from './spreadsheet-part';

export type Block = { readonly nodes: readonly ContentNode[] } | { readonly interaction: CandidateInteraction };

/**
 * A whole item as one candidate gets it: its text with the parts in their places. Used by exam pages, the author's
 * preview and, disabled, wherever an answer is looked at again.
 */
@Component({
  selector: 'assay-item-player',
  imports: [
    ChoicePart,
    CodePart,
    ContentView,
    EntryPart,
    ExtendedTextPart,
    GapMatchPart,
    HotspotPart,
    InlineChoicePart,
    MatchPart,
    ObservationPart,
    OrderPart,
    SpreadsheetPart,
  ],
  templateUrl: './item-player.html',
  styles: `
    :host {
      display: block;
    }
    .part + .part,
    .text + .part {
      margin-top: 28px;
    }
    .part + .text {
      margin-top: 24px;
    }
    .text {
      display: block;
      font-size: 1rem;
      line-height: 1.6;
      max-width: 66ch;
      margin-bottom: 18px;
    }
    .part .eyebrow {
      display: block;
      margin-bottom: 6px;
    }
  `,
  host: { '[attr.lang]': 'item().language' },
})
export class ItemPlayer {
  readonly item = input.required<CandidateItem>();
  readonly response = model<ItemResponse>({});
  readonly disabled = input(false);
  /** By interaction: what is wrong with its answer. */
  readonly errors = input<Readonly<Record<string, string>>>({});
  /** "Part 1 · 2 marks" above each part, where an item has several. */
  readonly showsMarks = input(true);
  readonly run = output();

  protected readonly blocks = computed(() => blocksOf(this.item()));
  protected readonly context = computed(() => plainText(this.item().body).slice(0, 300));
  protected readonly hasSeveral = computed(() => this.item().interactions.length > 1);
  protected readonly onlyChoice = computed(
    () => this.item().interactions.filter(({ kind }) => kind === 'choice').length === 1,
  );

  protected numberOf(interaction: CandidateInteraction): number {
    return this.item().interactions.findIndex(({ id }) => id === interaction.id) + 1;
  }

  protected marksOf({ marks }: CandidateInteraction): string {
    return marks === null ? '' : ` · ${marks} ${marks === '1' ? 'mark' : 'marks'}`;
  }

  protected answer(interactionId: string, value: ResponseValue | null): void {
    this.response.update((response) => ({ ...response, [interactionId]: value }));
  }
}

export function blocksOf(item: CandidateItem): Block[] {
  const blocks: Block[] = [];
  let run: ContentNode[] = [];
  const closeRun = () => {
    if (run.some(hasWords)) blocks.push({ nodes: run });
    run = [];
  };
  for (const node of item.body as readonly BodyNode[]) {
    if (node.t !== 'ix') {
      run.push(node);
      continue;
    }
    const found = item.interactions.find(({ id }) => id === node.ref);
    const asked = found && isWithoutWords(found) ? questionAtEnd(run) : null;
    if (asked) run = run.slice(0, -1);
    closeRun();
    if (found) blocks.push({ interaction: asked ? { ...found, prompt: [asked] } : found });
  }
  closeRun();
  return blocks;
}

/** A question longer than this is read as text, not at a glance. */
const LONGEST_QUESTION = 200;
const isWithoutWords = ({ kind, prompt }: CandidateInteraction) => kind !== 'code' && plainText(prompt) === '';

/** Where a part has no words of its own, the last line above it asks; so it names the part for screen readers too. */
function questionAtEnd(run: readonly ContentNode[]): ContentNode | null {
  const last = run.at(-1);
  return last?.t === 'el' && last.n === 'p' && plainText([last]).length <= LONGEST_QUESTION ? last : null;
}

const hasWords = (node: ContentNode): boolean => {
  if (node.t === 'text') return node.v.trim() !== '';
  return node.t !== 'el' || node.n === 'hr' || node.c.some(hasWords);
};
