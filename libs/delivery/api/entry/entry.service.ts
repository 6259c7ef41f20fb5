import type { NewEntry, StaffEntry } from '@assay/delivery/contract';
import {
  changeExtraTime,
  markAbsent,
  refuseDelivery,
  reinstateEntry,
  sittingPhase,
  withdrawEntry,
  type Entry,
  type EntryFacts,
} from '@assay/delivery/domain';
import { Candidates, type Member } from '@assay/identity/api';
import { Audit, Database } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import { AttemptEntity } from '../attempt/attempt.entity';
import { CompiledForms } from '../form/compiled-forms';
import type { SittingEntity } from '../sitting/sitting.entity';
import { findSitting } from '../sitting/sitting.service';
import { EntryEntity } from './entry.entity';
import { staffEntry } from './staff-entries';

type Page = Promise<z.input<typeof StaffEntry>>;

@Injectable()
export class Entries {
  constructor(
    private readonly database: Database,
    private readonly candidates: Candidates,
    private readonly forms: CompiledForms,
    private readonly audit: Audit,
  ) {}

  add(me: Member, sittingId: string, candidate: NewEntry): Page {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const sitting = await findSitting(tx, sittingId);
      requireEntering(sitting, now);
      return this.page(tx, sitting, await this.enter(tx, me, sitting, candidate));
    });
  }

  /** @throws ENTRY_EXISTS, and what identity says about a number that somebody else has */
  async enter(
    tx: EntityManager,
    me: Member,
    sitting: SittingEntity,
    { extraTimePercent, ...person }: NewEntry,
  ): Promise<string> {
    const { organisationId, id: sittingId } = sitting;
    const { id: candidateId } = await this.candidates.findOrCreate(tx, organisationId, {
      name: person.name,
      ...(person.number ? { number: person.number } : {}),
      ...(person.email ? { email: person.email } : {}),
    });
    const id = randomUUID();
    const inserted = await tx.query<unknown[]>(
      `insert into entry (id, organisation_id, sitting_id, candidate_id, extra_time_percent) values ($1, $2, $3, $4, $5)
       on conflict on constraint entry_once do nothing returning id`,
      [id, organisationId, sittingId, candidateId, extraTimePercent],
    );
    if (inserted.length === 0) throw refuseDelivery('ENTRY_EXISTS');
    await this.audit.record(tx, me, 'entry.added', id, { sittingId, candidateId, extraTimePercent });
    return id;
  }

  changeExtraTime(me: Member, sittingId: string, entryId: string, extraTimePercent: number): Page {
    return this.change(me, sittingId, entryId, 'entry.extra-time-changed', (entry) =>
      changeExtraTime(entry, extraTimePercent),
    );
  }

  withdraw(me: Member, sittingId: string, entryId: string, reason: string): Page {
    return this.change(me, sittingId, entryId, 'entry.withdrawn', withdrawEntry, reason);
  }

  markAbsent(me: Member, sittingId: string, entryId: string, reason: string): Page {
    return this.change(me, sittingId, entryId, 'entry.marked-absent', markAbsent, reason);
  }

  reinstate(me: Member, sittingId: string, entryId: string): Page {
    return this.change(me, sittingId, entryId, 'entry.reinstated', reinstateEntry);
  }

  /** The entry is locked as for a start, so that nobody starts while they are being withdrawn. */
  private change(
    me: Member,
    sittingId: string,
    entryId: string,
    action: string,
    decide: (entry: EntryFacts) => Partial<Entry>,
    reason?: string,
  ): Page {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const sitting = await findSitting(tx, sittingId);
      const lock = { mode: 'pessimistic_write' } as const;
      const entry = await tx.findOne(EntryEntity, { where: { id: entryId, sittingId }, lock });
      if (!entry) throw refuseDelivery('ENTRY_NOT_FOUND');
      const hasAttempt = await tx.existsBy(AttemptEntity, { entryId });
      const change = decide({ ...entry, hasAttempt });
      await tx.update(EntryEntity, { id: entryId }, change);
      await this.audit.record(tx, me, action, entryId, { ...change, ...(reason && { reason }) });
      return this.page(tx, sitting, entryId);
    });
  }

  private async page(tx: EntityManager, sitting: SittingEntity, entryId: string): Page {
    const form = await this.forms.of(tx, sitting.organisationId, sitting.formId);
    return staffEntry(tx, sitting.id, entryId, form.durationMinutes);
  }
}

/** Whoever is entered must still be able to start. */
export function requireEntering(sitting: SittingEntity, now: Date): void {
  if (sittingPhase(sitting, now) === 'closed') throw refuseDelivery('SITTING_CLOSED');
}
