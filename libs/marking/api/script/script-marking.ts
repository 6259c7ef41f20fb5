import { Injectable, Logger } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  allChecks,
  markChecks,
  neededToolchains,
  runRecord,
  runTask,
  schemeOf,
  type CodeInteraction,
  type CodeResponse,
  type InteractionMark,
  type RunRecord,
} from '@assay/item-bank/domain';
import {
  afterFault,
  isSameResponse,
  missingMarks,
  type CheckedWork,
  type MarkingFault,
  type WaitingReason,
} from '@assay/marking/domain';
import { taskReceived } from '@assay/marking/contract';
import { Database, Outbox } from '@assay/platform/api';
import { SandboxBusy, SandboxClient, SandboxUnavailable } from '@assay/sandbox/api';
import { canRun } from '@assay/sandbox/domain';
import { AllocationEntity } from '../allocation/allocation.entity';
import { MarkBook, type NewMark } from '../mark/mark-book';
import { engineMark, forOutcome, isMarkedAtOnce, markAtOnce } from './engine-marks';
import { MarkedScriptEntity } from './marked-script.entity';
import { ScriptLoader, type LoadedScript, type ScriptResponse } from './script-loader';

interface ScriptId {
  readonly organisationId: string;
  readonly attemptId: string;
}
interface Checked {
  readonly mark: InteractionMark;
  readonly run: RunRecord;
}
interface FailedResponse {
  readonly response: ScriptResponse;
  readonly fault: MarkingFault;
  readonly note: string;
}

/**
 * Everything that happens to a script without people: keyed responses in one transaction, then each practical task in
 * one of its own, so that a worker killed in between loses nothing that was marked. May be repeated at any time.
 */
@Injectable()
export class ScriptMarking {
  private readonly logger = new Logger(ScriptMarking.name);

