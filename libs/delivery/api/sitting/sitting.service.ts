import type { ChangedSitting, ExamDayCode, NewSitting, SittingDetail, StaffSitting } from '@assay/delivery/contract';
import { examDayCode, refuseDelivery, requireWindow } from '@assay/delivery/domain';
import type { Member } from '@assay/identity/api';
import { hasPermission } from '@assay/identity/domain';
import { FormEntity } from '@assay/item-bank/api';
import { Audit, Database } from '@assay/platform/api';
import { Injectable } from '@nestjs/common';
import { randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import { AttemptEntity } from '../attempt/attempt.entity';
import { staffEntries } from '../entry/staff-entries';
import { CompiledForms, isMixed } from '../form/compiled-forms';
import { ExamDayCodeEntity } from './exam-day-code.entity';
import { SittingCodes } from './exam-day-codes';
import { RunnableForms } from './runnable-forms';
import { SittingEntity } from './sitting.entity';
import { StaffSittings } from './staff-sittings';

const RANDOM_RANGE = 2 ** 47;

@Injectable()
export class Sittings {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly forms: CompiledForms,
    private readonly codes: SittingCodes,
    private readonly pages: StaffSittings,
    private readonly runnable: RunnableForms,
  ) {}

  async schedule(
    me: Member,
    { formId, title, place, supervision, paste = 'allowed', ...times }: NewSitting,
  ): Promise<z.input<typeof StaffSitting>> {
    await this.runnable.require(me.organisationId, formId);
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      if (await tx.existsBy(FormEntity, { id: formId, state: 'draft' })) throw refuseDelivery('FORM_NOT_PUBLISHED');
      const form = await this.forms.of(tx, me.organisationId, formId);
      if (isMixed(form)) throw refuseDelivery('FORM_MIXES_OBSERVATION');
      const window = windowOf(times);
      requireWindow(window, now);
      const id = randomUUID();
      const { specificationVersionId, componentId } = form;
      const { organisationId } = me;
      const pinned = { organisationId, specificationVersionId, componentId, formId };
      await tx.insert(SittingEntity, { id, ...pinned, title, place, supervision, paste, ...window });
      await this.audit.record(tx, me, 'sitting.scheduled', id, { formId, paste, ...times });
      return this.pages.of(tx, await findSitting(tx, id), now);
    });
  }

  /** Times and place may move until the first candidate has started under them. */
  change(
    me: Member,
    id: string,
    { title, place, supervision, paste, ...times }: ChangedSitting,
  ): Promise<z.input<typeof StaffSitting>> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      await findSitting(tx, id, { lock: { mode: 'pessimistic_write' } });
      if (await tx.existsBy(AttemptEntity, { sittingId: id })) throw refuseDelivery('SITTING_STARTED');
      const window = windowOf(times);
      requireWindow(window, now);
      const changed = { title, place, supervision, ...(paste ? { paste } : {}) };
      await tx.update(SittingEntity, { id }, { ...changed, ...window });
      await this.audit.record(tx, me, 'sitting.changed', id, { ...changed, ...times });
      return this.pages.of(tx, await findSitting(tx, id), now);
    });
  }

  /** A new code makes the one before useless. It is shown now and never again. */
  makeExamDayCode(me: Member, sittingId: string): Promise<ExamDayCode> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      await findSitting(tx, sittingId);
      const code = examDayCode(() => randomInt(RANDOM_RANGE) / RANDOM_RANGE);
      const row = { sittingId, organisationId: me.organisationId, codeHash: this.codes.hash(code), createdAt: now };
      await tx.upsert(ExamDayCodeEntity, row, ['sittingId']);
      await this.audit.record(tx, me, 'sitting.exam-day-code-made', sittingId);
      return { code };
    });
  }

  list(me: Member): Promise<z.input<typeof StaffSitting>[]> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const sittings = await this.pages.all(tx, now);
      return sittings.filter((sitting) => maySee(me, sitting));
    });
  }

  one(me: Member, id: string): Promise<z.input<typeof SittingDetail>> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const sitting = await findSitting(tx, id);
      const page = await this.pages.of(tx, sitting, now);
      if (!maySee(me, page)) throw refuseDelivery('SITTING_NOT_FOUND');
      return { ...page, entries: await staffEntries(tx, id, page.durationMinutes) };
    });
  }
}

/** Examiners watch demonstrations and know whom; whose scripts they mark elsewhere is not for them (Ofqual H1.1). */
const maySee = ({ roles }: Member, { isObserved }: { isObserved: boolean }) =>
  isObserved || hasPermission(roles, 'sitting:read-any');

/** Row-level security hides other organisations' sittings: for a stranger there is none. */
export async function findSitting(
  tx: EntityManager,
  id: string,
  options: { lock?: { mode: 'pessimistic_write' } } = {},
): Promise<SittingEntity> {
  const sitting = await tx.findOne(SittingEntity, { where: { id }, ...options });
  if (!sitting) throw refuseDelivery('SITTING_NOT_FOUND');
  return sitting;
}

const windowOf = ({ opensAt, closesAt }: { opensAt: string; closesAt: string }) => ({
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
});
