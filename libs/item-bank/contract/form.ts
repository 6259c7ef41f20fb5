import { SpecificationContent } from '@assay/catalogue/contract';
import { interactionKinds, type FormErrorCode, type FormItem as DomainFormItem } from '@assay/item-bank/domain';
import { Instant, Marks, nonEmpty, Uuid, type Problems } from '@assay/platform/contract';
import * as z from 'zod/mini';
import { CandidateItem, CandidateStimulus } from './candidate-item';

/** Below the global prefix. */
export const formRoutes = {
  list: 'forms',
  one: (id: string) => `forms/${id}`,
  publication: (id: string) => `forms/${id}/publication`,
  copy: (id: string) => `forms/${id}/copy`,
  preview: (id: string) => `forms/${id}/preview`,
  paper: (id: string) => `forms/${id}/paper`,
  paperWithScheme: (id: string) => `forms/${id}/paper/mark-scheme`,
} as const;

export const formErrors: Problems<FormErrorCode> = {
  FORM_NOT_A_DRAFT: { status: 409, title: 'This form is published and stays as it is.' },
  FORM_CHANGED_MEANWHILE: { status: 409, title: 'This form was changed by somebody else.' },
  FORM_NOT_PUBLISHABLE: { status: 409, title: 'This form is not ready.' },
  FORM_ITEM_UNKNOWN: { status: 409, title: 'An item of this form does not exist.' },
};

const title = z.string().check(z.maxLength(160, 'Use at most 160 characters.'));
const Duration = z.nullable(
  z
    .number()
    .check(
      z.int('Write whole minutes.'),
      z.minimum(0, 'Write 1 minute or more.'),
      z.maximum(1440, 'Write at most 1440 minutes.'),
    ),
);

const FormSlot = z.object({
  slot: z.string().check(z.regex(/^q[1-9]\d{0,3}$/)),
  itemId: Uuid,
  itemVersionId: Uuid,
  marks: Marks,
});
const FormContent = z
  .object({
    sections: z
      .array(
        z.object({
          id: z.string().check(z.minLength(1), z.maxLength(40)),
          title,
          items: z.array(FormSlot).check(z.maxLength(300)),
        }),
      )
      .check(z.maxLength(30, 'A form has at most 30 sections.')),
  })
  .check(
    z.refine(
      ({ sections }) =>
        isDistinct(sections.map(({ id }) => id)) &&
        isDistinct(sections.flatMap(({ items }) => items.map(({ slot }) => slot))),
      'Two places of this form have one name.',
    ),
  );

function isDistinct(names: readonly string[]) {
  return new Set(names).size === names.length;
}

export const CreateForm = z.object({
  specificationVersionId: Uuid,
  componentId: Uuid,
  title: nonEmpty(160, 'Give the form a title.'),
});
export type CreateForm = z.infer<typeof CreateForm>;

export const SaveForm = z.object({
  revision: z.number().check(z.int()),
  title,
  durationMinutes: Duration,
  content: FormContent,
});
export type SaveForm = z.infer<typeof SaveForm>;

export const PublishForm = z.object({ revision: z.number().check(z.int()) });
export type PublishForm = z.infer<typeof PublishForm>;

const FormState = z.enum(['draft', 'published']);

export const FormRow = z.object({
  id: Uuid,
  title: z.string(),
  state: FormState,
  specificationCode: z.string(),
  specificationTitle: z.string(),
  specificationVersion: z.number(),
  componentId: Uuid,
  componentTitle: z.string(),
  items: z.number(),
  marks: Marks,
  durationMinutes: z.nullable(z.number()),
  /** How many problems keep a draft from being published. */
  problems: z.number(),
  createdAt: Instant,
  publishedAt: z.nullable(Instant),
});
export type FormRow = z.infer<typeof FormRow>;
export const FormList = z.object({ rows: z.array(FormRow) });

const FormItem: z.ZodMiniType<DomainFormItem> = z.object({
  itemId: Uuid,
  itemVersionId: Uuid,
  label: z.string(),
  title: z.string(),
  version: z.number(),
  standing: z.enum(['published', 'unpublished', 'retired']),
  newerVersionId: z.nullable(Uuid),
  language: z.string(),
  kinds: z.array(z.enum(interactionKinds)),
  stimulusVersionIds: z.array(Uuid),
  marks: Marks,
  parts: z.array(
    z.object({ outcomeId: z.nullable(Uuid), marks: Marks, markedBy: z.enum(['engine', 'checks', 'examiner']) }),
  ),
  minutes: z.number(),
});

/** The form with what is known of its items, and the specification that it is measured against. */
export const FormDetail = z.object({
  id: Uuid,
  specificationVersionId: Uuid,
  componentId: Uuid,
  title: z.string(),
  state: FormState,
  revision: z.number(),
  durationMinutes: z.nullable(z.number()),
  content: FormContent,
  createdAt: Instant,
  publishedAt: z.nullable(Instant),
  specificationId: Uuid,
  specificationCode: z.string(),
  specificationVersion: z.number(),
  specification: SpecificationContent,
  items: z.array(FormItem),
});
export type FormDetail = z.infer<typeof FormDetail>;

/** The form as a candidate gets it, in an order drawn for this preview. */
export const FormPreview = z.object({
  title: z.string(),
  durationMinutes: z.nullable(z.number()),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      slots: z.array(z.object({ slot: z.string(), number: z.number(), marks: Marks, item: CandidateItem })),
    }),
  ),
  stimuli: z.array(CandidateStimulus),
});
export type FormPreview = z.infer<typeof FormPreview>;

/** The form for paper: one order of the options for all copies, and the keys only where they are asked for. */
export const FormPaper = z.extend(FormPreview, {
  specificationTitle: z.string(),
  componentTitle: z.string(),
  state: FormState,
  marks: Marks,
  schemes: z.nullable(
    z.record(z.string(), z.array(z.object({ interactionId: z.string(), marks: Marks, lines: z.array(z.string()) }))),
  ),
});
export type FormPaper = z.infer<typeof FormPaper>;
