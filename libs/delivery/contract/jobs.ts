import { defineJob, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';

/** A script is frozen and can be marked. */
export const attemptSubmitted = defineJob(
  'attemptSubmitted',
  'marking',
  z.object({ organisationId: Uuid, attemptId: Uuid }),
);
