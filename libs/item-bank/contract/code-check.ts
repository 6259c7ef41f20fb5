import type { CodeCheck as DomainCheck } from '@assay/item-bank/domain';
import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.maxLength(max, `Use at most ${max} characters.`));
const tolerance = { absolute: z.number(), relative: z.number() };
export const CodeCheck: z.ZodMiniType<DomainCheck> = z.strictObject({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/, 'Use letters, digits, hyphens.')),
  title: text(200),
  stdin: text(200_000),
  expected: text(200_000),
  comparer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('exact') }),
    z.strictObject({ kind: z.literal('lines') }),
    z.strictObject({ kind: z.literal('unordered-lines') }),
    z.strictObject({ kind: z.literal('numbers'), ...tolerance }),
    z.strictObject({
      kind: z.literal('words'),
      caseSensitive: z.optional(z.boolean()),
      spaceSensitive: z.optional(z.boolean()),
      ...z.partial(z.object(tolerance)).shape,
    }),
    z.strictObject({ kind: z.literal('json'), ...z.partial(z.object(tolerance)).shape }),
    z.strictObject({
      kind: z.literal('table'),
      ordered: z.boolean(),
      header: z.optional(z.boolean()),
      ...z.partial(z.object(tolerance)).shape,
    }),
    z.strictObject({ kind: z.literal('plot'), ...tolerance }),
    z.strictObject({ kind: z.literal('tree'), others: z.optional(z.literal('allowed')) }),
    z.strictObject({ kind: z.literal('checker') }),
  ]),
  args: z.optional(z.array(text(1_000)).check(z.maxLength(50))),
  files: z.optional(z.array(z.strictObject({ path: text(200), content: text(200_000) })).check(z.maxLength(50))),
  structure: z.optional(
    z
      .array(
        z.discriminatedUnion('rule', [
          z.strictObject({ rule: z.literal('lint') }),
          z.strictObject({
            rule: z.enum(['require', 'forbid']),
            what: z.enum(['call', 'import', 'construct']),
            name: text(100),
          }),
          z.strictObject({ rule: z.literal('longestFunction'), lines: z.int().check(z.minimum(1), z.maximum(1_000)) }),
        ]),
      )
      .check(z.minLength(1), z.maxLength(20)),
  ),
}) as never;
