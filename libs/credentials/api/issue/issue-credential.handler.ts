import { Injectable } from '@nestjs/common';
import { awardConfirmed } from '@assay/awarding/contract';
import type { JobHandler } from '@assay/platform/api';
import type { Payload } from '@assay/platform/contract';
import { Issuing } from './issuing.service';

/** In the worker, because signing is bound to the processor: a cohort of 500 takes seconds that no request should wait. */
@Injectable()
export class IssueCredentialHandler implements JobHandler<typeof awardConfirmed> {
  readonly job = awardConfirmed;

  constructor(private readonly issuing: Issuing) {}

  handle({ organisationId, awardId }: Payload<typeof awardConfirmed>): Promise<void> {
    return this.issuing.issue(organisationId, awardId);
  }
}
