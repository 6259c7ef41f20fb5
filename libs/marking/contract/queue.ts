import * as z from 'zod/mini';
import { Instant, Marks, Uuid } from '@assay/platform/contract';

export const WaitingReason = z.enum(['judgement', 'no-sandbox', 'fault', 'late']);
export type WaitingReason = z.infer<typeof WaitingReason>;

/** All responses to one item that people mark. */
export const QueueSummary = z.object({
  itemVersionId: Uuid,
  label: z.string(),
  title: z.string(),
  specification: z.string(),
  reason: WaitingReason,
  total: z.number(),
  marked: z.number(),
  /** Free for this examiner to take. */
  waiting: z.number(),
  referred: z.number(),
  /** Whose next script this examiner would open; null: nothing is left for them here. */
  nextScriptId: z.nullable(Uuid),
});
export type QueueSummary = z.infer<typeof QueueSummary>;

export const MarkingQueues = z.object({
  /** What an examiner judges by a rubric. */
  queues: z.array(QueueSummary),
  /** What waits for a person because of a fault of ours; for senior examiners. */
  attention: z.array(QueueSummary),
  /** Scripts that wait for the machine longer than they should; null: none. */
  machine: z.nullable(
    z.object({
      scripts: z.number(),
      since: Instant,
      /** Others are being marked meanwhile: it is only a long queue. */
      isMoving: z.boolean(),
    }),
  ),
});
export type MarkingQueues = z.infer<typeof MarkingQueues>;

/** Whom the examiner has watched. */
export const WatchedCandidate = z.nullable(z.object({ name: z.string(), number: z.string() }));
export type WatchedCandidate = z.infer<typeof WatchedCandidate>;

/** One line of "Your allocation". Nothing here says whose script it is (Ofqual H1.1), unless they were watched. */
export const QueuedScript = z.object({
  id: Uuid,
  scriptCode: z.string(),
  candidate: WatchedCandidate,
  state: z.enum(['waiting', 'in-hand', 'with-another', 'referred', 'marked', 'marked-by-another']),
  marks: z.nullable(Marks),
  markedAt: z.nullable(Instant),
});
export type QueuedScript = z.infer<typeof QueuedScript>;

export const MarkingQueue = z.object({
  itemVersionId: Uuid,
  label: z.string(),
  title: z.string(),
  specification: z.string(),
  total: z.number(),
  marked: z.number(),
  nextScriptId: z.nullable(Uuid),
  scripts: z.array(QueuedScript),
});
export type MarkingQueue = z.infer<typeof MarkingQueue>;
