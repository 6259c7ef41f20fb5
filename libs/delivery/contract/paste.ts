import { PASTE_RULES } from '@assay/delivery/domain';
import { Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';

export const PasteRuleName = z.enum(PASTE_RULES);

/** A paste from outside the exam: that it happened, never what it said. Sent again under the same id, it counts once. */
export const NotedPaste = z.object({
  id: Uuid,
  slot: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The file, or the field. */
  place: z.string().check(z.maxLength(200)),
  characters: z.int().check(z.minimum(1), z.maximum(100_000_000)),
  /** False: it was refused. */
  isTaken: z.boolean(),
});
export type NotedPaste = z.infer<typeof NotedPaste>;
