import type { LiveSitting } from '@assay/delivery/contract';
import type { Member } from '@assay/identity/api';
import { Database } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import { CompiledForms } from '../form/compiled-forms';
import { findSitting } from '../sitting/sitting.service';
import { liveRows } from './live-rows';

export type LivePage = z.input<typeof LiveSitting>;

/** A sitting as it stands now: who is where, and what was done. */
@Injectable()
export class LiveSittings {
  constructor(
    private readonly database: Database,
    private readonly forms: CompiledForms,
  ) {}

  one({ organisationId }: Pick<Member, 'organisationId'>, sittingId: string): Promise<LivePage> {
    return this.database.inOrganisation(organisationId, async (tx, now) => {
      const sitting = await findSitting(tx, sittingId);
      const form = await this.forms.of(tx, organisationId, sitting.formId);
      const { id, title, place, opensAt, closesAt } = sitting;
      const { specificationTitle, componentTitle, durationMinutes, isObserved } = form;
      return {
        serverNow: now,
        sitting: {
          ...{ id, title, place, opensAt, closesAt },
          ...{ specificationTitle, componentTitle, durationMinutes, isObserved },
          questions: form.slots.size,
        },
        ...(await liveRows(tx, sittingId, now)),
      };
    });
  }
}
