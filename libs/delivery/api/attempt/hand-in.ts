import { attemptSubmitted } from '@assay/delivery/contract';
import { submitAttempt } from '@assay/delivery/domain';
import { Audit, Outbox, type AuditActor } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AttemptEntity } from './attempt.entity';

@Injectable()
export class HandIn {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** `attempt` is locked by the caller. Handing in again changes nothing and tells nobody twice. */
  async of(tx: EntityManager, attempt: AttemptEntity, actor: AuditActor, now: Date): Promise<AttemptEntity> {
    if (attempt.state === 'submitted') return attempt;
    const change = submitAttempt(attempt, now);
    const { id: attemptId, organisationId } = attempt;
    await tx.update(AttemptEntity, { id: attemptId }, change);
    await this.audit.record(tx, actor, 'attempt.submitted', attemptId, { handedInBy: change.handedInBy });
    await this.outbox.add(tx, attemptSubmitted, { organisationId, attemptId }); // same transaction: a crash cannot lose a script
    return Object.assign(attempt, change);
  }
}
