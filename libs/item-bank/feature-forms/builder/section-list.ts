import { CdkDrag, CdkDragHandle, CdkDropList, CdkDropListGroup, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { afterNextRender, Component, computed, inject, Injector, input, output } from '@angular/core';
import { sectionLetter } from '@assay/catalogue/domain';
import {
  estimatedMinutes,
  formMarks,
  moveItem,
  moveItemTo,
  moveSection,
  removeItem,
  removeSection,
  renameSection,
  replaceItem,
  slotNumber,
  slotsOf,
  type FormItem,
  type FormSlot,
} from '@assay/item-bank/domain';
import { kindNames } from '@assay/item-bank/ui';
import { Announcer, Menu } from '@assay/ui-kit';
import { FormStore } from './form-store';

/** Sections with their slots. Slots move by drag, by the arrow keys on their grip, and from their menu. */
@Component({
  selector: 'assay-section-list',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, CdkDropListGroup, Menu],
  templateUrl: './section-list.html',
  styleUrl: './section-list.css',
})
export class SectionList {
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  protected readonly store = inject(FormStore);
  readonly canEdit = input.required<boolean>();
  /** Somebody wants to add items to this section. */
  readonly pick = output<string>();
  readonly addSection = output();

  protected readonly sections = computed(() => {
    const content = this.store.content();
    const blocked = new Map(
      this.store
        .problems()
        .flatMap(({ place, severity, message }) =>
          place.kind === 'slot' && severity === 'blocks' ? [[place.slot, message] as const] : [],
        ),
    );
    return content.sections.map((section, index) => ({
      ...section,
      letter: sectionLetter(index),
      marks: formMarks({ sections: [section] }),
      minutes: estimatedMinutes({ sections: [section] }, this.store.items()),
      slots: section.items.map((place) => ({
        place,
        number: slotNumber(content, place.slot),
        item: this.store.items().get(place.itemVersionId),
        problem: blocked.get(place.slot) ?? null,
      })),
    }));
  });

  protected outcomesOf(item: FormItem | undefined): string {
    const outcomes = this.store.form()?.specification.outcomes ?? [];
    const codes = outcomes
      .filter(({ id }) => item?.parts.some((part) => part.outcomeId === id))
      .map(({ code }) => code);
    const kinds = item?.kinds.map((kind) => kindNames[kind]) ?? [];
    return [codes.join(', '), [...new Set(kinds)].join(', ')].filter(Boolean).join(' · ');
  }

  protected labelOf({ slot, itemVersionId }: FormSlot): string {
    return this.store.items().get(itemVersionId)?.label ?? slot;
  }

  protected rename(sectionId: string, title: string) {
    this.store.change((content) => renameSection(content, sectionId, title));
  }

  protected moveSection(sectionId: string, step: -1 | 1) {
    this.store.change((content) => moveSection(content, sectionId, step));
  }

  protected removeSection(sectionId: string, letter: string) {
    this.store.change((content) => removeSection(content, sectionId));
    this.announcer.toast(`Section ${letter} was removed. Its items stay in the bank.`);
  }

  protected move(place: FormSlot, step: -1 | 1) {
    this.store.change((content) => moveItem(content, place.slot, step));
    const content = this.store.content();
    const section = content.sections.findIndex(({ items }) => items.some(({ slot }) => slot === place.slot));
    const number = slotNumber(content, place.slot);
    this.announcer.say(`${this.labelOf(place)} is question ${number}, in section ${sectionLetter(section)}.`);
    this.focusGrip(place.slot);
  }

  protected moveByKey(event: KeyboardEvent, place: FormSlot) {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (step === null) return;
    event.preventDefault();
    this.move(place, step);
  }

  protected drop({ item, container, currentIndex }: CdkDragDrop<string, string, string>) {
    this.store.change((content) => moveItemTo(content, item.data, container.data, currentIndex));
  }

  protected remove(place: FormSlot) {
    const label = this.labelOf(place);
    const places = slotsOf(this.store.content());
    const at = places.findIndex(({ slot }) => slot === place.slot);
    this.store.change((content) => removeItem(content, place.slot));
    const neighbour = places[at + 1] ?? places[at - 1];
    if (neighbour) this.focusGrip(neighbour.slot);
    this.announcer.toast(`${label} was removed from the form.`);
  }

  protected useNewer({ slot, itemId, marks }: FormSlot, { newerVersionId }: FormItem) {
    if (newerVersionId)
      this.store.change((content) => replaceItem(content, slot, { itemId, itemVersionId: newerVersionId, marks }));
  }

  /** A row that moves into another section is made anew, and takes the focus with it. */
  private focusGrip(slot: string) {
    const focus = () => document.querySelector<HTMLElement>(`[data-grip="${slot}"]`)?.focus();
    afterNextRender(focus, { injector: this.injector });
  }
}
