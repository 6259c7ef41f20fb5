import type { CandidateAttempt } from '@assay/delivery/contract';
import { CandidateEntity } from '@assay/identity/api';
import { candidateItem, shownResponse } from '@assay/item-bank/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import { EntryEntity } from '../entry/entry.entity';
import type { CompiledForm } from '../form/compiled-form';
import { CompiledForms } from '../form/compiled-forms';
import { ResponseFlagEntity } from '../response/response-flag.entity';
import { ResponseEntity } from '../response/response.entity';
import { SittingEntity } from '../sitting/sitting.entity';
import type { AttemptEntity } from './attempt.entity';

/** What the candidate's browser gets of an attempt. Questions only while it is open (Ofqual G4: current content). */
@Injectable()
export class AttemptPages {
  constructor(private readonly forms: CompiledForms) {}

  async of(tx: EntityManager, attempt: AttemptEntity, now: Date): Promise<z.input<typeof CandidateAttempt>> {
    const form = await this.forms.of(tx, attempt.organisationId, attempt.formId);
    const { name, number } = await tx.findOneByOrFail(CandidateEntity, { id: attempt.candidateId });
    const { extraTimePercent } = await tx.findOneByOrFail(EntryEntity, { id: attempt.entryId });
    const { paste } = await tx.findOneByOrFail(SittingEntity, { id: attempt.sittingId });
    const isOpen = attempt.state === 'open';
    const isShown = isOpen && attempt.pausedAt === null;
    return {
      id: attempt.id,
      entryId: attempt.entryId,
      state: attempt.state,
      title: form.specificationTitle,
      component: form.componentTitle,
      candidate: { name, number },
      startedAt: attempt.startedAt,
      endsAt: attempt.endsAt,
      pausedAt: attempt.pausedAt,
      addedMinutes: attempt.addedMinutes,
      repaidSeconds: Math.round(attempt.repaidMs / 1000),
      serverNow: now,
      extraTimePercent,
      paste,
      submittedAt: attempt.submittedAt,
      handedInBy: attempt.handedInBy,
      questions: form.slots.size,
      sections: isShown ? shownSections(form, attempt.optionKey) : [],
      stimuli: isShown ? [...form.stimuli] : [],
      responses: isOpen ? await shownResponses(tx, form, attempt) : {},
      flags: isOpen ? (await tx.findBy(ResponseFlagEntity, { attemptId: attempt.id })).map(({ slot }) => slot) : [],
    };
  }
}

function shownSections(form: CompiledForm, optionKey: string) {
  return form.sections.map(({ id, title, slots }) => ({
    id,
    title,
    slots: slots.map(({ slot, number, marks, delivery }) => ({
      slot,
      number,
      marks,
      item: candidateItem(delivery, optionKey),
    })),
  }));
}

async function shownResponses(tx: EntityManager, form: CompiledForm, { id: attemptId, optionKey }: AttemptEntity) {
  const responses = await tx.findBy(ResponseEntity, { attemptId });
  return Object.fromEntries(
    responses.flatMap(({ slot, seq, value, savedAt }) => {
      const place = form.slots.get(slot);
      if (!place) return [];
      return [[slot, { seq, savedAt, value: value && shownResponse(place.delivery, optionKey, value) }]];
    }),
  );
}
