import { Injectable, Logger } from '@nestjs/common';
import { MARKING_TRIES } from '@assay/marking/domain';
import { Database, type Upkeep } from '@assay/platform/api';
import { SandboxClient } from '@assay/sandbox/api';
import type { Capability } from '@assay/sandbox/domain';
import { AllocationEntity } from '../allocation/allocation.entity';
import { ScriptMarking } from './script-marking';
import { WaitingTurns, type WaitingScript } from './waiting-turns';

/** Then it is looked anew who waits: one who came meanwhile is not left behind by a long list. */
const MOST_PER_ROUND = 50;
/** The others of the sandbox's places are for those who hand in now. */
const MOST_AT_A_TIME = 4;

/** Practical tasks that waited because no sandbox could run are marked as soon as one can, without anybody's doing. */
@Injectable()
export class MarkWaitingUpkeep implements Upkeep {
  readonly name = 'mark-waiting-scripts';
  readonly everyMs = 10_000;
  private readonly logger = new Logger(MarkWaitingUpkeep.name);
  private readonly turns = new WaitingTurns();
  private sandboxBefore = '';

  constructor(
    private readonly database: Database,
    private readonly marking: ScriptMarking,
    private readonly sandbox: SandboxClient,
  ) {}

  async run(): Promise<void> {
    const waiting: WaitingScript[] = [];
    for (const organisationId of await this.database.forUpkeep()) waiting.push(...(await this.waiting(organisationId)));
    if (waiting.length === 0) return;
    const capability = await this.sandbox.capability();
    const sandboxNow = abilities(capability);
    if (sandboxNow !== this.sandboxBefore) this.turns.endPauses();
    this.sandboxBefore = sandboxNow;
    if (!capability.ok) return;
    const due = this.turns.due(waiting, performance.now(), MOST_PER_ROUND);
    const lanes = Math.max(1, Math.min(MOST_AT_A_TIME, capability.concurrency));
    await Promise.all(Array.from({ length: lanes }, () => this.takeTurns(due)));
  }

  /** One at a time from the list that all lanes share: a slow one holds up its own lane. */
  private async takeTurns(due: WaitingScript[]): Promise<void> {
    for (let script = due.shift(); script; script = due.shift()) {
      const { organisationId, attemptId } = script;
      let wasFault = false;
      const tries = Math.min(MARKING_TRIES, this.turns.faultsOf(attemptId) + 1);
      await this.marking.mark({ organisationId, attemptId }, tries).catch((error: unknown) => {
        wasFault = true;
        this.logger.warn({ err: error, attemptId }, 'A waiting script could not be marked yet.');
      });
      this.turns.had(attemptId, performance.now(), wasFault);
    }
  }

  private waiting(organisationId: string): Promise<WaitingScript[]> {
    return this.database.inOrganisation(organisationId, async (tx) => {
      const waiting = await tx.findBy(AllocationEntity, { reason: 'no-sandbox', state: 'waiting' });
      const byAttempt = Map.groupBy(waiting, ({ attemptId }) => attemptId);
      return [...byAttempt].map(([attemptId, all]) => {
        const since = new Date(Math.min(...all.map(({ waitingSince }) => waitingSince.getTime())));
        return { organisationId, attemptId, since };
      });
    });
  }
}

/** What tells one sandbox from another, as far as a script that waits is concerned. */
const abilities = ({ ok, driver, assurance, toolchains }: Capability): string =>
  JSON.stringify([ok, driver, assurance, toolchains]);
