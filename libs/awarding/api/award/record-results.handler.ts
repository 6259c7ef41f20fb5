import { Injectable } from '@nestjs/common';
import { AttemptEntity, SittingEntity } from '@assay/delivery/api';
import { scriptMarked } from '@assay/marking/contract';
import { Database, type JobHandler } from '@assay/platform/api';
import type { Payload } from '@assay/platform/contract';
import { ResultRecorder } from './result-recorder';

/** A script is marked, or a mark of it was corrected: the candidate's outcome results are worked out again. */
@Injectable()
export class RecordResultsHandler implements JobHandler<typeof scriptMarked> {
  readonly job = scriptMarked;

  constructor(
    private readonly database: Database,
    private readonly recorder: ResultRecorder,
  ) {}

  handle({ organisationId, attemptId }: Payload<typeof scriptMarked>): Promise<void> {
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      const { candidateId, sittingId } = await tx.findOneByOrFail(AttemptEntity, { id: attemptId });
      const { specificationVersionId } = await tx.findOneByOrFail(SittingEntity, { id: sittingId });
      await this.recorder.record(tx, organisationId, candidateId, specificationVersionId, now);
    });
  }
}
