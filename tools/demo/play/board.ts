import { awardingPaths, type AwardBoard, type AwardBoards } from '@assay/awarding/contract';
import { until, type Client } from './client';

/** Every member signs the results as they stand; the exam manager releases them. @returns the confirmed board */
export async function confirmAndRelease(
  members: readonly Client[],
  manager: Client,
  candidates: number,
): Promise<AwardBoard> {
  const [chair] = members as [Client, ...Client[]];
  const boardId = await until('the board to have all results', async () => {
    const { boards } = await chair.get<AwardBoards>(awardingPaths.boards);
    const open = boards.find(
      (board) => board.state === 'open' && board.candidates >= candidates && board.openPoints === 0,
    );
    return open?.id ?? null;
  });
  for (const member of members) {
    const { digest, you } = await member.get<AwardBoard>(awardingPaths.board(boardId));
    if (!you.maySign) throw new Error(`A member of the board cannot sign: ${you.obstacle ?? ''}`);
    await member.post(awardingPaths.signatures(boardId), { digest });
  }
  return manager.post<AwardBoard>(awardingPaths.release(boardId));
}
