import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { signingObstacle } from '@assay/awarding/domain';
import { DeskSource, type DeskNeed, type Member } from '@assay/identity/api';
import { hasPermission } from '@assay/identity/domain';
import { AwardBoardEntity } from './award-board.entity';
import { BoardReader } from './board-reader';

@Injectable()
export class BoardDesk extends DeskSource {
  constructor(private readonly reader: BoardReader) {
    super();
  }

  async counts(tx: EntityManager) {
    const [row] = await tx.query<[{ boards: number; releasedBoards: number }]>(
      `select count(*)::integer as boards, count(*) filter (where state = 'released')::integer as "releasedBoards"
       from award_board`,
    );
    return row;
  }

  /** By the rules that the board's own page asks: what is offered here can be done there. */
  async needs(tx: EntityManager, me: Member, now: Date) {
    const [maySign, mayRelease] = [hasPermission(me.roles, 'award:sign'), hasPermission(me.roles, 'award:release')];
    if (!maySign && !mayRelease) return [];
    const boards = await tx.findBy(AwardBoardEntity, { state: In(['open', 'confirmed']) });
    const titles = await titlesOf(tx, boards);
    const needs: DeskNeed[] = [];
    for (const board of boards) {
      const add = (kind: DeskNeed['kind'], count: number, at: Date | null) =>
        needs.push({ kind, count, at, subject: { key: board.id, title: titles.get(board.id) ?? '' } });
      if (board.state === 'confirmed') {
        if (mayRelease) add('board-to-release', 1, board.confirmedAt);
        continue;
      }
      // A board is read whole to judge it: for its members, who sign, and not on everybody's home page.
      if (!maySign) continue;
      const { view } = await this.reader.load(tx, board, now);
      if (view.points.length > 0) add('board-open-points', view.points.length, board.openedAt);
      else if (signingObstacle(view, me.membershipId) === null)
        add('board-to-sign', view.proposals.length, board.openedAt);
    }
    return needs;
  }
}

async function titlesOf(tx: EntityManager, boards: readonly AwardBoardEntity[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; title: string }[]>(
    `select b.id, v.content->>'title' as title
     from award_board b join specification_version v on v.id = b.specification_version_id where b.id = any($1)`,
    [boards.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}
