import type { CandidateExam, CandidateHome, WaitingRoom } from '@assay/delivery/contract';
import {
  checkInOpensAt,
  examStage,
  refuseDelivery,
  requireCheckIn,
  timeAllowanceMinutes,
} from '@assay/delivery/domain';
import { CandidateEntity, Looks, type Candidate } from '@assay/identity/api';
import { Audit, Database, OrganisationEntity } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import { AttemptEntity } from '../attempt/attempt.entity';
import { inOwnSeat, ownRows } from '../attempt/own-seat';
import { EntryEntity } from '../entry/entry.entity';
import { CompiledForms } from '../form/compiled-forms';
import { SittingEntity } from '../sitting/sitting.entity';

type Exam = z.input<typeof CandidateExam>;
type Room = z.input<typeof WaitingRoom>;

/** What a candidate sees of their own exams before and between them; nothing of the questions but their number. */
@Injectable()
export class CandidateHomes {
  constructor(
    private readonly database: Database,
    private readonly forms: CompiledForms,
    private readonly audit: Audit,
    private readonly looks: Looks,
  ) {}

  async home(candidate: Candidate): Promise<z.input<typeof CandidateHome>> {
    const exams: (Exam & { opensAt: Date })[] = [];
    for (const seat of candidate.seats) {
      await this.database.inOrganisation(seat.organisationId, async (tx, now) => {
        const entries = await tx.findBy(EntryEntity, { ...ownRows(seat) });
        for (const entry of entries) exams.push(await this.exam(tx, entry, now));
      });
    }
    exams.sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
    return { name: candidate.name, serverNow: await this.database.now(), exams };
  }

  async waitingRoom(entryId: string, candidate: Candidate): Promise<Room> {
    const room = await inOwnSeat(this.database, candidate, async (tx, own, now) => {
      const entry = await tx.findOneBy(EntryEntity, { id: entryId, ...own });
      return entry && this.room(tx, entry, now);
    });
    if (!room) throw refuseDelivery('ENTRY_NOT_FOUND');
    return room;
  }

  /** Checking in again keeps the first time. */
  async checkIn(entryId: string, candidate: Candidate): Promise<Room> {
    const room = await inOwnSeat(this.database, candidate, async (tx, own, now) => {
      const entry = await tx.findOneBy(EntryEntity, { id: entryId, ...own });
      if (!entry || entry.checkedInAt) return entry && this.room(tx, entry, now);
      if (entry.state === 'withdrawn') throw refuseDelivery('ENTRY_WITHDRAWN');
      if (entry.state === 'absent') throw refuseDelivery('ENTRY_ABSENT');
      requireCheckIn(await tx.findOneByOrFail(SittingEntity, { id: entry.sittingId }), now);
      await tx.update(EntryEntity, { id: entryId, checkedInAt: IsNull() }, { checkedInAt: now });
      await this.audit.record(tx, candidate, 'entry.checked-in', entryId);
      return this.room(tx, { ...entry, checkedInAt: now }, now);
    });
    if (!room) throw refuseDelivery('ENTRY_NOT_FOUND');
    return room;
  }

  private async room(tx: EntityManager, entry: EntryEntity, now: Date): Promise<Room> {
    const exam = await this.exam(tx, entry, now);
    const sitting = await tx.findOneByOrFail(SittingEntity, { id: entry.sittingId });
    const form = await this.forms.of(tx, sitting.organisationId, sitting.formId);
    const { name, number } = await tx.findOneByOrFail(CandidateEntity, { id: entry.candidateId });
    const sections = form.sections.map(({ title, slots }) => ({ title, questions: slots.length }));
    return { ...exam, serverNow: now, candidate: { name, number }, sections, paste: sitting.paste, seal: form.seal };
  }

  private async exam(tx: EntityManager, entry: EntryEntity, now: Date): Promise<Exam & { opensAt: Date }> {
    const sitting = await tx.findOneByOrFail(SittingEntity, { id: entry.sittingId });
    const form = await this.forms.of(tx, sitting.organisationId, sitting.formId);
    const organisation = await tx.findOneByOrFail(OrganisationEntity, { id: sitting.organisationId });
    const { id, name, shortName } = organisation;
    const [look] = await this.looks.of(tx, [organisation]);
    const attempt = await tx.findOneBy(AttemptEntity, { entryId: entry.id });
    const { opensAt, closesAt, place, supervision } = sitting;
    return {
      entryId: entry.id,
      sittingId: sitting.id,
      organisation: { id, name, shortName },
      title: form.specificationTitle,
      component: form.componentTitle,
      timeZone: look?.timeZone ?? 'Etc/UTC',
      place,
      supervision,
      opensAt,
      closesAt,
      checkInOpensAt: checkInOpensAt(sitting),
      checkedInAt: entry.checkedInAt,
      questions: form.slots.size,
      durationMinutes: form.durationMinutes,
      extraTimePercent: entry.extraTimePercent,
      allowanceMinutes: timeAllowanceMinutes(form.durationMinutes, entry.extraTimePercent),
      isObserved: form.isObserved,
      stage: examStage(sitting, entry, attempt, now),
      attempt: attempt && {
        id: attempt.id,
        startedAt: attempt.startedAt,
        endsAt: attempt.endsAt,
        submittedAt: attempt.submittedAt,
        pausedAt: attempt.pausedAt,
      },
    };
  }
}
