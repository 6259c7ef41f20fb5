import type { SavedResponse, SaveResponse } from '@assay/delivery/contract';
import { contentHash, refuseDelivery, requireOpen } from '@assay/delivery/domain';
import type { Candidate } from '@assay/identity/api';
import { readResponse, shownResponse } from '@assay/item-bank/domain';
import { Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import { OwnAttempts, type AttemptFacts } from '../attempt/attempt-facts';
import { AttemptEntity } from '../attempt/attempt.entity';
import type { CompiledSlot } from '../form/compiled-form';
import { CompiledForms } from '../form/compiled-forms';
import { ResponseFlagEntity } from './response-flag.entity';
import { SaveBatches } from './save-batches';
import { storeSaves } from './save-statement';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

@Injectable()
export class Responses {
  private readonly batches: SaveBatches;

  constructor(
    private readonly database: Database,
    private readonly own: OwnAttempts,
    private readonly forms: CompiledForms,
  ) {
    this.batches = new SaveBatches((organisationId, batch) =>
      database.inOrganisation(organisationId, (tx) => storeSaves(tx, batch)),
    );
  }

  /** Answers only when the database has it for good. A value that no honest screen sends is refused before. */
  async save(
    attemptId: string,
    slot: string,
    { seq, value: sent }: SaveResponse,
    candidate: Candidate,
  ): Promise<z.input<typeof SavedResponse>> {
    const facts = await this.own.facts(candidate, attemptId);
    const { organisationId, candidateId, optionKey } = facts;
    const { delivery } = await this.place(facts, slot);
    const value = sent && readResponse(delivery, optionKey, sent);
    const content = { attemptId, slot, seq, value };
    const save = { ...content, candidateId, sessionId: candidate.sessionId, contentHash: contentHash(sha256, content) };

    const stored = await this.batches.save(organisationId, save);
    if (stored.outcome === 'not-found') throw refuseDelivery('ATTEMPT_NOT_FOUND');
    if (stored.outcome === 'signed-out') throw refuse('NOT_SIGNED_IN');
    const { outcome, savedAt, serverNow, current } = stored;
    const shown = current && { ...current, value: current.value && shownResponse(delivery, optionKey, current.value) };
    return { slot, seq, savedAt, serverNow, outcome, current: shown };
  }

  async flag(attemptId: string, slot: string, flagged: boolean, candidate: Candidate): Promise<void> {
    const facts = await this.own.facts(candidate, attemptId);
    const { organisationId } = facts;
    await this.place(facts, slot);
    await this.database.inOrganisation(organisationId, async (tx, now) => {
      requireOpen(await tx.findOneByOrFail(AttemptEntity, { id: attemptId }), now);
      if (flagged) await tx.upsert(ResponseFlagEntity, { attemptId, slot, organisationId }, ['attemptId', 'slot']);
      else await tx.delete(ResponseFlagEntity, { attemptId, slot });
    });
  }

  private async place({ organisationId, formId }: AttemptFacts, slot: string): Promise<CompiledSlot> {
    const form = await this.forms.get(organisationId, formId);
    const place = form.slots.get(slot);
    if (!place) throw refuseDelivery('SLOT_NOT_FOUND');
    return place;
  }
}
