import type { Beat, ExamNews } from '@assay/delivery/contract';
import { refuseDelivery } from '@assay/delivery/domain';
import type { Candidate } from '@assay/identity/api';
import { Database } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type * as z from 'zod/mini';
import { inOwnSeat } from '../attempt/own-seat';
import { EntryEntity } from '../entry/entry.entity';
import { IncidentCandidateEntity } from '../live/incident-candidate.entity';
import { BeatBatches, type Heard } from './beat-batches';
import { storeBeats } from './beat-statement';

const MOST_REMEMBERED = 20_000;

/** Who is there, and what an invigilator has done meanwhile: a question every few seconds, with its answer. */
@Injectable()
export class Presences {
  private readonly batches: BeatBatches;
  /** In which organisation an entry was found: most candidates have one seat, and nobody asks at all of them each time. */
  private readonly organisations = new Map<string, string>();

  constructor(private readonly database: Database) {
    this.batches = new BeatBatches((organisationId, beats) =>
      database.inOrganisation(organisationId, async (tx, now) => ({ now, news: await storeBeats(tx, beats) })),
    );
  }

  async beat(entryId: string, beat: Beat, { seats }: Candidate): Promise<z.input<typeof ExamNews>> {
    const home = this.organisations.get(entryId);
    for (const { organisationId, candidateId, sittingId } of seats) {
      if (home !== undefined && home !== organisationId) continue;
      const heard = await this.batches.beat(organisationId, { entryId, candidateId, sittingId, ...beat });
      if (!heard.news) continue;
      this.remember(entryId, organisationId);
      return newsOf(heard, heard.news);
    }
    throw refuseDelivery('ENTRY_NOT_FOUND');
  }

  /** Confirming twice keeps the first time. */
  async read(entryId: string, incidentId: string, candidate: Candidate): Promise<void> {
    const found = await inOwnSeat(this.database, candidate, async (tx, own, now) => {
      if (!(await tx.existsBy(EntryEntity, { id: entryId, ...own }))) return null;
      if (!(await tx.existsBy(IncidentCandidateEntity, { entryId, incidentId }))) return null;
      await tx.update(IncidentCandidateEntity, { entryId, incidentId, readAt: IsNull() }, { readAt: now });
      return true;
    });
    if (!found) throw refuseDelivery('NOTICE_NOT_FOUND');
  }

  private remember(entryId: string, organisationId: string) {
    if (this.organisations.has(entryId)) return;
    if (this.organisations.size >= MOST_REMEMBERED)
      this.organisations.delete(this.organisations.keys().next().value as string);
    this.organisations.set(entryId, organisationId);
  }
}

function newsOf({ now }: Heard, news: NonNullable<Heard['news']>): z.input<typeof ExamNews> {
  const { attemptId: id, state, endsAt, pausedAt, pauseReason, addedMinutes, repaidSeconds } = news;
  return {
    serverNow: now,
    attempt: id && state && endsAt ? { id, state, endsAt, pausedAt, pauseReason, addedMinutes, repaidSeconds } : null,
    // JSON of PostgreSQL writes +00:00 and microseconds; the contract says Z.
    notices: news.notices.map((notice) => ({ ...notice, at: new Date(notice.at) })),
  };
}
