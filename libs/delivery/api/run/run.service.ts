import { runRequested, type Run, type RunRequest } from '@assay/delivery/contract';
import { refuseDelivery, requireRunning } from '@assay/delivery/domain';
import type { Candidate } from '@assay/identity/api';
import { isCodeResponse, readResponse } from '@assay/item-bank/domain';
import { Database, Outbox } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { LessThan, type EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import { OwnAttempts, type AttemptFacts } from '../attempt/attempt-facts';
import { AttemptEntity } from '../attempt/attempt.entity';
import { CompiledForms } from '../form/compiled-forms';
import { RunEntity } from './run.entity';

/** Longer than any run with its retries: what takes longer was lost, and must not block the next one for ever. */
const GIVE_UP_MINUTES = 5;
const MOST_LISTED = 20;

@Injectable()
export class Runs {
  constructor(
    private readonly database: Database,
    private readonly own: OwnAttempts,
    private readonly forms: CompiledForms,
    private readonly outbox: Outbox,
  ) {}

  /** One run of an attempt at a time, held by an index: a candidate who presses Run in ten tabs waits like everybody else. */
  async request(attemptId: string, request: RunRequest, candidate: Candidate): Promise<z.input<typeof Run>> {
    const facts = await this.own.facts(candidate, attemptId);
    const { organisationId } = facts;
    const files = await this.readFiles(facts, request);
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      requireRunning(await tx.findOneByOrFail(AttemptEntity, { id: attemptId }), now);
      await giveUpLostRuns(tx, attemptId);
      const id = randomUUID();
      const { slot, interactionId, input } = request;
      const inserted = await tx.query<unknown[]>(
        `insert into run (id, organisation_id, attempt_id, slot, interaction_id, files, input, state, requested_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'queued', $8)
         on conflict (attempt_id) where state in ('queued', 'running') do nothing returning id`,
        [id, organisationId, attemptId, slot, interactionId, JSON.stringify(files), input, now],
      );
      if (inserted.length === 0) throw refuseDelivery('RUNS_IN_PROGRESS');
      await this.outbox.add(tx, runRequested, { organisationId, runId: id });
      return page(tx, await tx.findOneByOrFail(RunEntity, { id }));
    });
  }

  async one(attemptId: string, runId: string, candidate: Candidate): Promise<z.input<typeof Run>> {
    const { organisationId } = await this.own.facts(candidate, attemptId);
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      const run = await tx.findOneBy(RunEntity, { id: runId, attemptId });
      if (!run) throw refuseDelivery('RUN_NOT_FOUND');
      if (!isLost(run, now)) return page(tx, run);
      await giveUpLostRuns(tx, attemptId);
      return page(tx, await tx.findOneByOrFail(RunEntity, { id: runId }));
    });
  }

  /** The last ones, newest first: another device shows what the first one saw. */
  async list(attemptId: string, candidate: Candidate): Promise<z.input<typeof Run>[]> {
    const { organisationId } = await this.own.facts(candidate, attemptId);
    return this.database.inOrganisation(organisationId, async (tx) => {
      const order = { requestedAt: 'DESC' } as const;
      const runs = await tx.find(RunEntity, { where: { attemptId }, order, take: MOST_LISTED });
      const pages: z.input<typeof Run>[] = [];
      for (const run of runs) pages.push(await page(tx, run)); // one connection answers one question at a time
      return pages;
    });
  }

  /** The same reading as for a save: only editable files of this task, within its bounds. */
  private async readFiles(
    { organisationId, formId, optionKey }: AttemptFacts,
    { slot, interactionId, files }: RunRequest,
  ) {
    const form = await this.forms.get(organisationId, formId);
    const delivery = form.slots.get(slot)?.delivery;
    if (!delivery?.interactions.some((each) => each.id === interactionId && each.kind === 'code')) {
      throw refuseDelivery('SLOT_NOT_FOUND');
    }
    const value = readResponse(delivery, optionKey, { [interactionId]: { files } })[interactionId] ?? null;
    return isCodeResponse(value) ? value.files : {};
  }
}

const isLost = ({ finishedAt, requestedAt }: RunEntity, now: Date) =>
  finishedAt === null && now.getTime() - requestedAt.getTime() > GIVE_UP_MINUTES * 60_000;

async function giveUpLostRuns(tx: EntityManager, attemptId: string) {
  await tx.query(
    `update run set state = 'failed', finished_at = assay_now()
     where attempt_id = $1 and state in ('queued', 'running')
       and requested_at < assay_now() - make_interval(mins => ${GIVE_UP_MINUTES})`,
    [attemptId],
  );
}

async function page(tx: EntityManager, run: RunEntity): Promise<z.input<typeof Run>> {
  const { id, slot, interactionId, state, requestedAt, finishedAt, result } = run;
  const ahead = state === 'queued' ? await tx.countBy(RunEntity, { state, requestedAt: LessThan(requestedAt) }) : null;
  return {
    id,
    slot,
    interactionId,
    state,
    ahead,
    requestedAt,
    finishedAt,
    checks: result?.checks ?? [],
    output: result?.output ?? null,
    message: result?.message ?? (state === 'failed' ? FAILED : null),
  };
}

export const FAILED = 'We could not run your code. It is saved. Run it again, or tell the invigilator.';
