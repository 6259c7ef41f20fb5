import { runRequested, type Run, type RunRequest } from '@assay/delivery/contract';
import { refuseDelivery, requireRunning, WAITING_NOT_REPAID_MS } from '@assay/delivery/domain';
import type { Candidate } from '@assay/identity/api';
import { isCodeResponse, readResponse } from '@assay/item-bank/domain';
import { Database, Outbox } from '@assay/platform/api';
import { SandboxClient } from '@assay/sandbox/api';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { LessThan, type EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import { OwnAttempts, type AttemptFacts } from '../attempt/attempt-facts';
import { AttemptEntity } from '../attempt/attempt.entity';
import { CompiledForms } from '../form/compiled-forms';
import { NOTHING_LEFT } from './left-behind';
import { FAILED, RunWaiting } from './run-waiting';
import { RunEntity } from './run.entity';

const MOST_LISTED = 20;
/** The clock of a candidate who waits is put back in steps that are worth a look, not at every question. */
const WORTH_TELLING_MS = 5_000;

@Injectable()
export class Runs {
  constructor(
    private readonly database: Database,
    private readonly own: OwnAttempts,
    private readonly forms: CompiledForms,
    private readonly outbox: Outbox,
    private readonly waiting: RunWaiting,
    private readonly sandbox: SandboxClient,
  ) {}

  /** One run of an attempt at a time, held by an index: a candidate who presses Run in ten tabs waits like everybody else. */
  async request(attemptId: string, request: RunRequest, candidate: Candidate): Promise<z.input<typeof Run>> {
    const facts = await this.own.facts(candidate, attemptId);
    const { organisationId } = facts;
    const files = await this.readFiles(facts, request);
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      requireRunning(await tx.findOneByOrFail(AttemptEntity, { id: attemptId }), now);
      await this.waiting.giveUpLost(tx, attemptId, now);
      const id = randomUUID();
      const { slot, interactionId, input } = request;
      const inserted = await tx.query<unknown[]>(
        `insert into run (id, organisation_id, attempt_id, slot, interaction_id, files, input, state, requested_at, alive_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'queued', $8, $8)
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
    const { isHeldUp, shown } = await this.database.inOrganisation(organisationId, async (tx, now) => {
      const run = await tx.findOneBy(RunEntity, { id: runId, attemptId });
      if (!run) throw refuseDelivery('RUN_NOT_FOUND');
      if (run.finishedAt) return { isHeldUp: false, shown: await page(tx, run) };
      await this.waiting.giveUpLost(tx, attemptId, now);
      await this.waiting.repay(tx, runId, now, WORTH_TELLING_MS);
      const current = await tx.findOneByOrFail(RunEntity, { id: runId });
      const startedMs =
        current.state === 'running' && current.startedAt ? now.getTime() - current.startedAt.getTime() : 0;
      return { isHeldUp: startedMs > WAITING_NOT_REPAID_MS, shown: await page(tx, current) };
    });
    // ours has passed it on: the runner has a queue of its own
    return isHeldUp ? { ...shown, ahead: await this.sandbox.queuePosition(runId) } : shown;
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

async function page(tx: EntityManager, run: RunEntity): Promise<z.input<typeof Run>> {
  const { id, slot, interactionId, state, requestedAt, startedAt, finishedAt, repaidMs, result } = run;
  const ahead = state === 'queued' ? await tx.countBy(RunEntity, { state, requestedAt: LessThan(requestedAt) }) : null;
  return {
    id,
    slot,
    interactionId,
    state,
    ahead,
    requestedAt,
    startedAt,
    finishedAt,
    repaidSeconds: Math.round(repaidMs / 1000),
    build: result?.build ?? null,
    // runs of before have no such members
    checks: (result?.checks ?? []).map((check) => ({ ...NOTHING_LEFT, ...check })),
    output: result?.output ? { ...NOTHING_LEFT, ...result.output } : null,
    message: result?.message ?? (state === 'failed' ? FAILED : null),
  };
}
