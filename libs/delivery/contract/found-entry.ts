import { nonEmpty, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';

/** GET /api/found-entries: every word has to stand somewhere in number or name. */
export const EntrySearch = z.object({ search: nonEmpty(100) });
export type EntrySearch = z.infer<typeof EntrySearch>;

/** A candidate with the sitting they were entered for last. */
export const FoundEntries = z.object({
  entries: z.array(
    z.object({
      candidateId: Uuid,
      number: z.string(),
      name: z.string(),
      sittingId: Uuid,
      sittingTitle: z.string(),
    }),
  ),
});
export type FoundEntries = z.infer<typeof FoundEntries>;
