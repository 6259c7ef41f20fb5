import * as z from 'zod/mini';
import { interactionKinds } from '@assay/item-bank/domain';
import { Instant, Marks, Uuid } from '@assay/platform/contract';

/** A figure, or the reason why there is none: where candidates are too few no number is given. */
export const Estimate = z.object({ value: z.nullable(z.number()), why: z.nullable(z.string()) });
export type Estimate = z.infer<typeof Estimate>;

const Bin = z.object({ from: z.number(), to: z.number(), n: z.number() });

export const Summary = z.object({
  n: z.number(),
  max: z.number(),
  mean: Estimate,
  spread: Estimate,
  alpha: Estimate,
  standardError: Estimate,
  /** Share of candidates with the same decision, if the exam were taken again (Livingston and Lewis). */
  consistency: Estimate,
  accuracy: Estimate,
  boundary: z.nullable(z.number()),
  atOrAbove: z.nullable(z.number()),
  band: z.nullable(Bin),
  bins: z.array(Bin),
});
export type Summary = z.infer<typeof Summary>;

const ItemFlag = z.object({
  kind: z.enum(['weak', 'worn', 'too-easy', 'too-hard']),
  severity: z.enum(['bad', 'warn']),
  sentence: z.string(),
});

/** One item of a form over the marked scripts of a sitting. */
export const AnalysedItem = z.object({
  slot: z.string(),
  /** As candidates counted it; with the code of its component where several are shown together. */
  number: z.number(),
  itemId: Uuid,
  itemVersionId: Uuid,
  label: z.string(),
  title: z.string(),
  outcomes: z.array(z.string()),
  kinds: z.array(z.enum(interactionKinds)),
  max: Marks,
  facility: z.nullable(z.number()),
  discrimination: z.nullable(z.number()),
  upperLower: z.nullable(z.number()),
  alphaWithout: z.nullable(z.number()),
  flag: z.nullable(ItemFlag),
});
export type AnalysedItem = z.infer<typeof AnalysedItem>;

/** One component of the microcredential, at the sitting where these candidates took it. */
export const AnalysedComponent = z.object({
  componentId: Uuid,
  code: z.string(),
  title: z.string(),
  sittingId: Uuid,
  isThisSitting: z.boolean(),
  counts: z.object({
    entered: z.number(),
    absent: z.number(),
    handedIn: z.number(),
    marked: z.number(),
  }),
  summary: Summary,
  boundarySentence: z.string(),
  items: z.array(AnalysedItem),
});
export type AnalysedComponent = z.infer<typeof AnalysedComponent>;

export const AnalysedOutcome = z.object({
  outcomeId: Uuid,
  code: z.string(),
  statement: z.string(),
  met: z.number(),
  decided: z.number(),
});
export type AnalysedOutcome = z.infer<typeof AnalysedOutcome>;

export const BoardProgress = z.object({
  id: Uuid,
  state: z.enum(['open', 'confirmed', 'released']),
  points: z.array(z.object({ kind: z.string(), sentence: z.string() })),
  signed: z.number(),
  signers: z.number(),
});
export type BoardProgress = z.infer<typeof BoardProgress>;

export const SittingAnalysis = z.object({
  sitting: z.object({ id: Uuid, title: z.string(), place: z.string(), opensAt: Instant, closesAt: Instant }),
  specification: z.object({ code: z.string(), title: z.string(), version: z.number() }),
  components: z.array(AnalysedComponent),
  /** The total over components of those who have a mark in each; null where there is one component. */
  together: z.nullable(z.object({ summary: Summary, boundarySentence: z.string(), incomplete: z.number() })),
  /** By the award rule, of the candidates of this sitting who have taken every component. */
  outcomes: z.array(AnalysedOutcome),
  board: z.nullable(BoardProgress),
  fairness: z.object({ sentence: z.string() }),
  /** The sitting of the same component before this one, to compare with. */
  earlier: z.nullable(z.object({ id: Uuid, title: z.string() })),
});
export type SittingAnalysis = z.infer<typeof SittingAnalysis>;

export const SittingWithResults = z.object({
  id: Uuid,
  title: z.string(),
  place: z.string(),
  opensAt: Instant,
  specificationTitle: z.string(),
  componentTitle: z.string(),
  handedIn: z.number(),
  marked: z.number(),
  state: z.enum(['open', 'confirmed', 'released']),
});
export type SittingWithResults = z.infer<typeof SittingWithResults>;
export const SittingsWithResults = z.object({ sittings: z.array(SittingWithResults) });
export type SittingsWithResults = z.infer<typeof SittingsWithResults>;
