import {
  contentClasses,
  contentTags,
  DEEPEST,
  mathAttributes,
  mathTags,
  type BodyNode,
  type ContentNode,
  type MathNode as DomainMath,
} from '@assay/item-bank/domain';
import * as z from 'zod/mini';

const span = z.number().check(z.int(), z.minimum(1), z.maximum(100));
/** What is not on this list cannot be said: strict objects refuse it by name. */
const Attributes = z.strictObject({
  lang: z.optional(
    z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/, 'Write a language such as da.')),
  ),
  dir: z.optional(z.enum(['ltr', 'rtl', 'auto'])),
  title: z.optional(z.string().check(z.maxLength(300))),
  colspan: z.optional(span),
  rowspan: z.optional(span),
  scope: z.optional(z.enum(['row', 'col', 'rowgroup', 'colgroup'])),
  start: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(9999))),
  class: z.optional(z.enum(contentClasses)),
});

/** SHA-256 in hexadecimal; the empty string only while the author has not chosen a picture. */
export const AssetId = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'Choose a picture.'));
const pixels = z.number().check(z.int(), z.minimum(1), z.maximum(20_000));
const Image = z.strictObject({
  t: z.literal('img'),
  asset: AssetId,
  alt: z.string().check(z.maxLength(1_000, 'Use at most 1,000 characters.')),
  decorative: z.optional(z.boolean()),
  width: pixels,
  height: pixels,
});
const MathNode: z.ZodMiniType<DomainMath, DomainMath> = z.lazy(() =>
  z.union([
    z.strictObject({ v: z.string().check(z.maxLength(2_000)) }),
    z.strictObject({
      n: z.enum(mathTags),
      a: z.optional(z.partialRecord(z.enum(mathAttributes), z.string().check(z.maxLength(100)))),
      c: z.array(MathNode),
    }),
  ]),
) as never;
const Formula = z.strictObject({
  t: z.literal('math'),
  tex: z.string().check(z.maxLength(2_000, 'A formula has at most 2,000 characters.')),
  block: z.boolean(),
  c: z.array(MathNode),
});
const Gap = z.strictObject({ t: z.literal('gap'), ref: z.string().check(z.maxLength(40)) });

const Node: z.ZodMiniType<ContentNode, ContentNode> = z.lazy(() =>
  z.discriminatedUnion('t', [
    z.strictObject({ t: z.literal('text'), v: z.string().check(z.maxLength(20_000)) }),
    z.strictObject({ t: z.literal('el'), n: z.enum(contentTags), a: z.optional(Attributes), c: z.array(Node) }),
    Image,
    Formula,
    Gap,
  ]),
) as never;
const Place = z.strictObject({ t: z.literal('ix'), ref: z.string().check(z.maxLength(40)) });

/** Looked at before the tree itself: a hostile depth must not cost a stack. */
const shallow = z.unknown().check(z.refine((value) => isShallow(value, DEEPEST), 'This text is nested too deeply.'));

export const Content: z.ZodMiniType<readonly ContentNode[], unknown> = z.pipe(shallow, z.array(Node)) as never;
export const Body: z.ZodMiniType<readonly BodyNode[], unknown> = z.pipe(
  shallow,
  z.array(z.union([Node, Place])),
) as never;

/** A formula has a depth of its own, once: what stands in it counts as formula. */
function isShallow(value: unknown, levels: number, isInFormula = false): boolean {
  if (!Array.isArray(value)) return true;
  if (levels <= 0) return false;
  return value.every((node: { t?: unknown; c?: unknown } | null) => {
    const isFormula = !isInFormula && node?.t === 'math';
    return isShallow(node?.c, isFormula ? DEEPEST : levels - 1, isInFormula || isFormula);
  });
}
