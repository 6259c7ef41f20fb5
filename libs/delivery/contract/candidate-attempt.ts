import { CandidateItem, CandidateStimulus, SentResponse } from '@assay/item-bank/contract';
import type { ItemResponse } from '@assay/item-bank/domain';
import { Instant, Marks, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';
import { PasteRuleName } from './paste';

export const HandedInBy = z.enum(['candidate', 'deadline', 'examiner']);

/** By interaction: what the candidate's browser holds for one slot. `readResponse` of the item bank decides what fits. */
export const ResponseValue: z.ZodMiniType<ItemResponse, unknown> = SentResponse as never;
export type ResponseValue = ItemResponse;

export const SavedValue = z.object({ seq: z.number(), value: z.nullable(ResponseValue), savedAt: Instant });
export type SavedValue = z.infer<typeof SavedValue>;

/** A place in the form with the question in it. `number` is what the candidate reads: 1 to n over all sections. */
export const CandidateSlot = z.object({
  slot: z.string(),
  number: z.number(),
  marks: Marks,
  item: CandidateItem,
});
export type CandidateSlot = z.infer<typeof CandidateSlot>;

export const CandidateSection = z.object({ id: z.string(), title: z.string(), slots: z.array(CandidateSlot) });
export type CandidateSection = z.infer<typeof CandidateSection>;

export const CandidateAttempt = z.object({
  id: Uuid,
  entryId: Uuid,
  state: z.enum(['open', 'submitted']),
  title: z.string(),
  component: z.string(),
  candidate: z.object({ name: z.string(), number: z.string() }),
  startedAt: Instant,
  endsAt: Instant,
  /** Since when the clock stands still. Questions come again when it runs. */
  pausedAt: z.nullable(Instant),
  addedMinutes: z.number(),
  /** Given back for waiting for runs; in `endsAt` already. */
  repaidSeconds: z.number(),
  serverNow: Instant,
  extraTimePercent: z.number(),
  /** What may be pasted. */
  paste: PasteRuleName,
  submittedAt: z.nullable(Instant),
  handedInBy: z.nullable(HandedInBy),
  questions: z.number(),
  /** Empty while the exam is paused, and once it is handed in: questions stay closed afterwards. */
  sections: z.array(CandidateSection),
  stimuli: z.array(CandidateStimulus),
  /** By slot. A slot without a response is absent. */
  responses: z.record(z.string(), SavedValue),
  /** Slots flagged for review. */
  flags: z.array(z.string()),
});
export type CandidateAttempt = z.infer<typeof CandidateAttempt>;

export const FinishSummary = z.object({
  questions: z.number(),
  answered: z.number(),
  /** Question numbers. */
  unanswered: z.array(z.number()),
  flagged: z.array(z.number()),
  endsAt: Instant,
  serverNow: Instant,
});
export type FinishSummary = z.infer<typeof FinishSummary>;
