import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { awardConfirmed } from '@assay/awarding/contract';
import { decideAwards, releaseBoard, signBoard, type BoardView } from '@assay/awarding/domain';
import type { DecideLate, SignResults } from '@assay/awarding/contract';
import { Specifications } from '@assay/catalogue/api';
import type { Member } from '@assay/identity/api';
import { Marks } from '@assay/marking/api';
import { Audit, Database, Outbox } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { AwardEntity } from '../award/award.entity';
import type { AwardSnapshot } from '../award/award-snapshot';
import { openBoard, ResultRecorder } from '../award/result-recorder';
import { AwardBoardEntity } from './award-board.entity';
import { BoardReader, isBeforeTheBoard, type LoadedBoard } from './board-reader';
import { BoardSignatureEntity } from './board-signature.entity';
import { LateDecisionEntity } from './late-decision.entity';

/** What the award board does: settle points, sign, and by the last signature confirm. */
@Injectable()
export class Boards {
  constructor(
    private readonly database: Database,
    private readonly reader: BoardReader,
    private readonly recorder: ResultRecorder,
    private readonly specifications: Specifications,
    private readonly marks: Marks,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** The results are worked out once more before they are signed: nobody signs what news on its way would change. */
  sign(boardId: string, { digest }: SignResults, me: Member): Promise<void> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const board = await lockBoard(tx, boardId);
      if (board.state === 'open') await this.recordAgain(tx, board, now);
      const loaded = await this.reader.load(tx, board, now);
      const { signature, isLast } = signBoard(loaded.view, me.membershipId, digest, now);
      const { organisationId } = me;
      await tx.insert(BoardSignatureEntity, { id: randomUUID(), organisationId, boardId, ...signature });
      await this.audit.record(tx, me, 'results.signed', boardId, { digest });
      const signatures = [...loaded.view.signatures, signature];
      if (isLast) await this.confirm(tx, { ...loaded, view: { ...loaded.view, signatures } }, me, now);
    });
  }

  release(boardId: string, me: Member): Promise<void> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const board = await lockBoard(tx, boardId);
      await tx.update(AwardBoardEntity, boardId, releaseBoard(board, now));
      await this.audit.record(tx, me, 'results.released', boardId);
    });
  }

  /** Late responses are kept beside the script and stay out of its marks; somebody says so, with the reason. */
  decideLate(boardId: string, { attemptId, reason }: DecideLate, me: Member): Promise<void> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const loaded = await this.reader.load(tx, await lockBoard(tx, boardId), now);
      const script = loaded.scripts.find((one) => one.attemptId === attemptId);
      if (!script) throw refuse('NOT_FOUND');
      if (!script.isLateUndecided) throw refuse('NOT_LATE');
      const { organisationId, membershipId: decidedBy } = me;
      await tx.insert(LateDecisionEntity, { attemptId, organisationId, reason, decidedBy, decidedAt: now });
      await this.audit.record(tx, me, 'late-responses.left-out', attemptId, { reason });
    });
  }

  private async recordAgain(tx: EntityManager, board: AwardBoardEntity, now: Date) {
    const { organisationId, specificationVersionId, id: boardId } = board;
    for (const { candidateId } of await tx.findBy(AwardEntity, { boardId })) {
      await this.recorder.record(tx, organisationId, candidateId, specificationVersionId, now);
    }
  }

  private async confirm(tx: EntityManager, { board, view, awards }: LoadedBoard, me: Member, now: Date) {
    const { organisationId } = board;
    const specification = await this.snapshotOf(tx, board.specificationVersionId);
    for (const { awardId, state } of decideAwards(view)) {
      const { result } = view.proposals.find((one) => one.awardId === awardId) as BoardView['proposals'][number];
      const submitted = result.components.map(({ submittedAt }) => submittedAt).toSorted();
      const snapshot: AwardSnapshot = {
        specification,
        result,
        achievedAt: submitted.at(-1) ?? now.toISOString(),
        confirmedAt: now.toISOString(),
        signatures: view.signatures.filter(({ digest }) => digest === view.digest).length,
      };
      await tx.update(AwardEntity, awardId, { state, decidedAt: now, snapshot } as never);
      await this.audit.record(tx, me, state === 'confirmed' ? 'award.confirmed' : 'award.refused', awardId);
      if (state === 'confirmed') await this.outbox.add(tx, awardConfirmed, { organisationId, awardId });
    }
    const decided = awards.filter(isBeforeTheBoard);
    const attemptIds = decided.flatMap(({ result }) => result.components.map(({ attemptId }) => attemptId));
    await this.marks.close(tx, attemptIds, now);
    await tx.update(AwardBoardEntity, board.id, { state: 'confirmed', confirmedAt: now });
    await this.audit.record(tx, me, 'results.confirmed', board.id, { candidates: decided.length });
    await this.passOn(
      tx,
      board,
      awards.filter((award) => !isBeforeTheBoard(award)),
      now,
    );
  }

  /** Candidates who still have a component to sit come before the next board. */
  private async passOn(
    tx: EntityManager,
    { organisationId, specificationVersionId }: AwardBoardEntity,
    awards: readonly AwardEntity[],
    now: Date,
  ) {
    if (awards.length === 0) return;
    const next = await openBoard(tx, organisationId, specificationVersionId, now);
    for (const { id } of awards) await tx.update(AwardEntity, id, { boardId: next.id });
  }

  private async snapshotOf(tx: EntityManager, versionId: string): Promise<AwardSnapshot['specification']> {
    const { specificationId, version, content } = await this.specifications.publishedVersion(tx, versionId);
    const { code } = await this.specifications.specification(tx, specificationId);
    return { id: specificationId, versionId, code, version, content };
  }
}

export async function lockBoard(tx: EntityManager, boardId: string): Promise<AwardBoardEntity> {
  const board = await tx.findOne(AwardBoardEntity, { where: { id: boardId }, lock: { mode: 'pessimistic_write' } });
  if (!board) throw refuse('NOT_FOUND');
  return board;
}
