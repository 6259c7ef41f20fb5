import { awardingPaths, type AwardBoard, type AwardBoards } from '@assay/awarding/contract';
import { ApiProblem, until, type Client } from './client';

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
  await until('the board to confirm', async () => {
    for (const member of members) await sign(member, boardId);
    return (await chair.get<AwardBoard>(awardingPaths.board(boardId))).state === 'open' ? null : true;
  });
  return manager.post<AwardBoard>(awardingPaths.release(boardId));
}

/** A result may still be worked out anew while a member reads: then it is looked at again, as the screen asks for. */
async function sign(member: Client, boardId: string) {
  const { digest, you } = await member.get<AwardBoard>(awardingPaths.board(boardId));
  if (!you.maySign) return;
  await member.post(awardingPaths.signatures(boardId), { digest }).catch((error: unknown) => {
    if (!(error instanceof ApiProblem && error.code === 'RESULTS_CHANGED')) throw error;
  });
}
