import {
  TASK_KINDS,
  type Interaction as DomainInteraction,
  type ItemContent as DomainContent,
} from '@assay/item-bank/domain';
import { Marks, Uuid } from '@assay/platform/contract';
import { ISOLATIONS, LANGUAGES, type Limits as DomainLimits } from '@assay/sandbox/domain';
import * as z from 'zod/mini';
import { CodeCheck } from './code-check';
import { AssetId, Body, Content } from './content';
import { MarkScheme } from './mark-scheme';
import { Sheet } from './sheet';

const text = (max: number) => z.string().check(z.maxLength(max, `Use at most ${max} characters.`));
const Id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/, 'Use letters, digits, hyphens.'));
const count = (max: number) => z.number().check(z.int('Write a whole number.'), z.minimum(0), z.maximum(max));
const asked = { id: Id, prompt: Content };

const Choice = z.strictObject({
  ...asked,
  kind: z.literal('choice'),
  cardinality: z.enum(['single', 'multiple']),
  options: z
    .array(z.strictObject({ id: Id, content: Content, fixed: z.boolean() }))
    .check(z.maxLength(40, 'Use at most 40 options.')),
  shuffle: z.boolean(),
  minChoices: count(40),
  maxChoices: z.nullable(count(40)),
});
const Numeric = z.strictObject({ ...asked, kind: z.literal('numeric'), prefix: text(40), suffix: text(40) });
const TextEntry = z.strictObject({
  ...asked,
  kind: z.literal('textEntry'),
  maxLength: z.number().check(z.int(), z.minimum(1), z.maximum(500, 'A short text has at most 500 characters.')),
});
const ExtendedText = z.strictObject({
  ...asked,
  kind: z.literal('extendedText'),
  wordsAdvised: z.nullable(count(5_000)),
  maxLength: z.number().check(z.int(), z.minimum(100), z.maximum(50_000)),
});

const ends = z
  .array(z.strictObject({ id: Id, content: Content, matchMax: z.nullable(count(40)) }))
  .check(z.maxLength(40, 'Use at most 40 on each side.'));
const InlineChoice = z.strictObject({
  ...asked,
  kind: z.literal('inlineChoice'),
  text: Content,
  gaps: z
    .array(
      z.strictObject({
        id: Id,
        options: z.array(z.strictObject({ id: Id, text: text(300) })).check(z.maxLength(40)),
        shuffle: z.boolean(),
      }),
    )
    .check(z.maxLength(40, 'Use at most 40 gaps.')),
});
const Order = z.strictObject({
  ...asked,
  kind: z.literal('order'),
  options: z
    .array(z.strictObject({ id: Id, content: Content, fixed: z.boolean() }))
    .check(z.maxLength(40, 'Use at most 40 things to order.')),
});
const Match = z.strictObject({
  ...asked,
  kind: z.literal('match'),
  sources: ends,
  targets: ends,
  shuffle: z.boolean(),
});
const GapMatch = z.strictObject({
  ...asked,
  kind: z.literal('gapMatch'),
  text: Content,
  gaps: z.array(z.strictObject({ id: Id })).check(z.maxLength(40, 'Use at most 40 gaps.')),
  words: z
    .array(z.strictObject({ id: Id, text: text(300), matchMax: z.nullable(count(40)) }))
    .check(z.maxLength(40, 'Use at most 40 words.')),
});
const pixel = z.number().check(z.int(), z.minimum(-20_000), z.maximum(20_000));
const Hotspot = z.strictObject({
  ...asked,
  kind: z.literal('hotspot'),
  /** No picture yet is the empty name and no size; `itemProblems` asks for one before publishing. */
  image: z.strictObject({ asset: z.union([AssetId, z.literal('')]), alt: text(1_000), width: pixel, height: pixel }),
  areas: z
    .array(
      z.strictObject({
        id: Id,
        shape: z.enum(['rect', 'circle', 'poly']),
        coords: z.array(pixel).check(z.maxLength(200)),
        label: text(300),
      }),
    )
    .check(z.maxLength(60, 'Use at most 60 areas.')),
  minChoices: count(60),
  maxChoices: z.nullable(count(60)),
});
const Spreadsheet = z.strictObject({
  ...asked,
  kind: z.literal('spreadsheet'),
  sheets: z.array(Sheet).check(z.maxLength(6, 'Use at most 6 sheets.')),
});
const Observation = z.strictObject({ ...asked, kind: z.literal('observation') });

const limit = z.number().check(z.int(), z.minimum(1), z.maximum(4 * 1024 ** 3));
const Limits: z.ZodMiniType<DomainLimits> = z.strictObject({
  cpuMs: limit,
  wallMs: limit,
  memoryBytes: limit,
  processes: limit,
  outputBytes: limit,
  fileBytes: limit,
  diskBytes: limit,
  stackBytes: limit,
  openFiles: limit,
});
const Code = z.strictObject({
  ...asked,
  kind: z.literal('code'),
  title: text(200),
  language: z.enum(LANGUAGES),
  version: z.string().check(z.regex(/^\d{1,3}(\.\d{1,3}){0,2}$/, 'Write a version such as 3.11.')),
  files: z
    .array(z.strictObject({ path: text(200), content: text(200_000), editable: z.boolean() }))
    .check(z.maxLength(30)),
  entry: text(200),
  limits: Limits,
  visibleChecks: z.array(CodeCheck).check(z.maxLength(50)),
  task: z.optional(z.enum(TASK_KINDS)),
  function: z.optional(z.strictObject({ file: text(200), name: text(100) })),
  isolation: z.optional(z.enum(ISOLATIONS)),
  newFiles: z.optional(z.boolean()),
});
const Interaction: z.ZodMiniType<DomainInteraction, unknown> = z.discriminatedUnion('kind', [
  Choice,
  InlineChoice,
  Order,
  Match,
  GapMatch,
  Hotspot,
  Spreadsheet,
  Observation,
  Numeric,
  TextEntry,
  ExtendedText,
  Code,
]) as never;

const CheckTariff = z.object({ count: z.number(), marks: Marks });
export const Tariff = z.object({
  interactionId: Id,
  marks: Marks,
  checks: z.nullable(z.object({ visible: CheckTariff, hidden: CheckTariff, mustPass: z.boolean() })),
});
const Delivery: z.ZodMiniType<DomainContent['delivery'], unknown> = z.strictObject({
  schema: z.literal('item/1'),
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write a language such as en.')),
  stimulusVersionIds: z.array(Uuid).check(z.maxLength(10)),
  body: Body,
  interactions: z.array(Interaction).check(z.maxLength(40, 'Use at most 40 parts.')),
  tariff: z.array(Tariff),
}) as never;
/** Rules are compiled from the schemes on the server; what a client sends for them is not looked at. */
const Secret = z.strictObject({
  schemes: z.record(Id, MarkScheme),
  processing: z.record(Id, z.array(z.unknown())),
  feedback: Content,
});

/** The shape of a working copy. Gaps are allowed; `itemProblems` tells what is missing before it can be published. */
export const ItemContent: z.ZodMiniType<DomainContent, unknown> = z.strictObject({
  title: text(200),
  delivery: Delivery,
  secret: Secret,
}) as never;
