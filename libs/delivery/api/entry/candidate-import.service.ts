import type { CandidateImport } from '@assay/delivery/contract';
import { deliveryErrors } from '@assay/delivery/contract';
import { readCandidateList, refuseDelivery, type CandidateRow } from '@assay/delivery/domain';
import type { Member } from '@assay/identity/api';
import { Database } from '@assay/platform/api';
import { DomainError } from '@assay/platform/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SittingEntity } from '../sitting/sitting.entity';
import { findSitting } from '../sitting/sitting.service';
import { Entries, requireEntering } from './entry.service';

/** Carries the findings of a rehearsal out of the transaction that it undoes. */
class Rehearsed extends Error {
  constructor(readonly findings: CandidateImport) {
    super('An import was rehearsed.');
  }
}

@Injectable()
export class CandidateImports {
  constructor(
    private readonly database: Database,
    private readonly entries: Entries,
  ) {}

  /** Does all of it and undoes it again, so that the preview cannot promise what the import would not keep. */
  async preview(me: Member, sittingId: string, list: string): Promise<CandidateImport> {
    try {
      return await this.database.inOrganisation(me.organisationId, async (tx, now) => {
        const sitting = await findSitting(tx, sittingId);
        requireEntering(sitting, now);
        throw new Rehearsed({ ...(await this.enterAll(tx, me, sitting, list)), entered: 0 });
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.findings;
      throw error;
    }
  }

  /** All or nobody: half a list entered is worse than none. */
  import(me: Member, sittingId: string, list: string): Promise<CandidateImport> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const sitting = await findSitting(tx, sittingId);
      requireEntering(sitting, now);
      const done = await this.enterAll(tx, me, sitting, list);
      if (done.errors.length > 0) {
        const detail = done.errors.length === 1 ? 'One row has an error.' : `${done.errors.length} errors were found.`;
        throw refuseDelivery('CANDIDATE_LIST_HAS_ERRORS', detail, { errors: done.errors });
      }
      return done;
    });
  }

  private async enterAll(
    tx: EntityManager,
    me: Member,
    sitting: SittingEntity,
    list: string,
  ): Promise<CandidateImport> {
    const { candidates, errors } = readCandidateList(list);
    const findings = [...errors];
    for (const row of candidates) {
      const refusal = await this.enter(tx, me, sitting, row);
      if (refusal) findings.push({ line: row.line, field: null, message: refusal });
    }
    findings.sort((a, b) => a.line - b.line);
    return { rows: [...candidates], errors: findings, entered: candidates.length };
  }

  /** What stands against this row, in a sentence. */
  private async enter(
    tx: EntityManager,
    me: Member,
    sitting: SittingEntity,
    row: CandidateRow,
  ): Promise<string | null> {
    try {
      const { number, name, email, extraTimePercent } = row;
      await this.entries.enter(tx, me, sitting, { number, name, email, extraTimePercent });
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'ENTRY_EXISTS') return deliveryErrors.ENTRY_EXISTS.title;
      return error.detail ?? error.message;
    }
  }
}
