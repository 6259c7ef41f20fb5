import type { CandidateAttempt, FinishSummary } from '@assay/delivery/contract';
import { isOverdue, refuseDelivery, startAttempt, summariseAttempt } from '@assay/delivery/domain';
import type { Candidate } from '@assay/identity/api';
import { isAnswered } from '@assay/item-bank/domain';
import { Audit, Database, systemActor } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import { EntryEntity } from '../entry/entry.entity';
import { CompiledForms } from '../form/compiled-forms';
import { ResponseFlagEntity } from '../response/response-flag.entity';
import { ResponseEntity } from '../response/response.entity';
import { SittingEntity } from '../sitting/sitting.entity';
import { AttemptPages } from './attempt-pages';
import { AttemptEntity } from './attempt.entity';
import { HandIn } from './hand-in';
import { insertAttempt } from './insert-attempt';
import { inOwnSeat, type OwnRows } from './own-seat';

@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly forms: CompiledForms,
    private readonly pages: AttemptPages,
    private readonly handIn: HandIn,
    private readonly audit: Audit,
  ) {}

  /** A second click, tab or device continues what was started: there is one attempt per entry. */
  async start(entryId: string, candidate: Candidate): Promise<z.input<typeof CandidateAttempt>> {
    const page = await inOwnSeat(this.database, candidate, async (tx, own, now) => {
      const entry = await tx.findOne(EntryEntity, {
        where: { id: entryId, ...own },
        lock: { mode: 'pessimistic_write' },
      });
      if (!entry) return null;
      const begun = await lockAttempt(tx, { entryId });
      if (begun) return this.pages.of(tx, await this.closeIfOverdue(tx, begun, now), now);

      const sitting = await tx.findOneByOrFail(SittingEntity, { id: entry.sittingId });
      const form = await this.forms.of(tx, sitting.organisationId, sitting.formId);
      if (form.isObserved) throw refuseDelivery('EXAM_IS_OBSERVED');
      const attempt = await insertAttempt(tx, sitting, entry, startAttempt(sitting, entry, form.durationMinutes, now));
      await this.audit.record(tx, candidate, 'attempt.started', attempt.id, { endsAt: attempt.endsAt });
      return this.pages.of(tx, attempt, now);
    });
    return page ?? refuseWith('ENTRY_NOT_FOUND');
  }

  /** Safe to repeat: the script is handed in once, and whoever asks again is told so. */
  async submit(attemptId: string, candidate: Candidate): Promise<z.input<typeof CandidateAttempt>> {
    const page = await inOwnSeat(this.database, candidate, async (tx, own, now) => {
      const attempt = await lockAttempt(tx, { id: attemptId, ...own });
      if (!attempt) return null;
      const actor = isOverdue(attempt, now) ? systemActor('deadline') : candidate;
      return this.pages.of(tx, await this.handIn.of(tx, attempt, actor, now), now);
    });
    return page ?? refuseWith('ATTEMPT_NOT_FOUND');
  }

  async one(attemptId: string, candidate: Candidate): Promise<z.input<typeof CandidateAttempt>> {
    const page = await inOwnSeat(this.database, candidate, async (tx, own, now) => {
      const attempt = await tx.findOneBy(AttemptEntity, { id: attemptId, ...own });
      if (!attempt) return null;
      if (!isOverdue(attempt, now)) return this.pages.of(tx, attempt, now);
      const locked = await lockAttempt(tx, { id: attemptId, ...own });
      return this.pages.of(tx, await this.closeIfOverdue(tx, locked ?? attempt, now), now);
    });
    return page ?? refuseWith('ATTEMPT_NOT_FOUND');
  }

  async summary(attemptId: string, candidate: Candidate): Promise<z.input<typeof FinishSummary>> {
    const summary = await inOwnSeat(this.database, candidate, async (tx, own, now) => {
      const attempt = await tx.findOneBy(AttemptEntity, { id: attemptId, ...own });
      if (!attempt) return null;
      const form = await this.forms.of(tx, attempt.organisationId, attempt.formId);
      const values = new Map((await tx.findBy(ResponseEntity, { attemptId })).map(({ slot, value }) => [slot, value]));
      const flags = new Set((await tx.findBy(ResponseFlagEntity, { attemptId })).map(({ slot }) => slot));
      const progress = [...form.slots.values()].map(({ slot, number, delivery }) => ({
        slot,
        number,
        answered: isAnswered(delivery, values.get(slot) ?? null),
        flagged: flags.has(slot),
      }));
      const { questions, answered, unanswered, flagged } = summariseAttempt(progress);
      return {
        questions,
        answered,
        unanswered: [...unanswered],
        flagged: [...flagged],
        endsAt: attempt.endsAt,
        serverNow: now,
      };
    });
    return summary ?? refuseWith('ATTEMPT_NOT_FOUND');
  }

  private async closeIfOverdue(tx: EntityManager, attempt: AttemptEntity, now: Date): Promise<AttemptEntity> {
    return isOverdue(attempt, now) ? this.handIn.of(tx, attempt, systemActor('deadline'), now) : attempt;
  }
}

/** Locked, so that a save, a hand-in and the deadline come one after the other. */
function lockAttempt(tx: EntityManager, where: { entryId: string } | ({ id: string } & OwnRows)) {
  return tx.findOne(AttemptEntity, { where, lock: { mode: 'pessimistic_write' } });
}

function refuseWith(code: 'ENTRY_NOT_FOUND' | 'ATTEMPT_NOT_FOUND'): never {
  throw refuseDelivery(code);
}
