import * as z from 'zod/mini';
import { defineJob, Uuid } from '@assay/platform/contract';

/** A practical task of a script was received: its checks can be run. One job for one task, so that each is retried alone. */
export const taskReceived = defineJob(
  'taskReceived',
  'checks',
  z.object({ organisationId: Uuid, attemptId: Uuid, slot: z.string(), interactionId: z.string() }),
);

/** No mark of this script is missing, or one of them was corrected: results can be worked out (again). */
export const scriptMarked = defineJob('scriptMarked', 'marking', z.object({ organisationId: Uuid, attemptId: Uuid }));
