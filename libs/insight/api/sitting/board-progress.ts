import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AwardBoardEntity, BoardReader } from '@assay/awarding/api';
import { signersNeeded, validSignatures } from '@assay/awarding/domain';
import type { BoardProgress } from '@assay/insight/contract';

/** How far the award board is, in its own words: the points are those of its page. */
@Injectable()
export class BoardWatch {
  constructor(private readonly reader: BoardReader) {}

  async of(tx: EntityManager, boardId: string | null, now: Date): Promise<BoardProgress | null> {
    const board = boardId === null ? null : await tx.findOneBy(AwardBoardEntity, { id: boardId });
    if (!board) return null;
    const { view } = await this.reader.load(tx, board, now);
    return {
      ...{ id: board.id, state: board.state },
      points: view.points.map(({ kind, sentence }) => ({ kind, sentence })),
      signed: validSignatures(view).length,
      signers: signersNeeded(view).length,
    };
  }
}
