import { isLost, repayWaiting } from '@assay/delivery/domain';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AttemptEntity } from '../attempt/attempt.entity';
import { EntryEntity } from '../entry/entry.entity';
import { RunEntity } from './run.entity';

export const FAILED = 'We could not run your code. It is saved. Run it again, or tell the invigilator.';

/** What becomes of the time that candidates wait for us, and of runs that nothing is heard of any more. */
@Injectable()
export class RunWaiting {
  /**
   * Gives back what one run has cost so far; may be asked at any time, and gives each second once. `least`: smaller
   * amounts are left to the next time.
   */
  async repay(tx: EntityManager, runId: string, now: Date, least = 0): Promise<void> {
    const attempt = await this.lock(tx, runId);
    const run = await tx.findOneByOrFail(RunEntity, { id: runId });
    const { extraTimePercent } = await tx.findOneByOrFail(EntryEntity, { id: attempt.entryId });
    const repaid = repayWaiting(attempt, run, extraTimePercent, now);
    if (!repaid || repaid.run.repaidMs - run.repaidMs < least) return;
    await tx.update(AttemptEntity, { id: attempt.id }, repaid.attempt);
    await tx.update(RunEntity, { id: run.id }, repaid.run);
  }

  /** Whoever changes a run locks its attempt first, as saves and invigilators do: nobody waits in a circle. */
  async lock(tx: EntityManager, runId: string): Promise<AttemptEntity> {
    const { attemptId } = await tx.findOneByOrFail(RunEntity, { id: runId });
    return tx.findOneOrFail(AttemptEntity, { where: { id: attemptId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Ends what was lost, so that the next run can begin: of one attempt, or of all. */
  async giveUpLost(tx: EntityManager, attemptId: string | null, now: Date): Promise<string[]> {
    const open = await tx.find(RunEntity, {
      where: { state: In(['queued', 'running']), ...(attemptId !== null && { attemptId }) },
      order: { requestedAt: 'ASC' },
    });
    const lost: string[] = [];
    for (const run of open) {
      if (!isLost(run, await othersAliveAt(tx, run.id), now)) continue;
      const state = 'failed' as const;
      await this.lock(tx, run.id);
      const { affected } = await tx.update(
        RunEntity,
        { id: run.id, state: run.state, aliveAt: run.aliveAt },
        { state, finishedAt: now },
      );
      if (affected !== 1) continue; // it was heard of in this moment
      await this.repay(tx, run.id, now);
      lost.push(run.id);
    }
    return lost;
  }
}

/** When the queue was last seen to move: that anybody's run began or goes on. Asking alone moves nothing. */
async function othersAliveAt(tx: EntityManager, runId: string): Promise<Date | null> {
  const [found] = await tx.query<{ at: Date | null }[]>(
    'select max(alive_at) as at from run where id <> $1 and started_at is not null',
    [runId],
  );
  return found?.at ?? null;
}
