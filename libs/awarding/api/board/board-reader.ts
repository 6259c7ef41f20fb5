import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import {
  boardStatement,
  openPoints,
  validSignatures,
  withoutImpartialMember,
  type BoardView,
  type Proposal,
  type ScriptProgress,
} from '@assay/awarding/domain';
import { AttemptEntity, SittingEntity } from '@assay/delivery/api';
import { isOverdue } from '@assay/delivery/domain';
import { CandidateEntity, MembershipEntity } from '@assay/identity/api';
import { Marks } from '@assay/marking/api';
import { AwardEntity } from '../award/award.entity';
import { AwardBoardEntity } from './award-board.entity';
import { BoardSignatureEntity } from './board-signature.entity';
import { LateDecisionEntity } from './late-decision.entity';

export interface LoadedBoard {
  readonly board: AwardBoardEntity;
  /** As the rules see it. */
  readonly view: BoardView;
  readonly awards: readonly AwardEntity[];
  readonly candidates: ReadonlyMap<string, CandidateEntity>;
  readonly scripts: readonly BoardScript[];
}
export interface BoardScript extends ScriptProgress {
  readonly attemptId: string;
  readonly componentId: string;
}

/** A board with everything its rules ask for, as it is now. */
@Injectable()
export class BoardReader {
  constructor(private readonly marks: Marks) {}

  async load(tx: EntityManager, board: AwardBoardEntity, now: Date): Promise<LoadedBoard> {
    const awards = await tx.findBy(AwardEntity, { boardId: board.id });
    const candidateIds = awards.map(({ candidateId }) => candidateId);
    const candidates = new Map(
      (await tx.findBy(CandidateEntity, { id: In(candidateIds) })).map((one) => [one.id, one]),
    );
    const numberOf = ({ candidateId }: Pick<Proposal, 'candidateId'>) => candidates.get(candidateId)?.number ?? '';
    const signatures = await tx.findBy(BoardSignatureEntity, { boardId: board.id });
    const proposals = awards.filter(isBeforeTheBoard).map(proposalOf);
    const digest = createHash('sha256').update(boardStatement(proposals)).digest('hex');
    const scripts = board.state === 'open' ? await this.scripts(tx, board, now) : [];
    const members = board.state === 'open' ? await currentMembers(tx) : validSignatures({ signatures, digest });
    const points = openPoints({
      scripts,
      candidates: proposals.map(numberOf),
      undecided: proposals.filter(({ result }) => isUndecidable(result)).map(numberOf),
      memberCount: members.length,
      withoutImpartialMember: withoutImpartialMember({ members, proposals }).map(numberOf),
    });
    const { state } = board;
    const view = { state, members, signatures, proposals, digest, points: state === 'open' ? points : [] };
    return { board, view, awards, candidates, scripts };
  }

  /** Every attempt under this version that is not behind an earlier confirmation. */
  private async scripts(
    tx: EntityManager,
    { specificationVersionId }: AwardBoardEntity,
    now: Date,
  ): Promise<BoardScript[]> {
    const sittings = await tx.findBy(SittingEntity, { specificationVersionId });
    const componentOf = new Map(sittings.map(({ id, componentId }) => [id, componentId]));
    const attempts = await openAttempts(tx, [...componentOf.keys()]);
    const decided = await tx.findBy(LateDecisionEntity, { attemptId: In(attempts.map(({ id }) => id)) });
    const isDecided = new Set(decided.map(({ attemptId }) => attemptId));
    const progress = new Map(
      (await this.marks.progress(tx, specificationVersionId)).map((one) => [one.attemptId, one]),
    );
    return attempts.map((attempt) => {
      const marking = progress.get(attempt.id);
      return {
        attemptId: attempt.id,
        componentId: componentOf.get(attempt.sittingId) ?? '',
        scriptCode: attempt.scriptCode,
        state: attempt.state === 'open' ? whileOpen(attempt, now) : marking?.state === 'marked' ? 'marked' : 'unmarked',
        waitsForSandbox: marking?.waitsForSandbox ?? false,
        needsPerson: marking?.needsPerson ?? false,
        isLateUndecided: attempt.late && !isDecided.has(attempt.id),
      };
    });
  }
}

/** A version of a specification lives for years: what earlier boards have closed is not read again. */
function openAttempts(tx: EntityManager, sittingIds: readonly string[]): Promise<AttemptEntity[]> {
  return tx
    .createQueryBuilder(AttemptEntity, 'attempt')
    .where('attempt.sittingId = any(:sittingIds)', { sittingIds })
    .andWhere(`not exists (select from marked_script s where s.attempt_id = attempt.id and s.state = 'closed')`)
    .getMany();
}

/** Whoever has not sat every component is not decided on yet. */
export function isBeforeTheBoard({ result }: Pick<AwardEntity, 'result'>): boolean {
  return result.unsatComponentIds.length === 0;
}

function proposalOf({ id: awardId, candidateId, result, markedBy }: AwardEntity): Proposal {
  return { awardId, candidateId, result, markedBy };
}

/** Marks that are missing are a point of their own; this is what remains undecided although all are there. */
function isUndecidable({ state, missingMarks }: Proposal['result']): boolean {
  return state === 'not-yet-decided' && missingMarks === 0;
}

const whileOpen = (attempt: AttemptEntity, now: Date) =>
  isOverdue(attempt, now) ? ('overdue' as const) : ('in-progress' as const);

async function currentMembers(tx: EntityManager) {
  const active = await tx.findBy(MembershipEntity, { isActive: true });
  return active.filter(({ roles }) => roles.includes('award-board-member')).map(({ id }) => ({ membershipId: id }));
}
