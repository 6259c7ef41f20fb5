import { NETWORK_GRACE_MS } from '@assay/delivery/domain';
import { Database, systemActor, type Upkeep } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import { AttemptEntity } from './attempt.entity';
import { HandIn } from './hand-in';

const BATCH = 200;

/** Hands in what the deadline has closed. Nothing waits for it but marking: an overdue attempt takes no answer anyway. */
@Injectable()
export class CloseOverdueAttempts implements Upkeep {
  readonly name = 'close-overdue-attempts';
  readonly everyMs = 5_000;

  constructor(
    private readonly database: Database,
    private readonly handIn: HandIn,
  ) {}

  async run() {
    for (const id of await this.database.forUpkeep()) while ((await this.closeBatch(id)) === BATCH);
  }

  /** Rows that another worker or the candidate has locked are left to them. */
  private closeBatch(organisationId: string): Promise<number> {
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      const overdue = await tx
        .createQueryBuilder(AttemptEntity, 'attempt')
        .where(`attempt.organisation_id = :organisationId and attempt.state = 'open' and attempt.paused_at is null`, {
          organisationId,
        })
        .andWhere('attempt.ends_at < :deadline', { deadline: new Date(now.getTime() - NETWORK_GRACE_MS) })
        .orderBy('attempt.ends_at')
        .limit(BATCH)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      for (const attempt of overdue) await this.handIn.of(tx, attempt, systemActor('deadline'), now);
      return overdue.length;
    });
  }
}
