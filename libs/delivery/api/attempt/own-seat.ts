import type { Candidate, Seat } from '@assay/identity/api';
import type { Database } from '@assay/platform/api';
import type { EntityManager } from 'typeorm';

/** Which entries and attempts are the candidate's own; with an exam-day code, those of that sitting alone. */
export interface OwnRows {
  readonly candidateId: string;
  readonly sittingId?: string;
}

export function ownRows({ candidateId, sittingId }: Seat): OwnRows {
  return sittingId === null ? { candidateId } : { candidateId, sittingId };
}

/**
 * Looks for something of the candidate's own, in one organisation after the other: most candidates have one seat.
 * What belongs to somebody else is not found, which is all that anybody learns about it.
 */
export async function inOwnSeat<T>(
  database: Database,
  candidate: Candidate,
  work: (tx: EntityManager, own: OwnRows, now: Date) => Promise<T | null>,
): Promise<T | null> {
  for (const seat of candidate.seats) {
    const found = await database.inOrganisation(seat.organisationId, (tx, now) => work(tx, ownRows(seat), now));
    if (found !== null) return found;
  }
  return null;
}
