import type { AnswerInWords as DomainAnswer } from '@assay/item-bank/domain';
import * as z from 'zod/mini';

const judged = { text: z.string(), isRight: z.nullable(z.boolean()) };

/** What a candidate gave, as people read it. */
export const AnswerInWords: z.ZodMiniType<DomainAnswer, DomainAnswer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('watched') }),
  z.object({ kind: z.literal('text'), text: z.string(), words: z.number() }),
  z.object({ kind: z.literal('files'), files: z.array(z.object({ path: z.string(), content: z.string() })) }),
  z.object({
    kind: z.literal('cells'),
    cells: z.array(
      z.object({
        cell: z.string(),
        entry: z.string(),
        shows: z.string(),
        isRight: judged.isRight,
        detail: z.string(),
      }),
    ),
  }),
  z.object({ kind: z.literal('options'), options: z.array(z.object({ ...judged, isChosen: z.boolean() })) }),
  z.object({ kind: z.literal('order'), lines: z.array(z.object(judged)) }),
  z.object({
    kind: z.literal('pairs'),
    pairs: z.array(z.object({ ...judged, left: z.string(), text: z.nullable(z.string()) })),
  }),
]) as never;
