import { Database, type Upkeep } from '@assay/platform/api';
import { Injectable, Logger } from '@nestjs/common';
import { RunWaiting } from './run-waiting';

/** A run that nothing is heard of is ended and its time given back, also while nobody asks for it. */
@Injectable()
export class GiveUpLostRuns implements Upkeep {
  readonly name = 'give-up-lost-runs';
  readonly everyMs = 10_000;
  private readonly logger = new Logger(GiveUpLostRuns.name);

  constructor(
    private readonly database: Database,
    private readonly waiting: RunWaiting,
  ) {}

  async run() {
    for (const organisationId of await this.database.forUpkeep()) {
      const lost = await this.database.inOrganisation(organisationId, (tx, now) =>
        this.waiting.giveUpLost(tx, null, now),
      );
      if (lost.length > 0) this.logger.error({ runs: lost }, 'Runs were lost; their candidates were told.');
    }
  }
}