  constructor(
    private readonly database: Database,
    private readonly loader: ScriptLoader,
    private readonly book: MarkBook,
    private readonly sandbox: SandboxClient,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Marks what has a key, gives examiners what they judge, and makes one job of each practical task.
   * @throws what went wrong, as long as it is worth another try; then a person is asked instead.
   */
  async receive(id: ScriptId, tries: number): Promise<void> {
    const { script, failed } = await this.markKeyed(id, true);
    await this.settleFaults(id, script, failed, tries);
  }

  /** Runs the checks of one task, unless it has its mark already. Throws as `receive` does. */
  async markTask(id: ScriptId, task: { slot: string; interactionId: string }, tries: number): Promise<void> {
    const { script, missing } = await this.database.inOrganisation(id.organisationId, async (tx) => {
      const loaded = await this.loader.load(tx, id.attemptId);
      return { script: loaded, missing: await this.unchecked(tx, loaded) };
    });
    const response = missing.find(
      ({ slot, interactionId }) => slot === task.slot && interactionId === task.interactionId,
    );
    const failure = response && (await this.runChecks(id, script, response));
    if (failure) await this.settleFaults(id, script, [failure], tries);
  }

  /** The whole of a script in one go, for what no job will do any more. Throws as `receive` does. */
  async mark(id: ScriptId, tries: number): Promise<void> {
    const { script, tasks, failed } = await this.markKeyed(id, false);
    for (const task of tasks) {
      const failure = await this.runChecks(id, script, task);
      if (failure) failed.push(failure);
    }
    await this.settleFaults(id, script, failed, tries);
  }

  /** Leaves to a person what was tried often enough, and lets the job come again for the rest. */
  private async settleFaults(id: ScriptId, script: LoadedScript, failed: readonly FailedResponse[], tries: number) {
    const outcomes = failed.map((failure) => ({ ...failure, next: afterFault(failure.fault, tries) }));
    for (const { response, next, note } of outcomes) {
      if (!next.retry) await this.waitForPerson(id, script, response, next.reason, note);
    }
    const again = outcomes.find(({ next }) => next.retry);
    if (again) throw new Error(`Script ${script.attempt.scriptCode}, ${again.response.slot}: ${again.note}`);
  }

  private markKeyed({ organisationId, attemptId }: ScriptId, hasTaskJobs: boolean) {
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      const script = await this.loader.load(tx, attemptId);
      const received = await this.enter(tx, script, now);
      const failed: FailedResponse[] = [];
      if (received.state === 'closed') return { script, tasks: [], failed };

      const missing = await this.missing(tx, script);
      const marks: NewMark[] = [];
      for (const response of missing.filter(isMarkedAtOnce)) {
        try {
          marks.push(markAtOnce(attemptId, response));
        } catch (error) {
          this.logger.error({ err: error, attemptId, slot: response.slot }, 'The engine could not mark a response.');
          failed.push({ response, fault: 'engine', note: 'The marking engine failed.' });
        }
      }
      await this.book.add(tx, organisationId, marks, now);
      const others = missing.filter((response) => !isMarkedAtOnce(response));
      for (const response of others.filter(({ method }) => method === 'examiner')) {
        await allocate(tx, script, response, 'judgement', null, now);
      }
      if (received.state === 'marking') await this.book.settle(tx, received, script.responses, now);
      const unchecked = await this.unchecked(tx, script);
      const tasks = unchecked.filter((response) => response.method === 'checks' && !isMarkedAtOnce(response));
      for (const { slot, interactionId } of hasTaskJobs ? tasks : []) {
        await this.outbox.add(tx, taskReceived, { organisationId, attemptId, slot, interactionId });
      }
      return { script, tasks, failed };
    });
  }

  /** Visible and hidden checks, in one run. Expected outputs stay here; only inputs go into the sandbox. */
  private async runChecks(
    id: ScriptId,
    script: LoadedScript,
    response: ScriptResponse,
  ): Promise<FailedResponse | null> {
    const found = await this.execute(id, response);
    if ('fault' in found) return found;
    const scheme = schemeOf(response.item.secret, response.interactionId, 'code');
    if (scheme.criteria?.length) await this.leaveToExaminer(id, script, response, found);
    else await this.record(id, script, engineMark(id.attemptId, response, found.mark, found.run));
    return null;
  }

  /** Only what the sandbox does wrong counts as its fault; a database that is away is tried again as any job is. */
  private async execute(id: ScriptId, response: ScriptResponse): Promise<Checked | FailedResponse> {
    const interaction = response.interaction as CodeInteraction;
    const { item, value } = response;
    try {
      const capability = await this.sandbox.capability();
      if (capability.assurance === 'demo') return provisional(response);
      const scheme = schemeOf(item.secret, interaction.id, 'code');
      if (!neededToolchains(interaction, scheme).every((each) => canRun(capability, each))) return unrunnable(response);
      const task = {
        ...{ id: randomUUID(), interaction, response: value as CodeResponse | null },
        scheme,
        checks: allChecks(interaction, item.secret),
        options: { urgency: 'hand-in', owner: ownerOf(id) } as const,
      };
      const result = await runTask(task, (request) => this.sandbox.execute(request));
      if (result.assurance === 'demo') return provisional(response);
      const mark = markChecks(item, interaction, result);
      return mark === 'unavailable'
        ? { response, fault: 'sandbox', note: 'The sandbox failed while it ran the checks.' }
        : { mark, run: runRecord(item, interaction, result) };
    } catch (error) {
      const { attemptId } = id;
      this.logger.warn({ err: error, attemptId, slot: response.slot }, 'The checks of a task could not run.');
      if (error instanceof SandboxBusy) return crowded(response);
      if (error instanceof SandboxUnavailable) return unrunnable(response);
      return { response, fault: 'sandbox', note: 'Running the checks failed on our side.' };
    }
  }

  /** The checks have spoken; what they cannot see is judged by a person, and both become one mark. */
  private leaveToExaminer(
    { organisationId, attemptId }: ScriptId,
    script: LoadedScript,
    response: ScriptResponse,
    { mark, run }: Checked,
  ): Promise<void> {
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      const locked = await this.book.lock(tx, attemptId);
      const isMissing = (await this.missing(tx, script)).some((one) => isSameResponse(one, response));
      if (!locked || locked.state === 'closed' || !isMissing) return;
      const found: CheckedWork = { parts: mark.parts.map(forOutcome), explanation: mark.explanation, run };
      await allocate(tx, script, response, 'judgement', null, now, found);
    });
  }

  private record({ organisationId, attemptId }: ScriptId, script: LoadedScript, mark: NewMark): Promise<void> {
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      const locked = await this.book.lock(tx, attemptId);
      const isMissing = (await this.missing(tx, script)).some((response) => isSameResponse(response, mark));
      if (!locked || locked.state === 'closed' || !isMissing) return;
      await this.book.add(tx, organisationId, [mark], now);
      const { slot, interactionId, itemVersionId } = mark;
      const place = { attemptId, slot, interactionId, itemVersionId };
      await tx.update(AllocationEntity, place, { state: 'marked', heldBy: null, heldUntil: null, markedAt: now });
      await this.book.settle(tx, locked, script.responses, now);
    });
  }

  private waitForPerson(
    { organisationId, attemptId }: ScriptId,
    script: LoadedScript,
    response: ScriptResponse,
    reason: WaitingReason,
    note: string,
  ) {
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      await this.book.lock(tx, attemptId);
      const isMissing = (await this.missing(tx, script)).some((one) => isSameResponse(one, response));
      if (isMissing) await allocate(tx, script, response, reason, note, now);
    });
  }

  private async missing(tx: EntityManager, script: LoadedScript): Promise<ScriptResponse[]> {
    const places = missingMarks(script.responses, await this.book.current(tx, script.attempt.id));
    return script.responses.filter((response) => places.some((place) => isSameResponse(place, response)));
  }

  /** Without a mark, and without checks that have run and wait for an examiner's part. */
  private async unchecked(tx: EntityManager, script: LoadedScript): Promise<ScriptResponse[]> {
    const waiting = await tx.findBy(AllocationEntity, { attemptId: script.attempt.id });
    const checked = waiting.filter(({ found }) => found !== null);
    return (await this.missing(tx, script)).filter(
      (response) => !checked.some((allocation) => isSameResponse(allocation, response)),
    );
  }

  private async enter(tx: EntityManager, { attempt, sitting }: LoadedScript, now: Date): Promise<MarkedScriptEntity> {
    const { id: sittingId, specificationVersionId, componentId } = sitting;
    const { id: attemptId, organisationId, scriptCode } = attempt;
    const row = {
      attemptId,
      organisationId,
      sittingId,
      specificationVersionId,
      componentId,
      scriptCode,
      state: 'marking' as const,
      receivedAt: now,
    };
    await tx.createQueryBuilder().insert().into(MarkedScriptEntity).values(row).orIgnore().execute();
    return (await this.book.lock(tx, attemptId)) as MarkedScriptEntity;
  }
}

