import type { StaffSitting } from '@assay/delivery/contract';
import { checkInOpensAt, sittingPhase } from '@assay/delivery/domain';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import type { CompiledForm } from '../form/compiled-form';
import { CompiledForms } from '../form/compiled-forms';
import { ExamDayCodeEntity } from './exam-day-code.entity';
import { SittingEntity } from './sitting.entity';

type Page = z.input<typeof StaffSitting>;
type Counts = Page['counts'];

const COUNTS = `
select e.sitting_id as "sittingId",
  count(*) filter (where e.state = 'entered')::integer as entered,
  count(a.id)::integer as started,
  count(*) filter (where a.state = 'submitted')::integer as "handedIn",
  count(*) filter (where e.state = 'absent')::integer as absent,
  count(*) filter (where e.state = 'withdrawn')::integer as withdrawn
from entry e left join attempt a on a.entry_id = e.id
where e.sitting_id = any($1)
group by e.sitting_id`;
const NOBODY: Counts = { entered: 0, started: 0, handedIn: 0, absent: 0, withdrawn: 0 };

/** Sittings as staff see them. */
@Injectable()
export class StaffSittings {
  constructor(private readonly forms: CompiledForms) {}

  /** The next ones first, then what is over. */
  async all(tx: EntityManager, now: Date): Promise<Page[]> {
    const sittings = await tx.find(SittingEntity, { order: { opensAt: 'DESC', id: 'ASC' } });
    const pages = await this.pages(tx, sittings, now);
    const isOver = (page: Page) => (page.phase === 'closed' ? 1 : 0);
    return pages.sort((a, b) => isOver(a) - isOver(b));
  }

  async of(tx: EntityManager, sitting: SittingEntity, now: Date): Promise<Page> {
    const [page] = await this.pages(tx, [sitting], now);
    return page as Page;
  }

  /** The same three questions for one sitting as for hundreds. */
  private async pages(tx: EntityManager, sittings: readonly SittingEntity[], now: Date): Promise<Page[]> {
    const ids = sittings.map(({ id }) => id);
    const rows = await tx.query<(Counts & { sittingId: string })[]>(COUNTS, [ids]);
    const counts = new Map(rows.map(({ sittingId, ...count }) => [sittingId, count]));
    const codes = await tx.findBy(ExamDayCodeEntity, { sittingId: In(ids) });
    const codeAt = new Map(codes.map(({ sittingId, createdAt }) => [sittingId, createdAt]));
    const pages: Page[] = [];
    for (const sitting of sittings) {
      const form = await this.forms.of(tx, sitting.organisationId, sitting.formId);
      pages.push(pageOf(sitting, form, counts.get(sitting.id) ?? NOBODY, codeAt.get(sitting.id) ?? null, now));
    }
    return pages;
  }
}

function pageOf(sitting: SittingEntity, form: CompiledForm, counts: Counts, codeAt: Date | null, now: Date): Page {
  const { id, title, specificationVersionId, componentId, formId, opensAt, closesAt, place, supervision, paste } =
    sitting;
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
    paste,
    phase: sittingPhase(sitting, now),
    counts,
    examDayCodeAt: codeAt,
    serverNow: now,
  };
}
