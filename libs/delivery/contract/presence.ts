import { Instant, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';

/** “I am here”: every few seconds from the waiting room and the exam. */
export const Beat = z.object({
  /** The number of the question on the screen; null in the waiting room. */
  question: z.nullable(z.int().check(z.minimum(1), z.maximum(10_000))),
  /** The page is behind other windows, where browsers let it speak once a minute. */
  inBackground: z.boolean(),
});
export type Beat = z.infer<typeof Beat>;

/** What an invigilator did that the candidate is told, until they confirm that they have read it. */
export const Notice = z.object({
  id: Uuid,
  at: Instant,
  kind: z.enum(['time-added', 'message']),
  /** The reason or the message. */
  words: z.string(),
  minutes: z.nullable(z.number()),
});
export type Notice = z.infer<typeof Notice>;

/** What may have changed for the candidate meanwhile. */
export const ExamNews = z.object({
  serverNow: Instant,
  attempt: z.nullable(
    z.object({
      id: Uuid,
      state: z.enum(['open', 'submitted']),
      endsAt: Instant,
      pausedAt: z.nullable(Instant),
      pauseReason: z.nullable(z.string()),
      addedMinutes: z.number(),
      /** Given back for waiting for runs. */
      repaidSeconds: z.number(),
    }),
  ),
  /** Oldest first. */
  notices: z.array(Notice),
});
export type ExamNews = z.infer<typeof ExamNews>;
