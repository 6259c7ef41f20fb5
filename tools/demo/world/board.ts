import { awardingPaths, type AwardBoard, type AwardBoards } from '@assay/awarding/contract';
import {
  credentialsPaths,
  type IssuedCredentials,
  type PublicCredential,
  type Wallet,
} from '@assay/credentials/contract';
import { markingPaths, type MarkingProgress, type MarkingQueues } from '@assay/marking/contract';
import { ApiProblem, inParallel, until, type Client } from '../play/client';
import type { House } from './house';
import type { Person } from './cast';

const RUN_AGAIN_MS = 45_000;
/** A machine with other work to do runs hundreds of programs slowly. */
const PATIENCE_MS = 1_200_000;

/** Rules and checks have marked everything that was handed in; what the sandbox could not run is run once more. */
export function engineIsDone(manager: Client, sittingIds: readonly string[], scripts: number, senior?: Client) {
  const asked = new Map<string, number>();
  return until(
    'rules and checks to mark',
    async () => {
      if (senior && (await runAgain(senior, asked)) > 0) return null;
      const all = await inParallel(sittingIds, 2, (id) => manager.get<MarkingProgress>(markingPaths.progress(id)));
      const handedIn = all.reduce((sum, each) => sum + each.handedIn, 0);
      return handedIn >= scripts && all.every(({ waitingForEngine }) => waitingForEngine === 0) ? true : null;
    },
    PATIENCE_MS,
  );
}

/** On a machine that is short of time the sandbox may give up: then a senior examiner asks for another run, with patience. */
async function runAgain(senior: Client, asked: Map<string, number>): Promise<number> {
  const { attention } = await senior.get<MarkingQueues>(markingPaths.queues);
  const scripts = attention.flatMap(({ nextScriptId }) => nextScriptId ?? []);
  for (const id of scripts) {
    if (performance.now() - (asked.get(id) ?? -Infinity) < RUN_AGAIN_MS) continue;
    asked.set(id, performance.now());
    await senior.post(markingPaths.retry(id));
  }
  return scripts.length;
}

/** The open board of a microcredential, once these results are before it. */
export function boardWith(member: Client, code: string, candidates: number): Promise<AwardBoard> {
  return until(`the board for ${code}`, async () => {
    const { boards } = await member.get<AwardBoards>(awardingPaths.boards);
    const open = boards.find((board) => board.code === code && board.state === 'open');
    return open && open.candidates >= candidates ? member.get<AwardBoard>(awardingPaths.board(open.id)) : null;
  });
}

export async function sign(house: House, name: string, boardId: string, moment: number) {
  const member = house.stage.at(house.staffMember(name), moment);
  await until(`${name} to sign`, async () => {
    const { digest, you, state, points } = await member.get<AwardBoard>(awardingPaths.board(boardId));
    if (points.length > 0) return null; // a mark is still on its way
    if (!you.maySign || state !== 'open') return true;
    try {
      await member.post(awardingPaths.signatures(boardId), { digest });
      return true;
    } catch (error) {
      // A result was still being worked out while the member read.
      if (error instanceof ApiProblem && ['RESULTS_CHANGED', 'POINTS_OPEN'].includes(error.code)) return null;
      throw error;
    }
  });
}

/** Late answers stay out of the marks, and somebody says why. */
export async function leaveOutLate(house: House, name: string, { id, lateScripts }: AwardBoard, moment: number) {
  const member = house.stage.at(house.staffMember(name), moment);
  const reason = 'The invigilator saw no fault of the equipment; the answers came after the time that all others had.';
  for (const { attemptId } of lateScripts) await member.post(awardingPaths.lateDecisions(id), { attemptId, reason });
}

export async function release(house: House, manager: string, boardId: string, moment: number): Promise<AwardBoard> {
  const board = await house.staffMember(manager).get<AwardBoard>(awardingPaths.board(boardId));
  if (board.state === 'released') return board;
  return house.stage.at(house.staffMember(manager), moment).post<AwardBoard>(awardingPaths.release(boardId));
}

export function allIssued(manager: Client, count: number): Promise<IssuedCredentials> {
  return until('the credentials to be issued', async () => {
    const issued = await manager.get<IssuedCredentials>(credentialsPaths.issued);
    return issued.total >= count ? issued : null;
  });
}

/** The holder makes a link to their credential, as for an application. @returns its address on this installation */
export async function shareCredential(house: House, person: Person, title: string, moment: number): Promise<string> {
  const holder = await house.account(person);
  const card = await until(
    `the credential of ${person.name}`,
    async () => {
      const { credentials } = await holder.get<Wallet>(credentialsPaths.wallet);
      return credentials.find((credential) => credential.title === title) ?? null;
    },
    30_000,
  );
  const { link } = card.isShared
    ? await holder.get<PublicCredential>(credentialsPaths.held(card.id))
    : await house.stage.at(holder, moment).post<PublicCredential>(credentialsPaths.link(card.id));
  return new URL(link ?? '/', house.url).pathname;
}

export async function revoke(house: House, name: string, person: Person, title: string, moment: number) {
  const member = house.staffMember(name);
  const { credentials } = await member.get<IssuedCredentials>(
    `${credentialsPaths.issued}?search=${encodeURIComponent(person.name)}`,
  );
  const found = credentials.find((each) => each.candidateNumber === person.number && each.title === title);
  if (!found) throw new Error(`${person.name} holds no credential "${title}".`);
  if (found.state === 'revoked') return;
  const reason = 'Issued in error: the identity document that was shown at the exam belonged to somebody else.';
  await house.stage.at(member, moment).post(credentialsPaths.revocation(found.id), { reason });
}
