import * as z from 'zod/mini';
import { Instant, Marks, Uuid } from '@assay/platform/contract';

export const ResultState = z.enum(['met', 'not-met', 'not-yet-decided']);
export type ResultState = z.infer<typeof ResultState>;

/** Pieces of evidence that came about in one way. Who marked is told by role and version, never by name. */
export const Evidence = z.object({
  componentId: Uuid,
  component: z.string(),
  method: z.enum(['engine', 'checks', 'examiner']),
  markedBy: z.nullable(z.enum(['engine', 'examiner'])),
  pieces: z.number(),
  missing: z.number(),
  marks: Marks,
  max: Marks,
  engineVersions: z.array(z.string()),
  lastMarkedAt: z.nullable(Instant),
});
export type Evidence = z.infer<typeof Evidence>;

export const Outcome = z.object({
  outcomeId: Uuid,
  code: z.string(),
  statement: z.string(),
  state: ResultState,
  marks: Marks,
  max: Marks,
  minimum: Marks,
  reason: z.string(),
  evidence: z.array(Evidence),
});
export type Outcome = z.infer<typeof Outcome>;

/** One condition of the award rule as candidates read it, and what was found. */
export const Finding = z.object({ sentence: z.string(), found: z.string(), state: ResultState });
export type Finding = z.infer<typeof Finding>;

export const ComponentMarks = z.object({
  componentId: Uuid,
  title: z.string(),
  /** Null while a mark is missing. */
  marks: z.nullable(Marks),
  max: Marks,
  takenAt: Instant,
});
export type ComponentMarks = z.infer<typeof ComponentMarks>;
