import { deliveryErrors, runRequested, type Run } from '@assay/delivery/contract';
import { runRequest, type CodeInteraction } from '@assay/item-bank/domain';
import { Database, type JobContext, type JobHandler } from '@assay/platform/api';
import type { Payload } from '@assay/platform/contract';
import { SandboxClient, SandboxUnavailable } from '@assay/sandbox/api';
import { Injectable, Logger } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AttemptEntity } from '../attempt/attempt.entity';
import { CompiledForms } from '../form/compiled-forms';
import { OWN_INPUT, ownInputFinding, visibleFindings } from './run-findings';
import { RunEntity, type RunResult } from './run.entity';
import { FAILED } from './run.service';

type Ending = { readonly state: Run['state'] } & RunResult;

@Injectable()
export class ExecuteRun implements JobHandler<typeof runRequested> {
  readonly job = runRequested;
  private readonly logger = new Logger(ExecuteRun.name);

  constructor(
    private readonly database: Database,
    private readonly forms: CompiledForms,
    private readonly sandbox: SandboxClient,
  ) {}

  /** A job that comes again after a crash runs again: a run has no effect but its findings. */
  async handle({ organisationId, runId }: Payload<typeof runRequested>, { isLastTry }: JobContext): Promise<void> {
    const work = await this.database.inOrganisation(organisationId, (tx) => this.begin(tx, runId));
    if (!work) return;
    const ending = await this.execute(work.run, work.interaction).catch((error: unknown) => {
      if (!isLastTry) throw error;
      this.logger.error({ err: error, runId }, 'A run failed for good.');
      return { state: 'failed', checks: [], output: null, message: FAILED } satisfies Ending;
    });
    await this.database.inOrganisation(organisationId, async (tx, now) => {
      const { state, ...result } = ending;
      await tx.update(RunEntity, { id: runId, state: 'running' }, { state, finishedAt: now, result: result as object });
    });
  }

  private async begin(tx: EntityManager, id: string) {
    const run = await tx.findOne(RunEntity, {
      where: { id, state: In(['queued', 'running']) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!run) return null;
    await tx.update(RunEntity, { id }, { state: 'running' });
    const attempt = await tx.findOneByOrFail(AttemptEntity, { id: run.attemptId });
    const form = await this.forms.of(tx, attempt.organisationId, attempt.formId);
    const interactions = form.slots.get(run.slot)?.delivery.interactions ?? [];
    const interaction = interactions.find((each) => each.id === run.interactionId);
    return interaction?.kind === 'code' ? { run, interaction } : null;
  }

  private async execute(run: RunEntity, interaction: CodeInteraction): Promise<Ending> {
    const inputs = run.input === null ? interaction.visibleChecks : [{ id: OWN_INPUT, stdin: run.input }];
    try {
      const result = await this.sandbox.execute(runRequest(run.id, interaction, { files: run.files }, inputs));
      const isOwnInput = run.input !== null;
      return {
        state: 'finished',
        checks: isOwnInput ? [] : visibleFindings(interaction, result),
        output: isOwnInput ? ownInputFinding(result) : null,
        message: null,
      };
    } catch (error) {
      if (!(error instanceof SandboxUnavailable)) throw error;
      this.logger.warn({ problems: error.problems }, error.message);
      return { state: 'unavailable', checks: [], output: null, message: deliveryErrors.SANDBOX_UNAVAILABLE.title };
    }
  }
}
