import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { currentMarks, isWithinBounds, missingMarks, type FormMarking, type Mark } from '@assay/marking/domain';
import { scriptMarked } from '@assay/marking/contract';
import { Outbox } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { MarkedScriptEntity } from '../script/marked-script.entity';
import { MarkEntity } from './mark.entity';

export type NewMark = Omit<Mark, 'id' | 'createdAt' | 'annotations'> & Partial<Pick<Mark, 'annotations'>>;

/** The only writer of marks. Everything happens while the script is locked, so a script has one writer at a time. */
@Injectable()
export class MarkBook {
  constructor(private readonly outbox: Outbox) {}

  /** Waits until nobody else marks this script. Null: it was not received yet. */
  lock(tx: EntityManager, attemptId: string): Promise<MarkedScriptEntity | null> {
    return tx.findOne(MarkedScriptEntity, { where: { attemptId }, lock: { mode: 'pessimistic_write' } });
  }

  async current(tx: EntityManager, attemptId: string): Promise<MarkEntity[]> {
    return currentMarks(await tx.findBy(MarkEntity, { attemptId }));
  }

  /** A mark that exists already stays as it is: the same job may come again after a crash. */
  async add(tx: EntityManager, organisationId: string, marks: readonly NewMark[], now: Date): Promise<void> {
    if (marks.length === 0) return;
    const outOfBounds = marks.find((mark) => !isWithinBounds(mark));
    if (outOfBounds) throw new Error(`A mark of ${outOfBounds.marks} out of ${outOfBounds.max} cannot be.`);
    const rows = marks.map((mark) => ({ ...mark, id: randomUUID(), organisationId, createdAt: now }));
    await tx
      .createQueryBuilder()
      .insert()
      .into(MarkEntity)
      .values(rows as never)
      .orIgnore()
      .execute();
  }

  /** Adds the one mark that supersedes another; of two at once the second is refused. */
  async supersede(tx: EntityManager, organisationId: string, mark: NewMark & { supersedesId: string }, now: Date) {
    const isTaken = await tx.existsBy(MarkEntity, { supersedesId: mark.supersedesId });
    if (isTaken) throw refuse('CHANGED_MEANWHILE');
    await tx.insert(MarkEntity, { ...mark, id: randomUUID(), organisationId, createdAt: now } as never);
  }

  /** When no mark is missing, downstream is told in the same transaction; told again after each correction. */
  async settle(tx: EntityManager, script: MarkedScriptEntity, form: FormMarking, now: Date): Promise<boolean> {
    const { attemptId, organisationId } = script;
    if (missingMarks(form, await this.current(tx, attemptId)).length > 0) return false;
    await tx.update(MarkedScriptEntity, { attemptId }, { state: 'marked', markedAt: now });
    await this.outbox.add(tx, scriptMarked, { organisationId, attemptId });
    return true;
  }
}
