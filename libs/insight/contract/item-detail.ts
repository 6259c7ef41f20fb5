import * as z from 'zod/mini';
import { interactionKinds } from '@assay/item-bank/domain';
import { Marks } from '@assay/platform/contract';

/** How often one answer was given, and among the strongest and weakest 27 of 100 scripts. */
const Answer = z.object({
  letter: z.string(),
  text: z.string(),
  isKey: z.boolean(),
  n: z.number(),
  upper: z.number(),
  lower: z.number(),
});

export const PartFigure = z.object({
  title: z.string(),
  outcome: z.string(),
  max: Marks,
  /** Mean of its marks; null with too few candidates. */
  mean: z.nullable(z.number()),
});
export type PartFigure = z.infer<typeof PartFigure>;

export const InteractionDetail = z.object({
  id: z.string(),
  kind: z.enum(interactionKinds),
  prompt: z.string(),
  /** Options of a choice in the author's order, or the answers given most often. */
  answers: z.array(Answer),
  /** What `answers` leaves out. */
  others: z.number(),
  unanswered: z.number(),
  /** Checks or criteria, where there are several. */
  parts: z.array(PartFigure),
});
export type InteractionDetail = z.infer<typeof InteractionDetail>;

export const ItemDetail = z.object({
  /** What was asked, as plain text. */
  question: z.string(),
  n: z.number(),
  groupSize: z.number(),
  interactions: z.array(InteractionDetail),
});
export type ItemDetail = z.infer<typeof ItemDetail>;
