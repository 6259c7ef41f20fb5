import { sumMarks, type Marks } from '@assay/platform/domain';

/** A fixed set of item versions in sections, with a time limit. Published, it never changes. */
export interface Form {
  id: string;
  specificationVersionId: string;
  componentId: string;
  title: string;
  state: FormState;
  /** Counts saves of the draft, so that two people do not overwrite each other unseen. */
  revision: number;
  durationMinutes: number | null;
  content: FormContent;
  createdAt: Date;
  publishedAt: Date | null;
}
export type FormState = 'draft' | 'published';

export interface FormContent {
  sections: FormSection[];
}
export interface FormSection {
  id: string;
  title: string;
  items: FormSlot[];
}

/** A place in the form. `slot` stays the same when the place moves; responses and marks point to it. */
export interface FormSlot {
  slot: string;
  itemId: string;
  itemVersionId: string;
  /** What the item version is worth by its mark scheme; kept here so that a form can be read by itself. */
  marks: Marks;
}

export function slotsOf(content: FormContent): FormSlot[] {
  return content.sections.flatMap(({ items }) => items);
}

export function formMarks(content: FormContent): Marks {
  return sumMarks(slotsOf(content).map(({ marks }) => marks));
}

/** 1 to n over all sections: what candidates read as "Question 7". */
export function slotNumber(content: FormContent, slot: string): number {
  return slotsOf(content).findIndex((place) => place.slot === slot) + 1;
}
