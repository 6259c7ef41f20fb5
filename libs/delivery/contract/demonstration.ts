import { Instant, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';

/** `startedAt` null: it begins now. */
export const RecordDemonstration = z.object({ startedAt: z.nullable(Instant) });
export type RecordDemonstration = z.infer<typeof RecordDemonstration>;

/** The attempt of a demonstration, handed in by the examiner. Its checklist waits in marking. */
export const Demonstration = z.object({ attemptId: Uuid, entryId: Uuid, startedAt: Instant, recordedAt: Instant });
export type Demonstration = z.infer<typeof Demonstration>;
