import { CdkDrag, CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { Component, computed, ElementRef, inject, signal } from '@angular/core';
import { addPart, plainText, type InteractionKind } from '@assay/item-bank/domain';
import { kindNames } from '@assay/item-bank/ui';
import { Announcer } from '@assay/ui-kit';
import { SourceDialog } from '../source/source-dialog';
import { SourceTitle } from '../source/source-title';
import { addText, moveBlock, type Block } from '../state/blocks';
import { ItemStore } from '../state/item-store';
import { AddPartDialog } from './add-part-dialog';
import { commonKinds, kindCount, type Addable } from './kinds';

/** Sources, texts and parts in the order of the item. Parts move with the mouse, or with Alt and the arrow keys. */
@Component({
  selector: 'assay-parts-list',
  imports: [AddPartDialog, CdkDrag, CdkDragHandle, CdkDropList, SourceDialog, SourceTitle],
  templateUrl: './parts-list.html',
  styleUrl: './parts-list.css',
})
export class PartsList {
  protected readonly store = inject(ItemStore);
  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly kinds = commonKinds;
  protected readonly kindCount = kindCount;
  protected readonly isAdding = signal(false);
  protected readonly isChoosingSource = signal(false);
  protected readonly sources = computed(() => this.store.content()?.delivery.stimulusVersionIds ?? []);
  protected readonly entries = computed(() => {
    const content = this.store.content();
    return this.store
      .blocks()
      .map((block) => ({ block, name: content ? nameOf(block, content.delivery.interactions) : '' }));
  });

  protected isSelected(key: string): boolean {
    const selection = this.store.selection();
    return selection.kind === 'source' ? selection.versionId === key : 'key' in selection && selection.key === key;
  }

  protected select({ kind, key }: Block): void {
    this.store.selection.set({ kind, key });
  }

  protected add(kind: Addable): void {
    if (kind === 'source') return this.isChoosingSource.set(true);
    const before = new Set(this.store.blocks().map(({ key }) => key));
    this.store.change((content) => (kind === 'text' ? addText(content, null) : addPart(content, kind)));
    const added = this.store.blocks().find(({ key }) => !before.has(key)) ?? this.store.blocks().at(-1);
    if (!added) return;
    this.select(added);
    this.announcer.say(kind === 'text' ? 'Text added.' : `${kindNames[kind]} added.`);
    // What was added is written next.
    setTimeout(() => document.getElementById(`block-${added.key}`)?.querySelector<HTMLElement>('.tiptap')?.focus(), 60);
  }

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.store.change((content) => moveBlock(content, previousIndex, currentIndex));
  }

  protected move(event: KeyboardEvent, index: number): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || !step) return;
    event.preventDefault();
    const to = index + step;
    if (to < 0 || to >= this.entries().length) return;
    this.store.change((content) => moveBlock(content, index, to));
    this.announcer.say(`Moved to place ${to + 1} of ${this.entries().length}.`);
    setTimeout(() => this.host.nativeElement.querySelectorAll<HTMLElement>('.entry')[to]?.focus());
  }
}

function nameOf(block: Block, interactions: readonly { id: string; kind: InteractionKind }[]): string {
  if (block.kind === 'text') return plainText(block.nodes.slice(0, 1)).slice(0, 120) || 'Question text';
  const index = interactions.findIndex(({ id }) => id === block.interactionId);
  return `${index + 1} ${kindNames[interactions[index]?.kind ?? 'choice']}`;
}
