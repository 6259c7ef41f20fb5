import { sumMarks, type Marks } from '@assay/platform/domain';
import type { InteractionKind } from '../item/interaction';
import type { ItemContent } from '../item/item';
import { markedBy, markParts, type MarkedBy } from '../item/mark-part';

/** What a form needs to know of an item version: never its keys. */
export interface FormItem {
  itemId: string;
  itemVersionId: string;
  label: string;
  title: string;
  version: number;
  /** `retired`: no longer to be put into new forms; sittings of old ones are not touched. */
  standing: 'published' | 'unpublished' | 'retired';
  /** The newest published version, where that is another one. */
  newerVersionId: string | null;
  language: string;
  kinds: InteractionKind[];
  stimulusVersionIds: string[];
  marks: Marks;
  parts: { outcomeId: string | null; marks: Marks; markedBy: MarkedBy }[];
  minutes: number;
}

type Numbered = Omit<FormItem, 'title' | 'language' | 'kinds' | 'stimulusVersionIds' | 'marks' | 'parts' | 'minutes'>;

/** Reads the mark scheme on the server and keeps only what it is worth, for which outcome, and who marks it. */
export function formItem(head: Numbered, content: ItemContent): FormItem {
  const kinds = new Map(content.delivery.interactions.map(({ id, kind }) => [id, kind]));
  const parts = markParts(content).flatMap(({ interactionId, outcomeId, marks }) => {
    const kind = kinds.get(interactionId);
    return kind ? [{ outcomeId, marks, markedBy: markedBy(kind) }] : [];
  });
  return {
    ...head,
    title: content.title,
    language: content.delivery.language,
    kinds: [...kinds.values()],
    stimulusVersionIds: [...content.delivery.stimulusVersionIds],
    marks: sumMarks(parts.map(({ marks }) => marks)),
    parts,
    minutes: estimatedMinutes(content),
  };
}

/** Reading and answering, before any candidate has shown how long it takes: a rule of thumb, in minutes. */
const MINUTES: Record<Exclude<InteractionKind, 'extendedText' | 'code'>, number> = {
  choice: 1.5,
  inlineChoice: 2,
  order: 2,
  match: 2.5,
  gapMatch: 2.5,
  hotspot: 1.5,
  numeric: 2,
  textEntry: 1.5,
  spreadsheet: 8,
  observation: 10,
};
const WORDS_PER_MINUTE = 15;
const MINUTES_PER_CHECK = 2;

function estimatedMinutes({ delivery, secret }: ItemContent): number {
  const minutes = delivery.interactions.map((interaction) => {
    if (interaction.kind === 'extendedText') return Math.max(4, (interaction.wordsAdvised ?? 90) / WORDS_PER_MINUTE);
    if (interaction.kind !== 'code') return MINUTES[interaction.kind];
    const scheme = secret.schemes[interaction.id];
    return 8 + MINUTES_PER_CHECK * (scheme?.kind === 'code' ? scheme.checks.length : 0);
  });
  return minutes.reduce((sum, each) => sum + each, delivery.stimulusVersionIds.length);
}
