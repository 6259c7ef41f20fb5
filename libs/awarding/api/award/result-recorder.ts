import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Not, type EntityManager } from 'typeorm';
import { candidateResult, conductOf, countingScripts, type CandidateResult } from '@assay/awarding/domain';
import { Specifications } from '@assay/catalogue/api';
import { AwardBoardEntity } from '../board/award-board.entity';
import { AwardEntity } from './award.entity';
import { EvidenceReader } from './candidate-evidence';
import { OutcomeResultEntity } from './outcome-result.entity';

/** Works results out from the marks that count now, and lays them before the open board. */
@Injectable()
export class ResultRecorder {
  constructor(
    private readonly evidence: EvidenceReader,
    private readonly specifications: Specifications,
  ) {}

  async record(
    tx: EntityManager,
    organisationId: string,
    candidateId: string,
    specificationVersionId: string,
    now: Date,
  ) {
    const { content } = await this.specifications.publishedVersion(tx, specificationVersionId);
    const board = await openBoard(tx, organisationId, specificationVersionId, now);
    const { scripts, markedBy } = await this.evidence.of(tx, candidateId, specificationVersionId);
    const result = candidateResult(content, scripts, conductOf(countingScripts(scripts).map((one) => one.supervision)));
    if (await isDecidedAlready(tx, candidateId, specificationVersionId, result)) return;

    const known = await tx.findOneBy(AwardEntity, { boardId: board.id, candidateId });
    const computed = { result, markedBy: [...markedBy], computedAt: now };
    const awardId = known?.id ?? randomUUID();
    if (known) await tx.update(AwardEntity, awardId, computed as never);
    else {
      const proposal = { id: awardId, organisationId, boardId: board.id, candidateId, specificationVersionId };
      await tx.insert(AwardEntity, {
        ...proposal,
        ...computed,
        state: 'proposed',
        decidedAt: null,
        snapshot: null,
      } as never);
    }
    await replaceOutcomes(tx, organisationId, awardId, result, now);
  }
}

/** Locked: results of one specification are recorded, signed and confirmed one after the other. */
export async function openBoard(tx: EntityManager, organisationId: string, specificationVersionId: string, now: Date) {
  const board = { id: randomUUID(), organisationId, specificationVersionId, state: 'open' as const, openedAt: now };
  await tx.createQueryBuilder().insert().into(AwardBoardEntity).values(board).orIgnore().execute();
  const where = { specificationVersionId, state: 'open' as const };
  return tx.findOneOrFail(AwardBoardEntity, { where, lock: { mode: 'pessimistic_write' } });
}

/** A confirmed award stays; a refusal stays until the candidate has handed in something new. */
async function isDecidedAlready(
  tx: EntityManager,
  candidateId: string,
  specificationVersionId: string,
  result: CandidateResult,
) {
  const where = { candidateId, specificationVersionId, state: Not('proposed' as const) };
  const decided = await tx.find(AwardEntity, { where });
  const scripts = attemptsOf(result);
  return decided.some((award) => award.state === 'confirmed' || attemptsOf(award.result) === scripts);
}

const attemptsOf = ({ components }: CandidateResult) =>
  components
    .map(({ attemptId }) => attemptId)
    .toSorted()
    .join();

async function replaceOutcomes(
  tx: EntityManager,
  organisationId: string,
  awardId: string,
  result: CandidateResult,
  now: Date,
) {
  const rows = result.outcomes.map(({ outcomeId, state, marks, max, minimum, reason, evidenceGroups }) => ({
    ...{
      awardId,
      outcomeId,
      organisationId,
      state,
      marks,
      max,
      minimum,
      reason,
      evidence: evidenceGroups,
      computedAt: now,
    },
  }));
  await tx.delete(OutcomeResultEntity, { awardId });
  if (rows.length > 0) await tx.insert(OutcomeResultEntity, rows as never);
}
