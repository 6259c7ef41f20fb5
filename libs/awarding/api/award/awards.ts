import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CandidateEntity } from '@assay/identity/api';
import { refuse } from '@assay/platform/domain';
import { AwardEntity } from './award.entity';
import type { AwardSnapshot } from './award-snapshot';

export interface ConfirmedAward {
  readonly id: string;
  readonly organisationId: string;
  readonly candidate: Pick<CandidateEntity, 'id' | 'personId' | 'number' | 'name' | 'email'>;
  readonly confirmedAt: Date;
  readonly snapshot: AwardSnapshot;
}

/** What awarding tells downstream. */
@Injectable()
export class Awards {
  /** Only what the board has confirmed: everything a credential says about the award is in here. */
  async confirmed(tx: EntityManager, awardId: string): Promise<ConfirmedAward> {
    const award = await tx.findOneBy(AwardEntity, { id: awardId, state: 'confirmed' });
    if (!award?.snapshot || !award.decidedAt) throw refuse('NOT_FOUND');
    const { id, personId, number, name, email } = await tx.findOneByOrFail(CandidateEntity, { id: award.candidateId });
    return {
      id: awardId,
      organisationId: award.organisationId,
      candidate: { id, personId, number, name, email },
      confirmedAt: award.decidedAt,
      snapshot: award.snapshot,
    };
  }
}
