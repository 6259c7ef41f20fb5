import { Injectable, Logger } from '@nestjs/common';
import { MARKING_TRIES } from '@assay/marking/domain';
import { Database, type Upkeep } from '@assay/platform/api';
import { SandboxClient } from '@assay/sandbox/api';
import { AllocationEntity } from '../allocation/allocation.entity';
import { ScriptMarking } from './script-marking';

/** Practical tasks that waited because no sandbox could run are marked as soon as one can, without anybody's doing. */
@Injectable()
export class MarkWaitingUpkeep implements Upkeep {
  readonly name = 'mark-waiting-scripts';
  readonly everyMs = 10_000;
  private readonly logger = new Logger(MarkWaitingUpkeep.name);

  constructor(
    private readonly database: Database,
    private readonly marking: ScriptMarking,
    private readonly sandbox: SandboxClient,
  ) {}

  async run(): Promise<void> {
    for (const organisationId of await this.database.forUpkeep()) {
      const attemptIds = await this.waiting(organisationId);
      if (attemptIds.length === 0) continue;
      if (!(await this.sandbox.capability()).ok) return;
      for (const attemptId of attemptIds) {
        await this.marking.mark({ organisationId, attemptId }, MARKING_TRIES).catch((error: unknown) => {
          this.logger.warn({ err: error, attemptId }, 'A waiting script could not be marked yet.');
        });
      }
    }
  }

  private waiting(organisationId: string): Promise<string[]> {
    return this.database.inOrganisation(organisationId, async (tx) => {
      const waiting = await tx.findBy(AllocationEntity, { reason: 'no-sandbox', state: 'waiting' });
      return [...new Set(waiting.map(({ attemptId }) => attemptId))];
    });
  }
}