/** A response waits for one person at a time, for the newest reason. */
async function allocate(
  tx: EntityManager,
  { attempt }: LoadedScript,
  response: ScriptResponse,
  reason: WaitingReason,
  note: string | null,
  now: Date,
  found: CheckedWork | null = null,
) {
  const { slot, interactionId, itemVersionId } = response;
  const { id: attemptId, organisationId, scriptCode } = attempt;
  const place = { attemptId, slot, interactionId, itemVersionId };
  const known = await tx.findOneBy(AllocationEntity, place);
  if (!known) {
    const row = {
      id: randomUUID(),
      organisationId,
      scriptCode,
      ...place,
      reason,
      note,
      found,
      state: 'waiting' as const,
      waitingSince: now,
    };
    await tx.insert(AllocationEntity, row as never);
  } else if (known.state === 'waiting' && known.reason !== reason) {
    await tx.update(AllocationEntity, known.id, { reason, note, found: found as never });
  }
}

/** Of a demonstration nobody can say that it would have ended so in a real sandbox. */
const provisional = (response: ScriptResponse): FailedResponse => ({
  response,
  fault: 'no-sandbox',
  note: 'This installation only demonstrates runs: their results are provisional and never become a mark.',
});

/** Between whom the runner shares out its places: it learns nothing about anybody. */
function ownerOf({ organisationId, attemptId }: ScriptId) {
  const opaque = (id: string) => createHash('sha256').update(id).digest('hex').slice(0, 16);
  return { organisation: opaque(organisationId), candidate: opaque(attemptId) };
}

const crowded = (response: ScriptResponse): FailedResponse => ({
  response,
  fault: 'no-sandbox',
  note: 'The sandbox has more to run than it can take just now. It is marked as soon as there is room.',
});

const unrunnable = (response: ScriptResponse): FailedResponse => ({
  response,
  fault: 'no-sandbox',
  note: 'No sandbox here can run this task. It is marked as soon as one can.',
});
