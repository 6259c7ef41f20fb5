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
    z.strictObject({ kind: z.literal('json'), ...z.partial(z.object(tolerance)).shape }),
  ]),
}) as never;
