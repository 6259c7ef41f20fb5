import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Specifications } from '@assay/catalogue/api';
import { AttemptEntity, SittingEntity } from '@assay/delivery/api';
import { CandidateEntity, type Candidate } from '@assay/identity/api';
import { Database, OrganisationEntity } from '@assay/platform/api';
import { refuse, sumMarks } from '@assay/platform/domain';
import { AwardEntity } from '../award/award.entity';
import { shownComponents, shownFindings, shownOutcomes } from '../award/shown-result';
import { AwardBoardEntity } from '../board/award-board.entity';
import { statementPdf } from './statement-pdf';

/** What candidates see of their own results: nothing before release, everything behind it afterwards. */
@Injectable()
export class CandidateResults {
  constructor(
    private readonly database: Database,
    private readonly specifications: Specifications,
  ) {}

  async all(me: Candidate) {
    const lists = await Promise.all(
      me.seats.map(({ organisationId, candidateId }) =>
        this.database.inOrganisation(organisationId, async (tx) => {
          const { name: organisation } = await tx.findOneByOrFail(OrganisationEntity, { id: organisationId });
          const released = await releasedAwards(tx, candidateId);
          const decided = released.map((award) => summary(award, organisation));
          return [...(await this.beingMarked(tx, candidateId, released, organisation)), ...decided];
        }),
      ),
    );
    return { results: lists.flat() };
  }

  async one(resultId: string, me: Candidate) {
    for (const { organisationId, candidateId } of me.seats) {
      const found = await this.database.inOrganisation(organisationId, async (tx) => {
        const award = (await releasedAwards(tx, candidateId)).find(({ id }) => id === resultId);
        const { name } = await tx.findOneByOrFail(OrganisationEntity, { id: organisationId });
        return award ? detail(award, name) : null;
      });
      if (found) return found;
    }
    throw refuse('NOT_FOUND');
  }

  /** The same as a document. */
  async statement(resultId: string, me: Candidate) {
    const result = await this.one(resultId, me);
    const holder = await this.holderOf(resultId, me);
    return { name: `statement-of-results-${holder.number}.pdf`, bytes: await statementPdf(result, holder) };
  }

  private async holderOf(resultId: string, { seats }: Candidate) {
    for (const { organisationId, candidateId } of seats) {
      const found = await this.database.inOrganisation(organisationId, async (tx) =>
        (await tx.existsBy(AwardEntity, { id: resultId, candidateId }))
          ? tx.findOneByOrFail(CandidateEntity, { id: candidateId })
          : null,
      );
      if (found) return found;
    }
    throw refuse('NOT_FOUND');
  }

  /** Handed in, and not told yet. */
  private async beingMarked(
    tx: EntityManager,
    candidateId: string,
    released: readonly ReleasedAward[],
    organisation: string,
  ) {
    const told = new Set(released.flatMap(({ result }) => result.components.map(({ attemptId }) => attemptId)));
    const attempts = (await tx.findBy(AttemptEntity, { candidateId, state: 'submitted' })).filter(
      ({ id }) => !told.has(id),
    );
    const sittings = await tx.findBy(SittingEntity, { id: In(attempts.map(({ sittingId }) => sittingId)) });
    const byVersion = Map.groupBy(sittings, ({ specificationVersionId }) => specificationVersionId);
    const rows = [];
    for (const [versionId, own] of byVersion) {
      const { content } = await this.specifications.publishedVersion(tx, versionId);
      const taken = attempts.flatMap(({ sittingId, submittedAt }) => {
        const sitting = own.find(({ id }) => id === sittingId);
        const component = content.components.find(({ id }) => id === sitting?.componentId)?.title ?? '';
        return sitting && submittedAt ? [{ component, takenAt: submittedAt }] : [];
      });
      rows.push({
        ...{ id: null, title: content.title, organisation, state: 'being-marked' as const, taken },
        ...{ outcomesMet: 0, outcomes: content.outcomes.length, marks: null, max: null, confirmedAt: null },
      });
    }
    return rows;
  }
}

type ReleasedAward = AwardEntity & Required<Pick<AwardEntity, 'snapshot' | 'decidedAt'>> & { releasedAt: Date };

async function releasedAwards(tx: EntityManager, candidateId: string): Promise<ReleasedAward[]> {
  const awards = await tx.find(AwardEntity, { where: { candidateId }, order: { decidedAt: 'DESC' } });
  const boards = await tx.findBy(AwardBoardEntity, { id: In(awards.map(({ boardId }) => boardId)), state: 'released' });
  return awards.flatMap((award) => {
    const board = boards.find(({ id }) => id === award.boardId);
    return board?.releasedAt && award.snapshot
      ? [Object.assign(award, { releasedAt: board.releasedAt }) as ReleasedAward]
      : [];
  });
}

function summary(award: ReleasedAward, organisation: string) {
  const { result, specification } = award.snapshot as NonNullable<AwardEntity['snapshot']>;
  return {
    ...{ id: award.id, title: specification.content.title, organisation, state: stateOf(award) },
    taken: result.components.map(({ title, submittedAt }) => ({ component: title, takenAt: submittedAt })),
    outcomesMet: result.outcomes.filter(({ state }) => state === 'met').length,
    outcomes: result.outcomes.length,
    ...totals(award),
    confirmedAt: award.decidedAt,
  };
}

function detail(award: ReleasedAward, organisation: string) {
  const { result, specification } = award.snapshot as NonNullable<AwardEntity['snapshot']>;
  return {
    ...{ id: award.id, title: specification.content.title, organisation, state: stateOf(award) },
    ...totals(award),
    ...{ confirmedAt: award.decidedAt, releasedAt: award.releasedAt },
    outcomes: shownOutcomes(result, specification.content),
    components: shownComponents(result),
    findings: shownFindings(result),
  };
}

function totals({ result }: ReleasedAward) {
  return {
    marks: sumMarks(result.components.map(({ marks }) => marks ?? '0')),
    max: sumMarks(result.components.map(({ max }) => max)),
  };
}

const stateOf = ({ state }: AwardEntity) => (state === 'confirmed' ? ('met' as const) : ('not-met' as const));
