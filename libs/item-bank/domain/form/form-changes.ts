import type { Specification } from '@assay/catalogue/domain';
import { refuse } from '@assay/platform/domain';
import type { ItemsByVersion } from './coverage';
import { slotsOf, type Form, type FormContent } from './form';
import { canPublishForm, formProblems } from './form-problems';

export type FormErrorCode =
  'FORM_NOT_A_DRAFT' | 'FORM_CHANGED_MEANWHILE' | 'FORM_NOT_PUBLISHABLE' | 'FORM_ITEM_UNKNOWN';

export interface FormDraft {
  title: string;
  durationMinutes: number | null;
  content: FormContent;
}

/** Marks and item come from the version that is named: a client cannot make an item worth more than it is. */
export function saveForm(form: Form, draft: FormDraft, revision: number, items: ItemsByVersion) {
  requireDraft(form);
  requireRevision(form, revision);
  for (const { itemVersionId } of slotsOf(draft.content))
    if (!items.has(itemVersionId)) throw refuse<FormErrorCode>('FORM_ITEM_UNKNOWN');
  const sections = draft.content.sections.map((section) => ({
    ...section,
    items: section.items.map((place) => {
      const item = items.get(place.itemVersionId);
      return item
        ? { slot: place.slot, itemId: item.itemId, itemVersionId: item.itemVersionId, marks: item.marks }
        : place;
    }),
  }));
  return {
    title: draft.title.trim(),
    durationMinutes: draft.durationMinutes,
    content: { sections },
    revision: form.revision + 1,
  } satisfies Partial<Form>;
}

export function publishForm(form: Form, revision: number, spec: Specification, items: ItemsByVersion, now: Date) {
  requireDraft(form);
  requireRevision(form, revision);
  const problems = formProblems(form, spec, items);
  if (!canPublishForm(problems)) {
    const blocking = problems.filter(({ severity }) => severity === 'blocks');
    const detail = blocking.length === 1 ? blocking[0]?.message : `${blocking.length} problems are left.`;
    throw refuse<FormErrorCode>('FORM_NOT_PUBLISHABLE', detail, { problems: blocking });
  }
  return { state: 'published', publishedAt: now } satisfies Partial<Form>;
}

function requireDraft({ state }: Form) {
  if (state !== 'draft')
    throw refuse<FormErrorCode>('FORM_NOT_A_DRAFT', 'This form is published. Make a copy to change it.');
}

function requireRevision(form: Form, revision: number) {
  if (form.revision !== revision)
    throw refuse<FormErrorCode>(
      'FORM_CHANGED_MEANWHILE',
      'Somebody else saved this form. Load it again before you save.',
      {
        revision: form.revision,
      },
    );
}
