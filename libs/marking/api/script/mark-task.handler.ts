import { Injectable } from '@nestjs/common';
import { taskReceived } from '@assay/marking/contract';
import type { JobContext, JobHandler } from '@assay/platform/api';
import type { Payload } from '@assay/platform/contract';
import { ScriptMarking } from './script-marking';

@Injectable()
export class MarkTaskHandler implements JobHandler<typeof taskReceived> {
  readonly job = taskReceived;

  constructor(private readonly marking: ScriptMarking) {}

  handle({ slot, interactionId, ...id }: Payload<typeof taskReceived>, { tries }: JobContext): Promise<void> {
    return this.marking.markTask(id, { slot, interactionId }, tries);
  }
}
