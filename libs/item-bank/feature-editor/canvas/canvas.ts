import { Component, computed, inject } from '@angular/core';
import type { ContentNode, Interaction, ItemContent } from '@assay/item-bank/domain';
import { RichText } from '../rich-text/rich-text';
import { TextToolbar } from '../rich-text/toolbar/toolbar';
import { SourceBlock } from '../source/source-block';
import { replaceText } from '../state/blocks';
import { editInteraction } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { SheetCanvas } from '../sheet/sheet-canvas';
import { ChoiceCanvas } from './choice-canvas';
import { CodeCanvas } from './code-canvas';
import { EntryCanvas } from './entry-canvas';
import { GapTextCanvas } from './gap-text-canvas';
import { HotspotCanvas } from './hotspot/hotspot-canvas';
import { MatchCanvas } from './match-canvas';
import { ObservationCanvas } from './observation-canvas';
import { OrderCanvas } from './order-canvas';

/** The question as candidates see it, written in place. Whatever is written in becomes the selected part. */
@Component({
  selector: 'assay-canvas',
  imports: [
    ChoiceCanvas,
    CodeCanvas,
    EntryCanvas,
    GapTextCanvas,
    HotspotCanvas,
    MatchCanvas,
    ObservationCanvas,
    OrderCanvas,
    RichText,
    SheetCanvas,
    SourceBlock,
    TextToolbar,
  ],
  templateUrl: './canvas.html',
  styleUrl: './canvas.css',
})
export class Canvas {
  protected readonly store = inject(ItemStore);
  protected readonly source = computed(() => {
    const selection = this.store.selection();
    return selection.kind === 'source' ? selection.versionId : null;
  });

  protected partOf(content: ItemContent, id: string): Interaction | undefined {
    return content.delivery.interactions.find((each) => each.id === id);
  }

  protected numberOf(content: ItemContent, id: string): number {
    return content.delivery.interactions.findIndex((each) => each.id === id) + 1;
  }

  protected marksOf(content: ItemContent, id: string): string {
    const marks = content.delivery.tariff.find(({ interactionId }) => interactionId === id)?.marks ?? '0';
    return `${marks} ${marks === '1' ? 'mark' : 'marks'}`;
  }

  protected isSelected(key: string): boolean {
    const selection = this.store.selection();
    return 'key' in selection && selection.key === key;
  }

  protected select(kind: 'text' | 'part', key: string): void {
    if (!this.isSelected(key)) this.store.selection.set({ kind, key });
  }

  protected write(key: string, nodes: ContentNode[]): void {
    this.store.change((content) => replaceText(content, key, nodes));
  }

  protected explain(feedback: readonly ContentNode[]): void {
    this.store.change((content) => ({ ...content, secret: { ...content.secret, feedback } }));
  }

  protected ask({ id, kind }: Interaction, prompt: ContentNode[]): void {
    this.store.change((content) => editInteraction(content, id, kind, { prompt }));
  }
}
