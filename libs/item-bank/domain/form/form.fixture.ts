import type { Outcome, Specification } from '@assay/catalogue/domain';
import { blankSpecification } from '@assay/catalogue/domain';
import type { FormContent } from './form';
import type { Form } from './form';
import type { FormItem } from './form-item';

export const written = '10000000-0000-4000-8000-000000000001';
export const practical = '10000000-0000-4000-8000-000000000002';
export const lo1 = '20000000-0000-4000-8000-000000000001';
export const lo2 = '20000000-0000-4000-8000-000000000002';

function outcome(id: string, code: string): Outcome {
  const mastery = { minimum: '2', minimumEvidence: 1, componentMinima: [] };
  return { id, code, statement: `Do ${code}`, level: null, criterion: 'Well.', mastery };
}

/** The written exam asks for 4 marks of LO1 and 2 of LO2; LO1 is assessed in the practical exam too. */
export function specification(): Specification {
  return {
    ...blankSpecification('Data', 'Vestholm', 'DK'),
    components: [
      { id: written, code: 'A', title: 'Written exam', kind: 'written-exam', description: '' },
      { id: practical, code: 'B', title: 'Practical exam', kind: 'practical-exam', description: '' },
    ],
    outcomes: [outcome(lo1, 'LO1'), outcome(lo2, 'LO2')],
    blueprint: [
      { componentId: written, outcomeId: lo1, marks: '4' },
      { componentId: practical, outcomeId: lo1, marks: '6' },
      { componentId: written, outcomeId: lo2, marks: '2' },
    ],
  };
}

export function item(label: string, outcomeId: string | null, marks: string, change: Partial<FormItem> = {}): FormItem {
  return {
    ...{ itemId: `item-${label}`, itemVersionId: `version-${label}`, label, title: `Item ${label}`, version: 1 },
    ...{ standing: 'published', newerVersionId: null, language: 'en', kinds: ['choice'], stimulusVersionIds: [] },
    ...{ marks, parts: [{ outcomeId, marks, markedBy: 'engine' }], minutes: 2 },
    ...change,
  };
}

export function slotFor(slot: string, { itemId, itemVersionId, marks }: FormItem) {
  return { slot, itemId, itemVersionId, marks };
}

export function contentOf(...sections: FormItem[][]): FormContent {
  let number = 0;
  return {
    sections: sections.map((items, index) => ({
      id: `s${index + 1}`,
      title: `Part ${index + 1}`,
      items: items.map((each) => slotFor(`q${++number}`, each)),
    })),
  };
}

export function byVersion(...items: FormItem[]): Map<string, FormItem> {
  return new Map(items.map((each) => [each.itemVersionId, each]));
}

export function draftForm(content: FormContent, change: Partial<Form> = {}): Form {
  return {
    ...{ id: 'f', specificationVersionId: 'v', componentId: written, title: 'March', state: 'draft', revision: 3 },
    ...{ durationMinutes: 60, content, createdAt: new Date('2026-01-01T00:00:00Z'), publishedAt: null },
    ...change,
  };
}
