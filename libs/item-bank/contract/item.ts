import {
  interactionKinds,
  type ItemProblem as DomainProblem,
  type ItemState as DomainState,
  type MarkingSample as DomainSample,
} from '@assay/item-bank/domain';
import { Instant, Marks, nonEmpty, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';
import { ItemContent } from './item-content';
import { Entries } from './sheet';

/** Below the global prefix. */
export const itemRoutes = {
  list: 'items',
  one: (id: string) => `items/${id}`,
  draft: (id: string) => `items/${id}/draft`,
  versions: (id: string) => `items/${id}/versions`,
  version: (id: string, versionId: string) => `items/${id}/versions/${versionId}`,
  preview: (id: string) => `items/${id}/preview`,
  markingTest: (id: string) => `items/${id}/marking-test`,
  retirement: (id: string) => `items/${id}/retirement`,
} as const;

export const itemStates = ['draft', 'live', 'retired'] as const satisfies readonly DomainState[];
const ItemState = z.enum(itemStates);
const InteractionKind = z.enum(interactionKinds);

export const CreateItem = z.object({
  specificationId: Uuid,
  title: nonEmpty(200, 'Give the item a title.'),
  /** Where none is given the next free number of the microcredential is taken. */
  label: z.optional(
    z
      .string()
      .check(z.trim(), z.regex(/^[A-Z0-9][A-Z0-9-]{2,31}$/, 'Use capitals, digits and hyphens, such as PDW-0102.')),
  ),
  /** A first part to start with. */
  kind: z.optional(InteractionKind),
});
export type CreateItem = z.infer<typeof CreateItem>;

const MarkingSample: z.ZodMiniType<DomainSample, unknown> = z.object({
  id: z.string().check(z.maxLength(40)),
  interactionId: z.string().check(z.maxLength(40)),
  response: z.nullable(
    z.union([
      z.string().check(z.maxLength(20_000)),
      z.array(z.string().check(z.maxLength(81))).check(z.maxLength(400)),
      z.object({ cells: Entries }),
      z.object({ files: z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(200_000))) }),
    ]),
  ),
  expected: Marks,
}) as never;
const Samples = z.array(MarkingSample).check(z.maxLength(60, 'Use at most 60 samples.'));

/** `revision` is the one the author saw: somebody else's change in between is refused, not overwritten. */
export const SaveDraft = z.object({ revision: z.number().check(z.int()), content: ItemContent, samples: Samples });
export type SaveDraft = z.infer<typeof SaveDraft>;
export const PublishItem = z.object({ revision: z.number().check(z.int()) });
export type PublishItem = z.infer<typeof PublishItem>;
export const RetireItem = z.object({ isRetired: z.boolean() });
export type RetireItem = z.infer<typeof RetireItem>;
export const TestMarking = z.object({ content: ItemContent, samples: Samples });
export type TestMarking = z.infer<typeof TestMarking>;
export const PreviewItem = z.object({ content: z.optional(ItemContent) });
export type PreviewItem = z.infer<typeof PreviewItem>;

const list = <Each extends z.ZodMiniType>(each: Each) =>
  z.optional(
    z.pipe(
      z.transform((value: unknown) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value)),
      z.array(each).check(z.maxLength(50)),
    ),
  );
const whole = (min: number, max: number) =>
  z.pipe(z.coerce.number(), z.number().check(z.int(), z.minimum(min), z.maximum(max)));

/** Several values of one filter mean "or", several filters "and". */
export const ItemQuery = z.object({
  specification: z.optional(Uuid),
  search: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  status: list(ItemState),
  outcome: list(Uuid),
  type: list(InteractionKind),
  /** Share of the marks that candidates earned, in percent. */
  facilityFrom: z.optional(whole(0, 100)),
  facilityTo: z.optional(whole(0, 100)),
  /** How many candidates have seen it. */
  exposure: z.optional(z.enum(['under-500', '500-or-more'])),
  page: z._default(whole(1, 10_000), 1),
  size: z._default(whole(1, 100), 20),
});
export type ItemQuery = z.infer<typeof ItemQuery>;

export const ItemRow = z.object({
  id: Uuid,
  specificationId: Uuid,
  label: z.string(),
  title: z.string(),
  state: ItemState,
  kinds: z.array(InteractionKind),
  outcomeIds: z.array(Uuid),
  marks: Marks,
  version: z.nullable(z.number()),
  currentVersionId: z.nullable(Uuid),
  hasUnpublishedChanges: z.boolean(),
  changedAt: Instant,
});
export type ItemRow = z.infer<typeof ItemRow>;

const counts = z.record(z.string(), z.number());
export const ItemList = z.object({
  rows: z.array(ItemRow),
  total: z.number(),
  /** How many match each value, were this filter alone lifted. */
  facets: z.object({ status: counts, outcome: counts, type: counts }),
});
export type ItemList = z.infer<typeof ItemList>;

const ItemProblem: z.ZodMiniType<DomainProblem> = z.object({
  severity: z.enum(['blocks', 'warns']),
  interactionId: z.nullable(z.string()),
  field: z.string(),
  sentence: z.string(),
});

const ItemVersionSummary = z.object({
  id: Uuid,
  version: z.number(),
  hash: z.string(),
  marks: Marks,
  publishedAt: Instant,
  publishedBy: z.string(),
});
export type ItemVersionSummary = z.infer<typeof ItemVersionSummary>;

export const SavedDraft = z.object({
  revision: z.number(),
  savedAt: Instant,
  savedBy: z.string(),
  problems: z.array(ItemProblem),
  hasUnpublishedChanges: z.boolean(),
  /** Names what a rehearsal of it would run; null where nothing is run. */
  taskHash: z.nullable(z.string()),
});
export type SavedDraft = z.infer<typeof SavedDraft>;

export const ItemDetail = z.object({
  ...ItemRow.shape,
  specificationCode: z.string(),
  draft: z.object({ ...SavedDraft.shape, content: ItemContent, samples: z.array(MarkingSample) }),
  versions: z.array(ItemVersionSummary),
});
export type ItemDetail = z.infer<typeof ItemDetail>;

export const ItemVersionDetail = z.object({ ...ItemVersionSummary.shape, content: ItemContent });
export type ItemVersionDetail = z.infer<typeof ItemVersionDetail>;
