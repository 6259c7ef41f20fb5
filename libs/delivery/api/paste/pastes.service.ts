import type { NotedPaste } from '@assay/delivery/contract';
import { refuseDelivery } from '@assay/delivery/domain';
import type { Candidate } from '@assay/identity/api';
import { Database } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OwnAttempts } from '../attempt/attempt-facts';
import { CompiledForms } from '../form/compiled-forms';
import { PasteEventEntity } from './paste-event.entity';

/** More than a person pastes in a day: nobody fills a table by it. */
const MOST_NOTED = 2_000;

@Injectable()
export class Pastes {
  constructor(
    private readonly database: Database,
    private readonly own: OwnAttempts,
    private readonly forms: CompiledForms,
  ) {}

  /** Also after the end: a line that was down delivers late, and a note changes no answer. */
  async note(attemptId: string, paste: NotedPaste, candidate: Candidate): Promise<void> {
    const { organisationId, formId } = await this.own.facts(candidate, attemptId);
    const form = await this.forms.get(organisationId, formId);
    if (!form.slots.has(paste.slot)) throw refuseDelivery('SLOT_NOT_FOUND');
    const { id, slot, place, characters, isTaken } = paste;
    await this.database.inOrganisation(organisationId, (tx, now) =>
      tx.query(
        `insert into paste_event (id, organisation_id, attempt_id, slot, place, characters, is_taken, received_at)
         select $1, $2, $3, $4, $5, $6, $7, $8
         where (select count(*) from paste_event where attempt_id = $3) < $9
         on conflict (id) do nothing`,
        [id, organisationId, attemptId, slot, place, characters, isTaken, now, MOST_NOTED],
      ),
    );
  }

  /** For whoever marks: oldest first. */
  ofAttempt(tx: EntityManager, attemptId: string): Promise<PasteEventEntity[]> {
    return tx.find(PasteEventEntity, { where: { attemptId }, order: { receivedAt: 'ASC', id: 'ASC' } });
  }
}
