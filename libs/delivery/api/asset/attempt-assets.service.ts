import { isOverdue, refuseDelivery } from '@assay/delivery/domain';
import type { Candidate } from '@assay/identity/api';
import { Assets, type AssetFile } from '@assay/item-bank/api';
import { assetsIn, assetsInText } from '@assay/item-bank/domain';
import { Database } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import { AttemptEntity } from '../attempt/attempt.entity';
import { inOwnSeat } from '../attempt/own-seat';
import type { CompiledForm } from '../form/compiled-form';
import { CompiledForms } from '../form/compiled-forms';

/**
 * Pictures for candidates: those that their own exam shows, and only while it shows its questions (Ofqual G4). A
 * fingerprint that somebody passed on opens nothing else.
 */
@Injectable()
export class AttemptAssets {
  /** Forms never change, so what each shows is worked out once. */
  private readonly shown = new WeakMap<CompiledForm, ReadonlySet<string>>();

  constructor(
    private readonly database: Database,
    private readonly forms: CompiledForms,
    private readonly assets: Assets,
  ) {}

  file(attemptId: string, asset: string, candidate: Candidate): Promise<AssetFile | null> {
    return inOwnSeat(this.database, candidate, async (tx, own, now) => {
      const attempt = await tx.findOneBy(AttemptEntity, { id: attemptId, ...own });
      if (attempt?.state !== 'open' || isOverdue(attempt, now)) return null;
      if (attempt.pausedAt) throw refuseDelivery('ATTEMPT_PAUSED'); // it is there, and comes when the clock runs again
      const form = await this.forms.of(tx, attempt.organisationId, attempt.formId);
      return this.shownBy(form).has(asset) ? this.assets.file(tx, asset) : null;
    });
  }

  private shownBy(form: CompiledForm): ReadonlySet<string> {
    const known = this.shown.get(form);
    if (known) return known;
    const inItems = [...form.slots.values()].flatMap(({ delivery }) => assetsIn(delivery));
    const inSources = form.stimuli.flatMap(({ body }) => assetsInText(body as Parameters<typeof assetsInText>[0]));
    const all = new Set([...inItems, ...inSources]);
    this.shown.set(form, all);
    return all;
  }
}
