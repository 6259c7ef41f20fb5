import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import {
  awardStateOf,
  memberState,
  missingSigners,
  outcomeCounts,
  signersNeeded,
  signingObstacle,
  validSignatures,
  type BoardView,
} from '@assay/awarding/domain';
import { Specifications } from '@assay/catalogue/api';
import { awardRuleSentences, type Specification } from '@assay/catalogue/domain';
import { MembershipEntity, PersonEntity, type Member } from '@assay/identity/api';
import { hasPermission } from '@assay/identity/domain';
import { Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import type { AwardEntity } from '../award/award.entity';
import { shownComponents, shownFindings, shownOutcomes } from '../award/shown-result';
import { AwardBoardEntity } from './award-board.entity';
import { BoardReader, isBeforeTheBoard, type LoadedBoard } from './board-reader';

/** What the screens of the award board show. */
@Injectable()
export class BoardPages {
  constructor(
    private readonly database: Database,
    private readonly reader: BoardReader,
    private readonly specifications: Specifications,
  ) {}

  list(me: Member) {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const boards = await tx.find(AwardBoardEntity, { order: { openedAt: 'DESC' } });
      const rows = [];
      for (const board of boards) {
        const { view } = await this.reader.load(tx, board, now);
        const { code, version, content } = await this.specification(tx, board);
        const { id, state, openedAt, confirmedAt, releasedAt } = board;
        rows.push({
          ...{ id, code, version, title: content.title, state, openedAt, confirmedAt, releasedAt },
          candidates: view.proposals.length,
          openPoints: view.points.length,
          signed: validSignatures(view).length,
          signers: signersNeeded(view).length,
        });
      }
      return { boards: rows };
    });
  }

  one(boardId: string, me: Member) {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const board = await tx.findOneBy(AwardBoardEntity, { id: boardId });
      if (!board) throw refuse('NOT_FOUND');
      const loaded = await this.reader.load(tx, board, now);
      const { code, version, content } = await this.specification(tx, board);
      const { view, awards, scripts } = loaded;
      const { id, state, openedAt, confirmedAt, releasedAt } = board;
      const awarded = view.proposals.filter(({ result }) => awardStateOf(result) === 'confirmed').length;
      return {
        ...{ id, code, version, title: content.title, state, openedAt, confirmedAt, releasedAt },
        rule: awardRuleSentences(content.awardRule, content),
        points: view.points.map((point) => ({ ...point, about: [...point.about] })),
        lateScripts: scripts
          .filter((script) => script.isLateUndecided)
          .map(({ attemptId, scriptCode, componentId }) => ({
            attemptId,
            scriptCode,
            component: titleOf(content, componentId),
          })),
        members: await this.members(tx, view, me),
        candidates: awards
          .filter(isBeforeTheBoard)
          .map((award) => boardCandidate(award, loaded, content))
          .toSorted(byNumber),
        notBefore: awards
          .filter((award) => !isBeforeTheBoard(award))
          .map((award) => ({
            number: loaded.candidates.get(award.candidateId)?.number ?? '',
            missing: award.result.unsatComponentIds.map((componentId) => titleOf(content, componentId)),
          }))
          .toSorted(byNumber),
        outcomes: content.outcomes.map(({ id: outcomeId, code: outcome, statement }) => ({
          ...{ outcomeId, code: outcome, statement },
          ...outcomeCounts(view.proposals, outcomeId),
        })),
        digest: view.digest,
        effect: { awarded, notAwarded: view.proposals.length - awarded },
        you: youOn(view, me),
      };
    });
  }

  private async specification(tx: EntityManager, { specificationVersionId }: AwardBoardEntity) {
    const { specificationId, version, content } = await this.specifications.publishedVersion(
      tx,
      specificationVersionId,
    );
    const { code } = await this.specifications.specification(tx, specificationId);
    return { code, version, content };
  }

  private async members(tx: EntityManager, view: BoardView, me: Member) {
    const ids = view.members.map(({ membershipId }) => membershipId);
    const memberships = await tx.findBy(MembershipEntity, { id: In(ids) });
    const people = await tx.findBy(PersonEntity, { id: In(memberships.map(({ personId }) => personId)) });
    return memberships.map(({ id, personId }) => {
      const signature = validSignatures(view).find(({ membershipId }) => membershipId === id);
      return {
        name: people.find((person) => person.id === personId)?.name ?? '',
        isYou: id === me.membershipId,
        state: memberState(view, id),
        signedAt: signature?.signedAt ?? null,
      };
    });
  }
}

function boardCandidate(award: AwardEntity, { candidates, board }: LoadedBoard, content: Specification) {
  const candidate = candidates.get(award.candidateId);
  return {
    awardId: award.id,
    number: candidate?.number ?? '',
    name: board.state === 'open' ? null : (candidate?.name ?? ''),
    state: award.state,
    result: award.result.state,
    outcomes: shownOutcomes(award.result, content),
    components: shownComponents(award.result),
    findings: shownFindings(award.result),
  };
}

function youOn(view: BoardView, me: Member) {
  const obstacle = hasPermission(me.roles, 'award:sign') ? signingObstacle(view, me.membershipId) : 'NOT_ON_THE_BOARD';
  return {
    maySign: obstacle === null,
    obstacle,
    isLast: obstacle === null && missingSigners(view).length === 1,
    mayRelease: view.state === 'confirmed' && hasPermission(me.roles, 'award:release'),
  };
}

const titleOf = ({ components }: Specification, componentId: string) =>
  components.find(({ id }) => id === componentId)?.title ?? '';

const byNumber = (a: { number: string }, b: { number: string }) =>
  a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
