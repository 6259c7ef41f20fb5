import type { FormContent, FormSection, FormSlot } from './form';
import { slotsOf } from './form';

/** Changes to the content of a draft. Each takes the content and gives the new one; nothing happens in place. */

export function addSection(content: FormContent, id: string, title: string): FormContent {
  return { sections: [...content.sections, { id, title, items: [] }] };
}

export function renameSection(content: FormContent, id: string, title: string): FormContent {
  return { sections: content.sections.map((section) => (section.id === id ? { ...section, title } : section)) };
}

/** With everything in it; the items stay in the bank. */
export function removeSection(content: FormContent, id: string): FormContent {
  return { sections: content.sections.filter((section) => section.id !== id) };
}

export function moveSection(content: FormContent, id: string, step: -1 | 1): FormContent {
  const from = content.sections.findIndex((section) => section.id === id);
  return { sections: swapped(content.sections, from, from + step) };
}

export function addItem(content: FormContent, sectionId: string, item: Omit<FormSlot, 'slot'>): FormContent {
  return changeItems(content, sectionId, (items) => [...items, { slot: freeSlot(content), ...item }]);
}

export function removeItem(content: FormContent, slot: string): FormContent {
  return { sections: content.sections.map((section) => ({ ...section, items: without(section.items, slot) })) };
}

/** One place up or down; past the edge of its section it goes into the neighbouring one. */
export function moveItem(content: FormContent, slot: string, step: -1 | 1): FormContent {
  const home = content.sections.findIndex(({ items }) => items.some((place) => place.slot === slot));
  const section = content.sections[home];
  if (!section) return content;
  const from = section.items.findIndex((place) => place.slot === slot);
  const to = from + step;
  if (to >= 0 && to < section.items.length)
    return changeItems(content, section.id, (items) => swapped(items, from, to));
  const neighbour = content.sections[home + step];
  if (!neighbour) return content;
  return moveItemTo(content, slot, neighbour.id, step === 1 ? 0 : neighbour.items.length);
}

export function moveItemTo(content: FormContent, slot: string, sectionId: string, index: number): FormContent {
  const place = slotsOf(content).find((candidate) => candidate.slot === slot);
  if (!place) return content;
  return changeItems(removeItem(content, slot), sectionId, (items) => [
    ...items.slice(0, index),
    place,
    ...items.slice(index),
  ]);
}

/** Puts another version, or another item, in the same place. */
export function replaceItem(content: FormContent, slot: string, item: Omit<FormSlot, 'slot'>): FormContent {
  const replace = (place: FormSlot) => (place.slot === slot ? { slot, ...item } : place);
  return { sections: content.sections.map((section) => ({ ...section, items: section.items.map(replace) })) };
}

function freeSlot(content: FormContent): string {
  const numbers = slotsOf(content).map(({ slot }) => Number(slot.replace(/\D/g, '')));
  return `q${Math.max(0, ...numbers) + 1}`;
}

function changeItems(content: FormContent, sectionId: string, change: (items: FormSlot[]) => FormSlot[]): FormContent {
  const inSection = (section: FormSection) =>
    section.id === sectionId ? { ...section, items: change(section.items) } : section;
  return { sections: content.sections.map(inSection) };
}

function without(items: readonly FormSlot[], slot: string): FormSlot[] {
  return items.filter((place) => place.slot !== slot);
}

function swapped<T>(list: readonly T[], a: number, b: number): T[] {
  const copy = [...list];
  const [first, second] = [copy[a], copy[b]];
  if (first === undefined || second === undefined) return copy;
  copy[a] = second;
  copy[b] = first;
  return copy;
}
