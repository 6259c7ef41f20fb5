import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import type { Member } from '@assay/identity/api';
import { hasPermission } from '@assay/identity/domain';
import { currentMarks, inQueueOrder, isSameResponse, maySee, nextInQueue } from '@assay/marking/domain';
import { Database } from '@assay/platform/api';
import { addMarks, refuse } from '@assay/platform/domain';
import { MarkEntity } from '../mark/mark.entity';
import { MarkedScriptEntity } from '../script/marked-script.entity';
import { IS_MOVING, UNMARKED } from '../script/stuck-scripts';
import { AllocationEntity } from './allocation.entity';
import { ItemNames } from './item-names';
import { WatchedCandidates } from './watched-candidates';

export type QueuedState = 'waiting' | 'in-hand' | 'with-another' | 'referred' | 'marked' | 'marked-by-another';

/** The queues of an examiner: what is theirs to mark, item by item. */
@Injectable()
export class MarkingQueues {
  constructor(
    private readonly database: Database,
    private readonly names: ItemNames,
    private readonly watched: WatchedCandidates,
  ) {}

  all(me: Member) {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const open = await openScripts(tx);
      const groups = Map.groupBy(open, ({ itemVersionId, reason }) => `${itemVersionId} ${reason}`);
      const names = await this.names.of(tx, [...new Set(open.map(({ itemVersionId }) => itemVersionId))]);
      const queues = [...groups.values()].map((group) => {
        const [{ itemVersionId, reason }] = group as [AllocationEntity];
        const waiting = group.filter((one) => one.state === 'waiting' && maySee(one, me));
        return {
          ...{ itemVersionId, reason, ...nameOf(names, itemVersionId) },
          total: group.length,
          marked: group.filter(({ state }) => state === 'marked').length,
          waiting: waiting.length,
          referred: group.filter(({ state }) => state === 'referred').length,
          nextScriptId: nextFor(me, group, now),
        };
      });
      const inOrder = queues.toSorted((a, b) => (a.label < b.label ? -1 : 1));
      return {
        queues: inOrder.filter(({ reason }) => reason === 'judgement'),
        attention: inOrder.filter(({ reason, total, marked }) => reason !== 'judgement' && marked < total),
        machine: await machineOf(tx),
      };
    });
  }

  one(itemVersionId: string, me: Member) {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const queue = await queueOf(tx, itemVersionId);
      if (queue.length === 0) throw refuse('NOT_FOUND');
      const names = await this.names.of(tx, [itemVersionId]);
      const watched = await this.watched.ofItem(
        tx,
        itemVersionId,
        queue.map(({ attemptId }) => attemptId),
      );
      const marks = currentMarks(await tx.findBy(MarkEntity, { itemVersionId }));
      return {
        ...{ itemVersionId, ...nameOf(names, itemVersionId) },
        total: queue.length,
        marked: queue.filter(({ state }) => state === 'marked').length,
        nextScriptId: nextFor(me, queue, now),
        scripts: inQueueOrder(queue).map((allocation) => {
          const { id, scriptCode, markedAt } = allocation;
          const mark = marks.find((one) => one.attemptId === allocation.attemptId && isSameResponse(one, allocation));
          return {
            id,
            scriptCode,
            candidate: watched.get(allocation.attemptId) ?? null,
            state: queuedState(allocation, me, now),
            marks: mark ? addMarks(mark.marks) : null,
            markedAt,
          };
        }),
      };
    });
  }

  /** Where to go on after this script: the same item first, then any other. */
  next(scriptId: string, me: Member): Promise<string | null> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const { itemVersionId } = await tx.findOneByOrFail(AllocationEntity, { id: scriptId });
      const inQueue = (await queueOf(tx, itemVersionId)).filter(({ id }) => id !== scriptId);
      return nextFor(me, inQueue, now);
    });
  }
}

export function queuedState(allocation: AllocationEntity, me: Member, now: Date): QueuedState {
  const { state, heldBy, heldUntil } = allocation;
  const isMine = heldBy === me.membershipId;
  if (state === 'marked') return isMine ? 'marked' : 'marked-by-another';
  if (state === 'referred' && !isMine) return 'referred';
  if (heldBy === null || heldUntil === null || heldUntil <= now) return state;
  return isMine ? 'in-hand' : 'with-another';
}

/** Exam managers and moderators see how far a queue is; they open nothing. */
function nextFor(me: Member, queue: readonly AllocationEntity[], now: Date): string | null {
  return hasPermission(me.roles, 'script:mark') ? (nextInQueue(queue, me, now)?.id ?? null) : null;
}

async function machineOf(tx: EntityManager) {
  const [row] = await tx.query<[{ scripts: number; since: Date | null; isMoving: boolean }]>(
    `select count(*)::integer as scripts, min(a.submitted_at) as since, ${IS_MOVING} as "isMoving" ${UNMARKED}`,
  );
  return row.since === null ? null : { ...row, since: row.since };
}

/** Scripts whose result is confirmed have left marking. */
async function openScripts(tx: EntityManager): Promise<AllocationEntity[]> {
  const scripts = await tx.find(MarkedScriptEntity, { select: { attemptId: true }, where: { state: Not('closed') } });
  return tx.findBy(AllocationEntity, { attemptId: In(scripts.map(({ attemptId }) => attemptId)) });
}

async function queueOf(tx: EntityManager, itemVersionId: string): Promise<AllocationEntity[]> {
  return (await openScripts(tx)).filter((allocation) => allocation.itemVersionId === itemVersionId);
}

const nameOf = (names: Awaited<ReturnType<ItemNames['of']>>, itemVersionId: string) =>
  names.get(itemVersionId) ?? { label: '', title: '', specification: '' };
