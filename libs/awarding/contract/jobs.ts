import * as z from 'zod/mini';
import { defineJob, Uuid } from '@assay/platform/contract';

/** The board has confirmed that a candidate earned the microcredential: its credential can be issued. */
export const awardConfirmed = defineJob('awardConfirmed', 'issue', z.object({ organisationId: Uuid, awardId: Uuid }));
