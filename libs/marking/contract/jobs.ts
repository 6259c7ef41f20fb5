import * as z from 'zod/mini';
import { defineJob, Uuid } from '@assay/platform/contract';

/** No mark of this script is missing, or one of them was corrected: results can be worked out (again). */
export const scriptMarked = defineJob('scriptMarked', 'marking', z.object({ organisationId: Uuid, attemptId: Uuid }));
