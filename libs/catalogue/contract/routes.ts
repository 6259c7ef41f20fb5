import { Instant, Marks, nonEmpty, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';
import { SpecificationContent } from './specification';

/** Below the global prefix; :code is what people say and write, ids are what programs keep. */
export const specificationRoutes = {
  list: 'specifications',
  one: (code: string) => `specifications/${encodeURIComponent(code)}`,
  version: (code: string, version: number) => `specifications/${encodeURIComponent(code)}/versions/${version}`,
  draft: (code: string) => `specifications/${encodeURIComponent(code)}/draft`,
  publication: (code: string) => `specifications/${encodeURIComponent(code)}/publication`,
} as const;

export const SpecificationCode = z
  .string()
  .check(
    z.trim(),
    z.toUpperCase(),
    z.regex(/^[A-Z0-9][A-Z0-9-]{1,23}$/, 'Use 2 to 24 letters, digits and hyphens, such as PDW-5.'),
  );
export const VersionNumber = z.pipe(z.coerce.number(), z.number().check(z.int(), z.minimum(1), z.maximum(9999)));

export const CreateSpecification = z.object({ code: SpecificationCode, title: nonEmpty(160) });
export type CreateSpecification = z.infer<typeof CreateSpecification>;

export const SaveDraft = z.object({ revision: z.number().check(z.int()), content: SpecificationContent });
export type SaveDraft = z.infer<typeof SaveDraft>;

export const PublishDraft = z.object({ revision: z.number().check(z.int()) });
export type PublishDraft = z.infer<typeof PublishDraft>;

const SpecificationState = z.enum(['draft', 'published', 'retired']);

export const VersionSummary = z.object({
  id: Uuid,
  version: z.number(),
  state: SpecificationState,
  createdAt: Instant,
  publishedAt: z.nullable(Instant),
  from: z.nullable(z.string()),
  until: z.nullable(z.string()),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

export const SpecificationRow = z.object({
  id: Uuid,
  code: z.string(),
  title: z.string(),
  level: z.string(),
  workload: z.string(),
  outcomes: z.number(),
  components: z.array(z.string()),
  published: z.nullable(VersionSummary),
  draft: z.nullable(VersionSummary),
});
export type SpecificationRow = z.infer<typeof SpecificationRow>;
export const SpecificationList = z.object({ rows: z.array(SpecificationRow) });

/** Marks per section of a published form: what the blueprint table is made of. */
const FormBlueprint = z.object({
  formId: Uuid,
  title: z.string(),
  componentId: Uuid,
  publishedAt: Instant,
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      markedBy: z.array(z.enum(['engine', 'checks', 'examiner'])),
      marks: z.array(z.object({ outcomeId: Uuid, marks: Marks })),
    }),
  ),
});

export const SpecificationVersion = z.object({
  id: Uuid,
  specificationId: Uuid,
  code: z.string(),
  version: z.number(),
  state: SpecificationState,
  revision: z.number(),
  content: SpecificationContent,
  createdAt: Instant,
  publishedAt: z.nullable(Instant),
  versions: z.array(VersionSummary),
  forms: z.array(FormBlueprint),
});
export type SpecificationVersion = z.infer<typeof SpecificationVersion>;
