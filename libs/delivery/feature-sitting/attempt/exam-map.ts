import type { CandidateAttempt, CandidateSlot, ResponseValue } from '@assay/delivery/contract';
import type { SectionMarks } from '@assay/delivery/ui';
import { holdsAnswer, type Interaction, type ResponseValue as InteractionValue } from '@assay/item-bank/domain';

export function isTask({ item }: CandidateSlot): boolean {
  return item.interactions.some(({ kind }) => kind === 'code');
}

/** Where a question is shown: a practical task has a page of its own. */
export function placeOf(attemptId: string, slot: CandidateSlot): (string | number)[] {
  return ['/attempts', attemptId, isTask(slot) ? 'task' : 'q', slot.number];
}

export function isSlotAnswered({ item }: CandidateSlot, value: ResponseValue | null): boolean {
  return item.interactions.every((interaction) =>
    holdsAnswer(interaction as unknown as Interaction, (value?.[interaction.id] ?? null) as InteractionValue | null),
  );
}

export function sectionMarks(
  attempt: CandidateAttempt,
  valueOf: (slot: string) => ResponseValue | null,
  flags: ReadonlySet<string>,
): SectionMarks[] {
  return attempt.sections.map((section, index) => ({
    id: section.id,
    letter: attempt.sections.length > 1 ? String.fromCharCode(65 + index) : null,
    title: section.title,
    slots: section.slots.map((slot) => ({
      slot: slot.slot,
      number: slot.number,
      isAnswered: isSlotAnswered(slot, valueOf(slot.slot)),
      isFlagged: flags.has(slot.slot),
      link: placeOf(attempt.id, slot),
    })),
  }));
}
