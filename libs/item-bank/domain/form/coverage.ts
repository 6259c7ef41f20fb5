import { requiredMarks, type FormBlueprint, type Specification } from '@assay/catalogue/domain';
import { addMarks, sumMarks, type Marks } from '@assay/platform/domain';
import type { MarkedBy } from '../item/mark-part';
import { slotsOf, type Form, type FormContent } from './form';
import type { FormItem } from './form-item';

export interface OutcomeCoverage {
  outcomeId: string;
  code: string;
  statement: string;
  /** What the specification asks of this component. */
  required: Marks;
  offered: Marks;
  /** How many parts are marked for it. */
  evidence: number;
}

type Described = Pick<Specification, 'outcomes' | 'blueprint'>;
export type ItemsByVersion = ReadonlyMap<string, FormItem>;

/** Marks for each outcome against the blueprint, in the order of the specification. */
export function coverage(
  { componentId, content }: Pick<Form, 'componentId' | 'content'>,
  spec: Described,
  items: ItemsByVersion,
): OutcomeCoverage[] {
  const parts = partsIn(content, items);
  return spec.outcomes.map(({ id, code, statement }) => {
    const own = parts.filter(({ outcomeId }) => outcomeId === id);
    return {
      ...{ outcomeId: id, code, statement },
      required: requiredMarks(spec, componentId, id),
      offered: sumMarks(own.map(({ marks }) => marks)),
      evidence: own.length,
    };
  });
}

export function estimatedMinutes(content: FormContent, items: ItemsByVersion): number {
  const minutes = slotsOf(content).map(({ itemVersionId }) => items.get(itemVersionId)?.minutes ?? 0);
  return Math.round(minutes.reduce((sum, each) => sum + each, 0));
}

/** What this form offers, section by section: a column each in the blueprint of its specification. */
export function formBlueprint(form: Form, items: ItemsByVersion): FormBlueprint {
  return {
    formId: form.id,
    title: form.title,
    componentId: form.componentId,
    publishedAt: form.publishedAt ?? form.createdAt,
    sections: form.content.sections.map(({ id, title, items: places }) => {
      const parts = partsIn({ sections: [{ id, title, items: places }] }, items);
      return { id, title, markedBy: markersOf(parts), marks: perOutcome(parts) };
    }),
  };
}

const ORDER: readonly MarkedBy[] = ['engine', 'checks', 'examiner'];
function markersOf(parts: FormItem['parts']): MarkedBy[] {
  return ORDER.filter((marker) => parts.some((part) => part.markedBy === marker));
}

function perOutcome(parts: FormItem['parts']): { outcomeId: string; marks: Marks }[] {
  const sums = new Map<string, Marks>();
  for (const { outcomeId, marks } of parts)
    if (outcomeId) sums.set(outcomeId, addMarks(sums.get(outcomeId) ?? '0', marks));
  return [...sums].map(([outcomeId, marks]) => ({ outcomeId, marks }));
}

function partsIn(content: FormContent, items: ItemsByVersion): FormItem['parts'] {
  return slotsOf(content).flatMap(({ itemVersionId }) => items.get(itemVersionId)?.parts ?? []);
}
