import { Injectable, Logger } from '@nestjs/common';
import { MARKING_TRIES } from '@assay/marking/domain';
import { Database, type Upkeep } from '@assay/platform/api';
import { IS_MOVING, UNMARKED } from './stuck-scripts';
import { ScriptMarking } from './script-marking';

/** Nothing moves, or it was handed in long ago: the queue lost the job, or gave it up. */
const FORGOTTEN = `
  select a.id ${UNMARKED} and (not ${IS_MOVING} or a.submitted_at < assay_now() - interval '15 minutes')
  order by a.submitted_at limit 100`;

/** Marks what no job will mark any more. The database knows what was handed in; a queue may forget. */
@Injectable()
export class MarkForgottenUpkeep implements Upkeep {
  readonly name = 'mark-forgotten-scripts';
  readonly everyMs = 15_000;
  private readonly logger = new Logger(MarkForgottenUpkeep.name);

  constructor(
    private readonly database: Database,
    private readonly marking: ScriptMarking,
  ) {}

  async run(): Promise<void> {
    for (const organisationId of await this.database.forUpkeep()) {
      const forgotten = await this.database.inOrganisation(organisationId, (tx) =>
        tx.query<{ id: string }[]>(FORGOTTEN),
      );
      for (const { id: attemptId } of forgotten) {
        await this.marking.mark({ organisationId, attemptId }, MARKING_TRIES).catch((error: unknown) => {
          this.logger.error({ err: error, attemptId }, 'A script cannot be marked.');
        });
      }
    }
  }
}
