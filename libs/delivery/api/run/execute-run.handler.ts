import { deliveryErrors, runRequested, type Run } from '@assay/delivery/contract';
import { ItemVersions } from '@assay/item-bank/api';
import { runRequest, runTask, type CodeInteraction, type CodeScheme, type TaskResult } from '@assay/item-bank/domain';
import { Database, type JobContext, type JobHandler } from '@assay/platform/api';
import type { Payload } from '@assay/platform/contract';
import { SandboxClient, SandboxUnavailable } from '@assay/sandbox/api';
import { Injectable, Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { CompiledForms } from '../form/compiled-forms';
import { buildFinding, OWN_INPUT, ownInputFinding, visibleFindings } from './run-findings';
import { FAILED, RunWaiting } from './run-waiting';
import { RunEntity, type RunResult } from './run.entity';

type Ending = { readonly state: Run['state'] } & RunResult;
interface Work {
  readonly run: RunEntity;
  readonly interaction: CodeInteraction;
  readonly scheme: Pick<CodeScheme, 'checker' | 'interactor'> | null;
}

/** A candidate waits at the screen: after a few seconds of trying it is said that it failed. */
const MOST_TRIES = 4;
/** Well within the time after which silence means that a run is lost. */
const SIGN_OF_LIFE_MS = 10_000;

@Injectable()
export class ExecuteRun implements JobHandler<typeof runRequested> {
  readonly job = runRequested;
  private readonly logger = new Logger(ExecuteRun.name);

  constructor(
    private readonly database: Database,
    private readonly forms: CompiledForms,
    private readonly versions: ItemVersions,
    private readonly sandbox: SandboxClient,
    private readonly waiting: RunWaiting,
  ) {}

  /** A job that comes again after a crash runs again: a run has no effect but its findings. */
  async handle(
    { organisationId, runId }: Payload<typeof runRequested>,
    { tries, isLastTry }: JobContext,
  ): Promise<void> {
    const work = await this.database.inOrganisation(organisationId, (tx, now) => this.begin(tx, runId, now));
    if (!work) return;
    const alive = setInterval(() => void this.tellAlive(organisationId, runId), SIGN_OF_LIFE_MS);
    const ended = await this.execute(work)
      .catch((error: unknown) => {
        if (!isLastTry && tries < MOST_TRIES) throw error;
        this.logger.error({ err: error, runId }, 'A run failed for good.');
        return { ending: failed(FAILED), queuedMs: 0 };
      })
      .finally(() => clearInterval(alive));
    await this.database.inOrganisation(organisationId, async (tx, now) => {
      const { state, ...result } = ended.ending;
      await this.waiting.lock(tx, runId);
      const run = await tx.findOneBy(RunEntity, { id: runId, state: 'running' });
      if (!run) return; // given up meanwhile, and the candidate was told
      const startedAt = new Date((run.startedAt ?? now).getTime() + ended.queuedMs);
      const change = { state, startedAt, finishedAt: now, aliveAt: now, result: result as object };
      await tx.update(RunEntity, { id: runId, state: 'running' }, change);
      await this.waiting.repay(tx, runId, now);
    });
  }

  private async begin(tx: EntityManager, id: string, now: Date): Promise<Work | null> {
    const run = await tx.findOne(RunEntity, { where: { id, state: In(['queued', 'running']) } });
    if (!run) return null;
    const attempt = await this.waiting.lock(tx, id);
    const form = await this.forms.of(tx, attempt.organisationId, attempt.formId);
    const slot = form.slots.get(run.slot);
    const interaction = slot?.delivery.interactions.find((each) => each.id === run.interactionId);
    if (!slot || interaction?.kind !== 'code') return null;
    const begun = { state: 'running', startedAt: now, aliveAt: now } as const;
    const { affected } = await tx.update(RunEntity, { id, state: In(['queued', 'running']) }, begun);
    if (affected !== 1) return null;
    await this.waiting.repay(tx, id, now);
    return { run, interaction, scheme: await this.secretPrograms(tx, slot.itemVersionId, interaction) };
  }

  /** Interactor and checker run beside the work, each in a box of its own; nothing of them comes back but a verdict. */
  private async secretPrograms(tx: EntityManager, versionId: string, { id, task, visibleChecks }: CodeInteraction) {
    const needs = task === 'interactive' || visibleChecks.some(({ comparer }) => comparer.kind === 'checker');
    if (!needs) return null;
    const [version] = await this.versions.withSecret(tx, [versionId]);
    const scheme = version?.secret.schemes[id];
    return scheme?.kind === 'code' ? scheme : null;
  }

  private async execute({ run, interaction, scheme }: Work): Promise<{ ending: Ending; queuedMs: number }> {
    const options = { urgency: 'interactive', owner: ownerOf(run), show: true } as const;
    const response = { files: run.files };
    const isOwnInput = run.input !== null;
    try {
      const result: TaskResult = isOwnInput
        ? await this.sandbox.execute(
            runRequest(run.id, interaction, response, [{ id: OWN_INPUT, stdin: run.input ?? '' }], {
              ...options,
              ...(scheme && { scheme }),
            }),
          )
        : await runTask(
            { id: run.id, interaction, scheme, response, checks: interaction.visibleChecks, options },
            (each) => this.sandbox.execute(each),
          );
      const checks = isOwnInput ? [] : visibleFindings(interaction, result);
      const output = isOwnInput ? ownInputFinding(interaction, result) : null;
      if ([...checks, ...(output ? [output] : [])].some(({ verdict }) => verdict === 'IE')) {
        throw new Error('The sandbox failed while it ran a candidate’s code.');
      }
      const build = buildFinding(result);
      return { ending: { state: 'finished', checks, output, build, message: null }, queuedMs: result.queuedMs ?? 0 };
    } catch (error) {
      if (!(error instanceof SandboxUnavailable)) throw error;
      this.logger.warn({ problems: error.problems }, error.message);
      return { ending: { ...failed(deliveryErrors.SANDBOX_UNAVAILABLE.title), state: 'unavailable' }, queuedMs: 0 };
    }
  }

  private async tellAlive(organisationId: string, id: string): Promise<void> {
    try {
      await this.database.inOrganisation(organisationId, (tx, now) =>
        tx.update(RunEntity, { id, state: 'running' }, { aliveAt: now }),
      );
    } catch (error) {
      this.logger.warn({ err: error, runId: id }, 'A sign of life could not be written.');
    }
  }
}

const failed = (message: string): Ending => ({ state: 'failed', checks: [], output: null, build: null, message });

/** Between whom the runner shares out its places: it learns nothing about anybody. */
function ownerOf({ organisationId, attemptId }: RunEntity) {
  const opaque = (id: string) => createHash('sha256').update(id).digest('hex').slice(0, 16);
  return { organisation: opaque(organisationId), candidate: opaque(attemptId) };
}
