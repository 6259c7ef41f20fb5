import { TASK_KINDS, type CandidateItem as DomainItem } from '@assay/item-bank/domain';
import { Marks, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';
import { Body, Content } from './content';
import { Tariff } from './item-content';
import { Entries, Sheet } from './sheet';

const shown = { id: z.string(), prompt: Content, marks: z.nullable(Marks) };
const word = z.object({ id: z.string(), text: z.string() });
const ends = z.array(z.object({ id: z.string(), content: Content, matchMax: z.nullable(z.number()) }));
const CandidateInteraction = z.discriminatedUnion('kind', [
  z.object({
    ...shown,
    kind: z.literal('choice'),
    cardinality: z.enum(['single', 'multiple']),
    options: z.array(z.object({ id: z.string(), content: Content })),
    minChoices: z.number(),
    maxChoices: z.nullable(z.number()),
  }),
  z.object({
    ...shown,
    kind: z.literal('inlineChoice'),
    text: Content,
    gaps: z.array(z.object({ id: z.string(), options: z.array(word) })),
  }),
  z.object({ ...shown, kind: z.literal('order'), options: z.array(z.object({ id: z.string(), content: Content })) }),
  z.object({ ...shown, kind: z.literal('match'), sources: ends, targets: ends }),
  z.object({
    ...shown,
    kind: z.literal('gapMatch'),
    text: Content,
    gaps: z.array(z.object({ id: z.string() })),
    words: z.array(z.object({ ...word.shape, matchMax: z.nullable(z.number()) })),
  }),
  z.object({
    ...shown,
    kind: z.literal('hotspot'),
    image: z.object({ asset: z.string(), alt: z.string(), width: z.number(), height: z.number() }),
    areas: z.array(
      z.object({
        id: z.string(),
        shape: z.enum(['rect', 'circle', 'poly']),
        coords: z.array(z.number()),
        label: z.string(),
      }),
    ),
    minChoices: z.number(),
    maxChoices: z.nullable(z.number()),
  }),
  z.object({ ...shown, kind: z.literal('spreadsheet'), sheets: z.array(Sheet) }),
  z.object({ ...shown, kind: z.literal('observation') }),
  z.object({ ...shown, kind: z.literal('numeric'), prefix: z.string(), suffix: z.string() }),
  z.object({ ...shown, kind: z.literal('textEntry'), maxLength: z.number() }),
  z.object({ ...shown, kind: z.literal('extendedText'), wordsAdvised: z.nullable(z.number()), maxLength: z.number() }),
  z.object({
    ...shown,
    kind: z.literal('code'),
    title: z.string(),
    language: z.string(),
    version: z.string(),
    files: z.array(z.object({ path: z.string(), content: z.string(), editable: z.boolean() })),
    limits: z.record(z.string(), z.number()),
    visibleChecks: z.array(z.object({ id: z.string(), title: z.string(), stdin: z.string(), expected: z.string() })),
    checks: Tariff.shape.checks,
    task: z.optional(z.enum(TASK_KINDS)),
    newFiles: z.optional(z.boolean()),
  }),
]);

/** Chosen member by member: what is not named here does not reach a candidate, whatever a service returns. */
export const CandidateItem: z.ZodMiniType<DomainItem, unknown> = z.object({
  language: z.string(),
  stimulusVersionIds: z.array(Uuid),
  body: Body,
  interactions: z.array(CandidateInteraction),
}) as never;

export const CandidateStimulus = z.object({ id: Uuid, title: z.string(), language: z.string(), body: Content });
export type CandidateStimulus = z.infer<typeof CandidateStimulus>;

/** What a browser may send for one item; `readResponse` decides what of it is possible. */
export const SentResponse = z.record(
  z.string().check(z.maxLength(40)),
  z.nullable(
    z.union([
      z.string().check(z.maxLength(300_000)),
      z.array(z.string().check(z.maxLength(64))).check(z.maxLength(1_600)),
      z.object({ cells: Entries }),
      z.object({ files: z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(300_000))) }),
    ]),
  ),
);
export type SentResponse = z.infer<typeof SentResponse>;
