import { checkInOpensAt, isOpen, normaliseExamDayCode } from '@assay/delivery/domain';
import { CandidateEntity, ExamDayCodes, type ExamDaySeat } from '@assay/identity/api';
import { Database, Settings } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { AttemptEntity } from '../attempt/attempt.entity';
import { EntryEntity } from '../entry/entry.entity';
import { ExamDayCodeEntity } from './exam-day-code.entity';
import { SittingEntity } from './sitting.entity';

/** Answers identity's question whom a candidate number and an exam-day code stand for. */
@Injectable()
export class SittingCodes extends ExamDayCodes {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  /** Keyed, so that a copy of the database gives no code away; the same each time, so that it can be looked up. */
  hash(code: string): string {
    return createHmac('sha256', this.settings.masterKey)
      .update(`exam-day-code:${normaliseExamDayCode(code)}`)
      .digest('hex');
  }

  async seatOf(candidateNumber: string, code: string): Promise<ExamDaySeat | null> {
    const codeHash = this.hash(code);
    const known = await this.database.knowing('exam_day_code', codeHash, (tx) =>
      tx.findOneBy(ExamDayCodeEntity, { codeHash }),
    );
    if (!known) return null;
    return this.database.inOrganisation(known.organisationId, (tx, now) =>
      seatIn(tx, known.sittingId, candidateNumber.trim(), now),
    );
  }
}

/** From check-in to the last start; whoever has begun may come back, also on another device, until their time is over. */
async function seatIn(tx: EntityManager, sittingId: string, number: string, now: Date): Promise<ExamDaySeat | null> {
  const candidate = await tx
    .createQueryBuilder(CandidateEntity, 'candidate')
    .innerJoin(EntryEntity, 'entry', 'entry.candidate_id = candidate.id')
    .where(`entry.sitting_id = :sittingId and entry.state = 'entered'`, { sittingId })
    .andWhere('upper(candidate.number) = upper(:number)', { number })
    .getOne();
  if (!candidate) return null;
  const sitting = await tx.findOneByOrFail(SittingEntity, { id: sittingId });
  const attempt = await tx.findOneBy(AttemptEntity, { sittingId, candidateId: candidate.id });
  const mayEnter =
    now >= checkInOpensAt(sitting) && (now < sitting.closesAt || (attempt !== null && isOpen(attempt, now)));
  if (!mayEnter) return null;
  const { organisationId, id: candidateId, name: candidateName } = candidate;
  return { organisationId, candidateId, candidateName, sittingId };
}
