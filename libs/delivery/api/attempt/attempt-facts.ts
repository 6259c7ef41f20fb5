import type { Candidate, Seat } from '@assay/identity/api';
import { refuseDelivery } from '@assay/delivery/domain';
import { Database } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import { AttemptEntity } from './attempt.entity';
import { inOwnSeat } from './own-seat';

/** What never changes during an attempt, so that a save need not read it again. */
export type AttemptFacts = Pick<
  AttemptEntity,
  'id' | 'organisationId' | 'sittingId' | 'candidateId' | 'formId' | 'optionKey'
>;

const MOST_REMEMBERED = 20_000;

@Injectable()
export class OwnAttempts {
  private readonly remembered = new Map<string, AttemptFacts>();

  constructor(private readonly database: Database) {}

  async facts(candidate: Candidate, attemptId: string): Promise<AttemptFacts> {
    const facts = this.remembered.get(attemptId) ?? (await this.load(candidate, attemptId));
    const isOwn = (seat: Seat) =>
      seat.candidateId === facts?.candidateId && (seat.sittingId ?? facts.sittingId) === facts.sittingId;
    if (!facts || !candidate.seats.some(isOwn)) throw refuseDelivery('ATTEMPT_NOT_FOUND');
    return facts;
  }

  private async load(candidate: Candidate, id: string): Promise<AttemptFacts | null> {
    const facts = await inOwnSeat(this.database, candidate, (tx, own) =>
      tx.findOne(AttemptEntity, {
        where: { id, ...own },
        select: { id: true, organisationId: true, sittingId: true, candidateId: true, formId: true, optionKey: true },
      }),
    );
    if (facts) {
      if (this.remembered.size >= MOST_REMEMBERED)
        this.remembered.delete(this.remembered.keys().next().value as string);
      this.remembered.set(id, facts);
    }
    return facts;
  }
}
