import * as z from 'zod/mini';
import { Instant, Marks, Uuid } from '@assay/platform/contract';
import { ComponentMarks, Finding, Outcome } from './outcome';

/** One microcredential a candidate was assessed for: what home and the list of results show. */
export const ResultSummary = z.object({
  /** Null until released: there is nothing to open yet. */
  id: z.nullable(Uuid),
  title: z.string(),
  organisation: z.string(),
  state: z.enum(['being-marked', 'met', 'not-met']),
  taken: z.array(z.object({ component: z.string(), takenAt: Instant })),
  outcomesMet: z.number(),
  outcomes: z.number(),
  marks: z.nullable(Marks),
  max: z.nullable(Marks),
  confirmedAt: z.nullable(Instant),
});
export type ResultSummary = z.infer<typeof ResultSummary>;
export const CandidateResults = z.object({ results: z.array(ResultSummary) });
export type CandidateResults = z.infer<typeof CandidateResults>;

/** Outcome by outcome: the rule, what was found, the evidence, and who or what marked it, by role. */
export const CandidateResult = z.object({
  id: Uuid,
  title: z.string(),
  organisation: z.string(),
  state: z.enum(['met', 'not-met']),
  marks: Marks,
  max: Marks,
  confirmedAt: Instant,
  releasedAt: Instant,
  outcomes: z.array(Outcome),
  components: z.array(ComponentMarks),
  findings: z.array(Finding),
});
export type CandidateResult = z.infer<typeof CandidateResult>;
