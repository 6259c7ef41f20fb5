import { Injectable, Logger } from '@nestjs/common';
import { rehearsalRequested } from '@assay/item-bank/contract';
import {
  allChecks,
  isProven,
  programsToProve,
  ROUNDS,
  settle,
  taskHash,
  type ItemContent,
  type ProgramToProve,
  type RehearsalPlace,
  type RehearsalReport,
  type RehearsalState,
  type RehearsedProgram,
  type RehearsedRound,
} from '@assay/item-bank/domain';
import { Database, type JobContext, type JobHandler } from '@assay/platform/api';
import type { Payload } from '@assay/platform/contract';
import { SandboxClient, SandboxUnavailable } from '@assay/sandbox/api';
import { In } from 'typeorm';
import { ItemDraftEntity } from '../item/item-draft.entity';
import { runRound, type RunRound } from './program-runner';
import { RehearsalEntity } from './rehearsal.entity';

type Requested = Payload<typeof rehearsalRequested>;
interface Ending {
  readonly state: RehearsalState;
  readonly message: string | null;
}

const OUTDATED = 'The task was changed before the rehearsal began. Start another one.';
const FAILED = 'The rehearsal failed for a reason of ours. Nothing is known about the task. Start another one.';

/** Runs the programs of an item round by round and writes down what each came to, for whoever watches. */
@Injectable()
export class Rehearse implements JobHandler<typeof rehearsalRequested> {
  readonly job = rehearsalRequested;
  private readonly logger = new Logger(Rehearse.name);

  constructor(
    private readonly database: Database,
    private readonly sandbox: SandboxClient,
  ) {}

  /** A job that comes again after a crash begins again: a rehearsal has no effect but its findings. */
  async handle({ organisationId, rehearsalId }: Requested, { isLastTry }: JobContext): Promise<void> {
    const item = await this.begin(organisationId, rehearsalId);
    if (item === null) return;
    const ending = await this.rehearse(item, (report) => this.write(organisationId, rehearsalId, { report })).catch(
      (error: unknown): Ending => {
        if (error instanceof SandboxUnavailable) return { state: 'unavailable', message: nothingRuns(error) };
        if (!isLastTry) throw error;
        this.logger.error({ err: error, rehearsalId }, 'A rehearsal failed for good.');
        return { state: 'failed', message: FAILED };
      },
    );
    await this.write(organisationId, rehearsalId, ending);
  }

  /** @returns the tasks as they are to be rehearsed; null where that has been done, or they have changed since */
  private begin(organisationId: string, id: string): Promise<ItemContent | null> {
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      const rehearsal = await tx.findOne(RehearsalEntity, {
        where: { id, state: In(['queued', 'running']) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!rehearsal) return null;
      const { title, delivery, secret } = await tx.findOneByOrFail(ItemDraftEntity, { itemId: rehearsal.itemId });
      const item = settle({ title, delivery, secret });
      const isSame = taskHash(item) === rehearsal.taskHash;
      const change = isSame
        ? { state: 'running' as const, seenAt: now }
        : { state: 'outdated' as const, message: OUTDATED, finishedAt: now };
      await tx.update(RehearsalEntity, { id }, change);
      return isSame ? item : null;
    });
  }

  private async rehearse(item: ItemContent, seen: (report: RehearsalReport) => Promise<boolean>): Promise<Ending> {
    const done: RehearsedProgram[] = [];
    let place: RehearsalPlace | null = null;
    for (const program of programsToProve(item)) {
      const rounds: RehearsedRound[] = [];
      const order = checkIdsOf(item, program);
      for (let number = 0; number < ROUNDS; number += 1) {
        const last = rounds.at(-1)?.checkId ?? null;
        const run = await runRound(this.sandbox, item, program, last === null ? null : order.indexOf(last));
        rounds.push(run.round);
        place = withPlace(place, run.place);
        const { files: _files, ...shown } = program;
        const isWanted = await seen({ programs: [...done, { ...shown, rounds: [...rounds] }], place });
        if (!isWanted) return { state: 'outdated', message: OUTDATED };
      }
      const { files: _files, ...shown } = program;
      done.push({ ...shown, rounds });
    }
    return { state: done.every(isProven) ? 'proven' : 'disproven', message: null };
  }

  /** @returns whether this rehearsal is still asked for: a newer one of the same item takes its place */
  private write(organisationId: string, id: string, change: { report: RehearsalReport } | Ending): Promise<boolean> {
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      const isEnding = 'state' in change;
      const { affected } = await tx.update(RehearsalEntity, { id, state: 'running' }, {
        ...change,
        seenAt: now,
        ...(isEnding ? { finishedAt: now } : {}),
      } as object);
      return affected === 1;
    });
  }
}

function checkIdsOf({ delivery, secret }: ItemContent, { interactionId }: ProgramToProve): string[] {
  const task = delivery.interactions.find(({ id }) => id === interactionId);
  return task?.kind === 'code' ? allChecks(task, secret).map(({ id }) => id) : [];
}

function withPlace(before: RehearsalPlace | null, { toolchain, runner, driver, assurance }: RunRound['place']) {
  const known = before?.toolchains ?? [];
  const isKnown = known.some(
    ({ language, version }) => language === toolchain.language && version === toolchain.version,
  );
  return { runner, driver, assurance, toolchains: isKnown ? known : [...known, toolchain] };
}

const nothingRuns = ({ message, problems }: SandboxUnavailable) =>
  [`No sandbox can run this task now. ${message}`, problems[0]?.cure].filter(Boolean).join(' ');
