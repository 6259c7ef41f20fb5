import { refuseDelivery } from '@assay/delivery/domain';
import { Forms, type PublishedForm } from '@assay/item-bank/api';
import type { ItemResponse } from '@assay/item-bank/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AttemptEntity } from '../attempt/attempt.entity';
import { ResponseEntity } from '../response/response.entity';
import { SittingEntity } from '../sitting/sitting.entity';

/** An attempt once handed in and frozen. */
export interface Script {
  readonly attempt: AttemptEntity;
  readonly sitting: SittingEntity;
  readonly form: PublishedForm;
  /** By slot, under the ids of the items; a slot without a response is absent, one taken back is null. */
  readonly responses: ReadonlyMap<string, ItemResponse | null>;
}

/** What marking and everything after it read. Late responses are not in it: they stay in the history. */
@Injectable()
export class Scripts {
  constructor(private readonly forms: Forms) {}

  async of(tx: EntityManager, attemptId: string): Promise<Script> {
    const attempt = await tx.findOneBy(AttemptEntity, { id: attemptId, state: 'submitted' });
    if (!attempt) throw refuseDelivery('ATTEMPT_NOT_FOUND');
    const responses = await tx.findBy(ResponseEntity, { attemptId });
    return {
      attempt,
      sitting: await tx.findOneByOrFail(SittingEntity, { id: attempt.sittingId }),
      form: await this.forms.published(tx, attempt.formId),
      responses: new Map(responses.map(({ slot, value }) => [slot, value])),
    };
  }
}
