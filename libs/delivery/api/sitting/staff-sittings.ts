import type { StaffSitting } from '@assay/delivery/contract';
import { checkInOpensAt, sittingPhase } from '@assay/delivery/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import { CompiledForms } from '../form/compiled-forms';
import { ExamDayCodeEntity } from './exam-day-code.entity';
import { SittingEntity } from './sitting.entity';

type Page = z.input<typeof StaffSitting>;
type Counts = Page['counts'];

const COUNTS = `
select count(*) filter (where e.state = 'entered')::integer as entered,
  count(a.id)::integer as started,
  count(*) filter (where a.state = 'submitted')::integer as "handedIn",
  count(*) filter (where e.state = 'absent')::integer as absent,
  count(*) filter (where e.state = 'withdrawn')::integer as withdrawn
from entry e left join attempt a on a.entry_id = e.id
where e.sitting_id = $1`;

/** Sittings as staff see them. */
@Injectable()
export class StaffSittings {
  constructor(private readonly forms: CompiledForms) {}

  /** The next ones first, then what is over. */
  async all(tx: EntityManager, now: Date): Promise<Page[]> {
    const sittings = await tx.find(SittingEntity, { order: { opensAt: 'DESC', id: 'ASC' } });
    const pages: Page[] = [];
    for (const sitting of sittings) pages.push(await this.of(tx, sitting, now));
    const isOver = (page: Page) => (page.phase === 'closed' ? 1 : 0);
    return pages.sort((a, b) => isOver(a) - isOver(b));
  }

  async of(tx: EntityManager, sitting: SittingEntity, now: Date): Promise<Page> {
    const form = await this.forms.of(tx, sitting.organisationId, sitting.formId);
    const [counts] = await tx.query<Counts[]>(COUNTS, [sitting.id]);
    const code = await tx.findOneBy(ExamDayCodeEntity, { sittingId: sitting.id });
    const { id, title, specificationVersionId, componentId, formId, opensAt, closesAt, place, supervision } = sitting;
    return {
      id,
      title,
      specificationVersionId,
      specificationTitle: form.specificationTitle,
      componentId,
      componentTitle: form.componentTitle,
      formId,
      formTitle: form.title,
      durationMinutes: form.durationMinutes,
      questions: form.slots.size,
      isObserved: form.isObserved,
      opensAt,
      closesAt,
      checkInOpensAt: checkInOpensAt(sitting),
      place,
      supervision,
      phase: sittingPhase(sitting, now),
      counts: counts as Counts,
      examDayCodeAt: code?.createdAt ?? null,
      serverNow: now,
    };
  }
}
