import { Injectable } from '@nestjs/common';
import type { Member } from '@assay/identity/api';
import { AttemptEntity } from '@assay/delivery/api';
import { Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { AllocationEntity } from './allocation.entity';
import { ItemNames } from './item-names';
import { queuedState } from './queues.service';

/** The checklists of one demonstration, for the examiner who has watched it and goes on to fill them in. */
@Injectable()
export class DemonstrationScripts {
  constructor(
    private readonly database: Database,
    private readonly names: ItemNames,
  ) {}

  /** Empty for the moment in which the worker has not taken it in. */
  of(attemptId: string, me: Member) {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      if (!(await tx.existsBy(AttemptEntity, { id: attemptId, handedInBy: 'examiner' }))) throw refuse('NOT_FOUND');
      const allocations = await tx.find(AllocationEntity, { where: { attemptId }, order: { slot: 'ASC' } });
      const names = await this.names.of(tx, [...new Set(allocations.map(({ itemVersionId }) => itemVersionId))]);
      return {
        scripts: allocations.map((allocation) => ({
          id: allocation.id,
          itemVersionId: allocation.itemVersionId,
          title: names.get(allocation.itemVersionId)?.title ?? '',
          state: queuedState(allocation, me, now),
        })),
      };
    });
  }
}
