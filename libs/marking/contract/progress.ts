import * as z from 'zod/mini';
import { Uuid } from '@assay/platform/contract';

/** How far the marking of one sitting is; for exam managers, without names and without marks. */
export const MarkingProgress = z.object({
  sittingId: Uuid,
  handedIn: z.number(),
  /** Responses that rules and checks have marked. */
  autoMarked: z.number(),
  /** Responses that rules and checks have still to mark. */
  waitingForEngine: z.number(),
  /** Responses that wait for a person. */
  waitingForPerson: z.number(),
  examinerMarked: z.number(),
  /** From hand-in to the last automatic mark, in milliseconds, for 95 of 100 scripts; null before there is one. */
  submitToMarkedP95Ms: z.nullable(z.number()),
});
export type MarkingProgress = z.infer<typeof MarkingProgress>;
