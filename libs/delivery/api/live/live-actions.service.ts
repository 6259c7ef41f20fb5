import type { AddTime, Done, WithReason } from '@assay/delivery/contract';
import {
  addTime,
  pauseAttempt,
  refuseDelivery,
  resumeAttempt,
  type Attempt,
  type AttemptClock,
  type IncidentKind,
} from '@assay/delivery/domain';
import type { Member } from '@assay/identity/api';
import { Audit, Database } from '@assay/platform/api';
import { DomainError } from '@assay/platform/domain';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { AttemptEntity } from '../attempt/attempt.entity';
import { EntryEntity } from '../entry/entry.entity';
import { findSitting } from '../sitting/sitting.service';
import { IncidentEntity } from './incident.entity';

interface Act {
  readonly kind: IncidentKind;
  readonly words: string;
  readonly minutes?: number;
}
type Concerned = readonly string[] | null;

/** What invigilators do to exams that run: decided by the rules of time, logged with a reason, told to the candidates. */
@Injectable()
export class LiveActions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  addTime(me: Member, sittingId: string, { entryIds, reason, minutes }: AddTime): Promise<Done> {
    const act: Act = { kind: 'time-added', words: reason, minutes };
    return this.onClocks(me, sittingId, act, entryIds, (attempt, now) => addTime(attempt, minutes, now));
  }

  pause(me: Member, sittingId: string, { entryIds, reason }: WithReason): Promise<Done> {
    return this.onClocks(me, sittingId, { kind: 'paused', words: reason }, entryIds, pauseAttempt);
  }

  resume(me: Member, sittingId: string, { entryIds, reason }: WithReason): Promise<Done> {
    return this.onClocks(me, sittingId, { kind: 'resumed', words: reason }, entryIds, resumeAttempt);
  }

  /** Reaches whoever waits or works; with names, anybody who is entered. */
  message(me: Member, sittingId: string, { entryIds, reason }: WithReason): Promise<Done> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      await findSitting(tx, sittingId);
      const reached = entryIds ? await known(tx, sittingId, entryIds) : await present(tx, sittingId);
      if (reached.length === 0) throw refuseDelivery('NOBODY_CONCERNED');
      return this.log(tx, me, sittingId, { kind: 'message', words: reason }, reached, now);
    });
  }

  /** For the record alone, about some candidates or about the sitting. */
  note(me: Member, sittingId: string, { entryIds, reason }: WithReason): Promise<Done> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      await findSitting(tx, sittingId);
      const about = entryIds ? await known(tx, sittingId, entryIds) : [];
      return this.log(tx, me, sittingId, { kind: 'note', words: reason }, about, now);
    });
  }

  /** Somebody who was named must be concerned, or it is said why not; of all, those whom it cannot concern are left out. */
  private onClocks(
    me: Member,
    sittingId: string,
    act: Act,
    entryIds: Concerned,
    decide: (attempt: Attempt, now: Date) => Partial<AttemptClock>,
  ): Promise<Done> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      await findSitting(tx, sittingId);
      if (entryIds) await known(tx, sittingId, entryIds);
      // In the order in which saves lock them, so that nobody waits in a circle.
      const attempts = await tx.find(AttemptEntity, {
        where: { sittingId, ...(entryIds && { entryId: In([...entryIds]) }) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      if (entryIds && attempts.length < new Set(entryIds).size) throw refuseDelivery('NOBODY_CONCERNED', NOT_STARTED);
      const changed = attempts.flatMap((attempt) => {
        try {
          return [{ ...attempt, ...decide(attempt, now) }];
        } catch (error) {
          if (entryIds || !(error instanceof DomainError)) throw error;
          return [];
        }
      });
      if (changed.length === 0) throw refuseDelivery('NOBODY_CONCERNED');
      await setClocks(tx, changed);
      const entries = changed.map(({ entryId }) => entryId);
      return this.log(tx, me, sittingId, act, entries, now);
    });
  }

  private async log(
    tx: EntityManager,
    me: Member,
    sittingId: string,
    act: Act,
    entryIds: readonly string[],
    at: Date,
  ): Promise<Done> {
    const { organisationId, membershipId: madeBy } = me;
    const { kind, words, minutes = null } = act;
    const id = randomUUID();
    await tx.insert(IncidentEntity, { id, organisationId, sittingId, kind, words, minutes, madeBy, at });
    await tx.query(
      `insert into incident_candidate (entry_id, incident_id, organisation_id)
       select entry_id, $2, $3 from unnest($1::uuid[]) as concerned (entry_id)`,
      [entryIds, id, organisationId],
    );
    const detail = { incidentId: id, candidates: entryIds.length, words, ...(minutes && { minutes }) };
    await this.audit.record(tx, me, `sitting.${kind}`, sittingId, detail);
    return { incidentId: id, candidates: entryIds.length };
  }
}

const NOT_STARTED = 'This candidate has not started.';

async function setClocks(tx: EntityManager, attempts: readonly (AttemptClock & { id: string })[]) {
  await tx.query(
    `update attempt a set ends_at = c.ends_at, paused_at = c.paused_at, paused_ms = c.paused_ms, added_minutes = c.added
     from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::bigint[], $5::integer[])
       as c (id, ends_at, paused_at, paused_ms, added) where c.id = a.id`,
    [
      attempts.map(({ id }) => id),
      attempts.map(({ endsAt }) => endsAt),
      attempts.map(({ pausedAt }) => pausedAt),
      attempts.map(({ pausedMs }) => pausedMs),
      attempts.map(({ addedMinutes }) => addedMinutes),
    ],
  );
}

/** @throws ENTRY_NOT_FOUND unless every one is of this sitting */
async function known(tx: EntityManager, sittingId: string, entryIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(entryIds)];
  const found = await tx.countBy(EntryEntity, { sittingId, id: In(ids) });
  if (found < ids.length) throw refuseDelivery('ENTRY_NOT_FOUND');
  return ids;
}

async function present(tx: EntityManager, sittingId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select e.id from entry e left join attempt a on a.entry_id = e.id
     where e.sitting_id = $1 and e.state = 'entered' and (a.id is null or a.state = 'open')`,
    [sittingId],
  );
  return rows.map(({ id }) => id);
}
