import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { rehearsalRequested, type Rehearsal } from '@assay/item-bank/contract';
import {
  isOver,
  programsToProve,
  rehearsalProblem,
  ROUNDS,
  taskHash,
  type ItemErrorCode,
  type MarkableItem,
} from '@assay/item-bank/domain';
import type { Member } from '@assay/identity/api';
import { Audit, Database, Outbox, Settings } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { ItemDraftEntity } from '../item/item-draft.entity';
import { ItemEntity } from '../item/item.entity';
import { FORMER, memberNames } from '../item/member-name';
import { RehearsalEntity } from './rehearsal.entity';

const MOST_LISTED = 10;
/** A round takes two minutes at most, its retries a few more: after this long silence its worker is gone. */
const LOST_MINUTES = 20;

@Injectable()
export class Rehearsals {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** What was saved with this revision is run; one that still runs on the same tasks is the answer, an older one ends. */
  start(me: Member, itemId: string, revision: number): Promise<Rehearsal> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const item = await tx.findOne(ItemEntity, { where: { id: itemId }, lock: { mode: 'pessimistic_write' } });
      if (!item) throw refuse('NOT_FOUND');
      const draft = await tx.findOneByOrFail(ItemDraftEntity, { itemId });
      if (draft.revision !== revision) throw refuse<ItemErrorCode>('ITEM_CHANGED_ELSEWHERE');
      const hash = taskHash(draft);
      const problem = rehearsalProblem(draft);
      if (hash === null || problem !== null)
        throw refuse<ItemErrorCode>('TASK_NOT_RUNNABLE', problem ?? 'This item has no practical task.');
      const open = await tx.findOneBy(RehearsalEntity, [
        { itemId, state: 'queued' },
        { itemId, state: 'running' },
      ]);
      const isLost = open !== null && now.getTime() - open.seenAt.getTime() > LOST_MINUTES * 60_000;
      if (open && open.taskHash === hash && !isLost) return page(open, await names(tx, [open]));
      if (open) await tx.update(RehearsalEntity, { id: open.id }, { state: 'outdated', finishedAt: now });
      const rehearsal: RehearsalEntity = {
        id: randomUUID(),
        organisationId: me.organisationId,
        itemId,
        taskHash: hash,
        state: 'queued',
        total: programsToProve(draft).length * ROUNDS,
        report: { programs: [], place: null },
        message: null,
        requestedAt: now,
        requestedBy: me.membershipId,
        seenAt: now,
        finishedAt: null,
      };
      await tx.insert(RehearsalEntity, rehearsal as object);
      await this.outbox.add(tx, rehearsalRequested, { organisationId: me.organisationId, rehearsalId: rehearsal.id });
      await this.audit.record(tx, me, 'item.rehearsed', itemId, { rehearsal: rehearsal.id });
      return page(rehearsal, await names(tx, [rehearsal]));
    });
  }

  list(me: Member, itemId: string): Promise<Rehearsal[]> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      if (!(await tx.existsBy(ItemEntity, { id: itemId }))) throw refuse('NOT_FOUND');
      const order = { requestedAt: 'DESC' } as const;
      const rows = await tx.find(RehearsalEntity, { where: { itemId }, order, take: MOST_LISTED });
      const known = await names(tx, rows);
      return rows.map((row) => page(row, known));
    });
  }

  one(me: Member, itemId: string, id: string): Promise<Rehearsal> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const row = await tx.findOneBy(RehearsalEntity, { id, itemId });
      if (!row) throw refuse('NOT_FOUND');
      return page(row, await names(tx, [row]));
    });
  }

  /** @throws TASK_NOT_PROVEN unless the newest rehearsal of exactly these tasks proves them */
  async mustBeProven(tx: EntityManager, itemId: string, item: MarkableItem): Promise<void> {
    const hash = taskHash(item);
    if (hash === null) return;
    const newest = await tx.findOne(RehearsalEntity, {
      where: { itemId, taskHash: hash },
      order: { requestedAt: 'DESC' },
    });
    const why = whyNotProven(newest, this.settings.isDemo);
    if (why !== null) throw refuse<ItemErrorCode>('TASK_NOT_PROVEN', why);
  }
}

function whyNotProven(newest: RehearsalEntity | null, isDemo: boolean): string | null {
  if (newest === null) return 'Rehearse it as it stands now: its programs have not been run.';
  if (!isOver(newest.state)) return 'Its rehearsal is not over yet.';
  if (newest.message !== null) return newest.message;
  if (newest.state !== 'proven')
    return 'A program did not earn its verdict three times in a row. The rehearsal says which.';
  const isProvisional = newest.report.place?.assurance === 'demo';
  if (isProvisional && !isDemo) return 'It was rehearsed without a sandbox. Rehearse it where there is one.';
  return null;
}

const names = (tx: EntityManager, rows: readonly RehearsalEntity[]) =>
  memberNames(
    tx,
    rows.map(({ requestedBy }) => requestedBy),
  );

function page(row: RehearsalEntity, known: ReadonlyMap<string, string>): Rehearsal {
  const { id, state, taskHash: hash, total, message, report } = row;
  return {
    ...{ id, state, taskHash: hash, total, message },
    requestedAt: row.requestedAt.toISOString(),
    requestedBy: known.get(row.requestedBy) ?? FORMER,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    programs: report.programs.map((program) => ({ ...program, rounds: [...program.rounds] })),
    place: report.place && { ...report.place, toolchains: [...report.place.toolchains] },
  };
}
