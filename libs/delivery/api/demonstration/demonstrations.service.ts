import { attemptSubmitted, type Demonstration, type RecordDemonstration } from '@assay/delivery/contract';
import { recordDemonstration, refuseDelivery } from '@assay/delivery/domain';
import type { Member } from '@assay/identity/api';
import { Audit, Database, Outbox } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import { AttemptEntity } from '../attempt/attempt.entity';
import { insertAttempt } from '../attempt/insert-attempt';
import { EntryEntity } from '../entry/entry.entity';
import { CompiledForms } from '../form/compiled-forms';
import { findSitting } from '../sitting/sitting.service';

/** Exams that an examiner watches: the member who records one starts and hands in, and its checklist goes to marking. */
@Injectable()
export class Demonstrations {
  constructor(
    private readonly database: Database,
    private readonly forms: CompiledForms,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  record(
    me: Member,
    sittingId: string,
    entryId: string,
    { startedAt }: RecordDemonstration,
  ): Promise<z.input<typeof Demonstration>> {
    const { organisationId } = me;
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      const sitting = await findSitting(tx, sittingId);
      const lock = { mode: 'pessimistic_write' } as const;
      const entry = await tx.findOne(EntryEntity, { where: { id: entryId, sittingId }, lock });
      if (!entry) throw refuseDelivery('ENTRY_NOT_FOUND');
      const form = await this.forms.of(tx, organisationId, sitting.formId);
      if (!form.isObserved) throw refuseDelivery('EXAM_IS_NOT_OBSERVED');
      if (await tx.existsBy(AttemptEntity, { entryId })) throw refuseDelivery('ENTRY_STARTED', RECORDED);
      const begun = startedAt ? new Date(startedAt) : now;
      const recorded = recordDemonstration(sitting, entry, form.durationMinutes, begun, now);
      const { id: attemptId } = await insertAttempt(tx, sitting, entry, recorded);
      await this.audit.record(tx, me, 'demonstration.recorded', attemptId, { entryId, startedAt: begun });
      await this.outbox.add(tx, attemptSubmitted, { organisationId, attemptId });
      return { attemptId, entryId, startedAt: begun, recordedAt: now };
    });
  }
}

const RECORDED = 'The demonstration of this candidate is recorded already.';
