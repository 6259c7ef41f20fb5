import { canonicalJson, refuse } from '@assay/platform/domain';
import type { CandidateResult } from './candidate-result';
import type { OpenPoint } from './open-point';

/** Results are provisional until every member has signed; only released results reach candidates. */
export type BoardState = 'open' | 'confirmed' | 'released';
export type AwardState = 'proposed' | 'confirmed' | 'not-awarded';

export interface BoardMember {
  readonly membershipId: string;
}
/** A signature is for what its signer saw: `digest` names that, and lapses when a result changes after it. */
export interface Signature {
  readonly membershipId: string;
  readonly digest: string;
  readonly signedAt: Date;
}

/** One candidate before the board: the result, and which memberships marked one of the scripts. */
export interface Proposal {
  readonly awardId: string;
  readonly candidateId: string;
  readonly result: CandidateResult;
  readonly markedBy: readonly string[];
}

export interface BoardView {
  readonly state: BoardState;
  readonly members: readonly BoardMember[];
  readonly signatures: readonly Signature[];
  readonly proposals: readonly Proposal[];
  readonly points: readonly OpenPoint[];
  readonly digest: string;
}

/** Text that stands for the results as they are; its hash is what members sign. Times of marking are part of it. */
export function boardStatement(proposals: readonly Proposal[]): string {
  return canonicalJson(
    proposals
      .toSorted((a, b) => (a.candidateId < b.candidateId ? -1 : 1))
      .map(({ candidateId, result }) => ({
        candidateId,
        state: result.state,
        outcomes: result.outcomes,
        components: result.components,
      })),
  );
}

/** ISO/IEC 17024: whoever decides on certification took no part in the examination of that candidate. */
export function isImpartial(member: BoardMember, proposal: Pick<Proposal, 'markedBy'>): boolean {
  return !proposal.markedBy.includes(member.membershipId);
}

/** Members whose signature is needed: all who may decide on at least one candidate. The others stand aside. */
export function signersNeeded({ members, proposals }: Pick<BoardView, 'members' | 'proposals'>): BoardMember[] {
  return members.filter((member) => proposals.some((proposal) => isImpartial(member, proposal)));
}

/** Candidates whom no member of the board may decide on. */
export function withoutImpartialMember({ members, proposals }: Pick<BoardView, 'members' | 'proposals'>): Proposal[] {
  return proposals.filter((proposal) => !members.some((member) => isImpartial(member, proposal)));
}

export function validSignatures({ signatures, digest }: Pick<BoardView, 'signatures' | 'digest'>): Signature[] {
  return signatures.filter((signature) => signature.digest === digest);
}

export type MemberState = 'signed' | 'to-sign' | 'aside' | 'nothing-to-sign';

/** Without a candidate there is nothing that somebody could sign or stand aside from. */
export function memberState(board: BoardView, membershipId: string): MemberState {
  const isOf = (one: { membershipId: string }) => one.membershipId === membershipId;
  if (validSignatures(board).some(isOf)) return 'signed';
  if (board.proposals.length === 0) return 'nothing-to-sign';
  return signersNeeded(board).some(isOf) ? 'to-sign' : 'aside';
}

/** Of one outcome over the candidates: how many have a decision, and how many of those reached the minimum. */
export function outcomeCounts(proposals: readonly Proposal[], outcomeId: string) {
  const states = proposals.flatMap(({ result }) =>
    result.outcomes.filter((outcome) => outcome.outcomeId === outcomeId).map(({ state }) => state),
  );
  const met = states.filter((state) => state === 'met').length;
  return { met, decided: met + states.filter((state) => state === 'not-met').length };
}

export function missingSigners(board: BoardView): BoardMember[] {
  const signed = new Set(validSignatures(board).map(({ membershipId }) => membershipId));
  return signersNeeded(board).filter(({ membershipId }) => !signed.has(membershipId));
}

/** What keeps this member from signing now, as the code of its refusal; null: they may sign. */
export function signingObstacle(board: BoardView, membershipId: string): SigningObstacle | null {
  const member = board.members.find((one) => one.membershipId === membershipId);
  if (board.state !== 'open') return 'BOARD_CONFIRMED';
  if (!member) return 'NOT_ON_THE_BOARD';
  if (board.points.length > 0) return 'POINTS_OPEN';
  if (!board.proposals.some((proposal) => isImpartial(member, proposal))) return 'MARKED_THESE_SCRIPTS';
  if (!missingSigners(board).some((one) => one.membershipId === membershipId)) return 'SIGNED_ALREADY';
  return null;
}
export type SigningObstacle =
  'BOARD_CONFIRMED' | 'NOT_ON_THE_BOARD' | 'POINTS_OPEN' | 'MARKED_THESE_SCRIPTS' | 'SIGNED_ALREADY';

/** @param seen the digest of the results on the signer's screen: nobody signs what they have not seen. */
export function signBoard(board: BoardView, membershipId: string, seen: string, now: Date) {
  const obstacle = signingObstacle(board, membershipId);
  if (obstacle === 'POINTS_OPEN') throw refuse(obstacle, board.points.map(({ sentence }) => sentence).join(' '));
  if (obstacle) throw refuse(obstacle);
  if (seen !== board.digest) throw refuse('RESULTS_CHANGED');
  const signature: Signature = { membershipId, digest: board.digest, signedAt: now };
  const after = { ...board, signatures: [...board.signatures, signature] };
  return { signature, isLast: missingSigners(after).length === 0 };
}

/** What confirming makes of each proposal. Everything undecided was an open point, so nothing is undecided here. */
export function decideAwards(board: BoardView) {
  if (missingSigners(board).length > 0) throw refuse('SIGNATURES_MISSING');
  if (board.points.length > 0) throw refuse('POINTS_OPEN');
  return board.proposals.map(({ awardId, result }) => ({ awardId, state: awardStateOf(result) }));
}

export function awardStateOf(result: CandidateResult): Exclude<AwardState, 'proposed'> {
  const isEveryOutcomeMet = result.outcomes.length > 0 && result.outcomes.every((outcome) => outcome.state === 'met');
  const isEarned = result.state === 'met' && isEveryOutcomeMet && result.missingMarks === 0;
  return isEarned ? 'confirmed' : 'not-awarded';
}

export function releaseBoard(board: Pick<BoardView, 'state'>, now: Date) {
  if (board.state === 'released') throw refuse('RELEASED_ALREADY');
  if (board.state !== 'confirmed') throw refuse('BOARD_NOT_CONFIRMED');
  return { state: 'released', releasedAt: now } satisfies { state: BoardState; releasedAt: Date };
}
