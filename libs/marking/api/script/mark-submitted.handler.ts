import { Injectable } from '@nestjs/common';
import { attemptSubmitted } from '@assay/delivery/contract';
import type { JobContext, JobHandler } from '@assay/platform/api';
import type { Payload } from '@assay/platform/contract';
import { ScriptMarking } from './script-marking';

@Injectable()
export class MarkSubmittedHandler implements JobHandler<typeof attemptSubmitted> {
  readonly job = attemptSubmitted;

  constructor(private readonly marking: ScriptMarking) {}

  handle(payload: Payload<typeof attemptSubmitted>, { tries }: JobContext): Promise<void> {
    return this.marking.receive(payload, tries);
  }
}
