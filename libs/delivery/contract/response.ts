import { Instant } from '@assay/platform/contract';
import * as z from 'zod/mini';
import { ResponseValue, SavedValue } from './candidate-attempt';

const LARGEST_SEQ = 2_147_483_647;

/**
 * `seq` counts the changes of one slot: one more than the highest number this browser knows for it, whoever saved that.
 * The same number with the same value may be sent again and again; `null` takes the answer back.
 */
export const SaveResponse = z.object({
  seq: z.int().check(z.minimum(1), z.maximum(LARGEST_SEQ)),
  value: z.nullable(ResponseValue),
});
export type SaveResponse = z.infer<typeof SaveResponse>;

/**
 * Sent after the database has it for good. Whatever the outcome, the value is kept in the history.
 * - `current`: this is the answer now.
 * - `superseded`: another tab or device has saved a newer one, which is in `current`.
 * - `late`: it came after the end. The answer stays as it was, and the award board is told.
 */
export const SavedResponse = z.object({
  slot: z.string(),
  seq: z.number(),
  savedAt: Instant,
  serverNow: Instant,
  outcome: z.enum(['current', 'superseded', 'late']),
  current: z.nullable(SavedValue),
});
export type SavedResponse = z.infer<typeof SavedResponse>;

export const SetFlag = z.object({ flagged: z.boolean() });
export type SetFlag = z.infer<typeof SetFlag>;
