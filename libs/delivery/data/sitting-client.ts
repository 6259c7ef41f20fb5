import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import {
  type CandidateImport,
  type ChangedSitting,
  deliveryPaths,
  type Demonstration,
  type ExamDayCode,
  type NewEntry,
  type NewSitting,
  type SittingDetail,
  type StaffEntry,
  type StaffSitting,
} from '@assay/delivery/contract';
import { type FormRow, formRoutes } from '@assay/item-bank/contract';
import { firstValueFrom } from 'rxjs';

/** Sittings and entries, for those who run exams. */
@Injectable({ providedIn: 'root' })
export class SittingClient {
  private readonly http = inject(HttpClient);

  list() {
    return httpResource<StaffSitting[]>(() => deliveryPaths.sittings);
  }

  /** Published forms: only they can be sat. */
  forms() {
    return httpResource(() => `/api/${formRoutes.list}`, {
      parse: (answer) => (answer as { rows: FormRow[] }).rows.filter(({ state }) => state === 'published'),
    });
  }

  one(sittingId: Signal<string>) {
    return httpResource<SittingDetail>(() => deliveryPaths.sitting(sittingId()));
  }

  schedule(sitting: NewSitting): Promise<StaffSitting> {
    return this.post(deliveryPaths.sittings, sitting);
  }

  change(sittingId: string, change: ChangedSitting): Promise<StaffSitting> {
    return firstValueFrom(this.http.put<StaffSitting>(deliveryPaths.sitting(sittingId), change));
  }

  /** Shown once: the code before no longer works. */
  newExamDayCode(sittingId: string): Promise<ExamDayCode> {
    return this.post(deliveryPaths.examDayCode(sittingId), {});
  }

  enter(sittingId: string, entry: NewEntry): Promise<StaffEntry> {
    return this.post(deliveryPaths.entries(sittingId), entry);
  }

  previewImport(sittingId: string, list: string): Promise<CandidateImport> {
    return this.post(deliveryPaths.importPreview(sittingId), { list });
  }

  import(sittingId: string, list: string): Promise<CandidateImport> {
    return this.post(deliveryPaths.import(sittingId), { list });
  }

  changeExtraTime(sittingId: string, entryId: string, extraTimePercent: number): Promise<StaffEntry> {
    return firstValueFrom(this.http.put<StaffEntry>(deliveryPaths.extraTime(sittingId, entryId), { extraTimePercent }));
  }

  withdraw(sittingId: string, entryId: string, reason: string): Promise<StaffEntry> {
    return this.post(deliveryPaths.withdrawal(sittingId, entryId), { reason });
  }

  markAbsent(sittingId: string, entryId: string, reason: string): Promise<StaffEntry> {
    return this.post(deliveryPaths.absence(sittingId, entryId), { reason });
  }

  recordDemonstration(sittingId: string, entryId: string, startedAt: string | null): Promise<Demonstration> {
    return this.post(deliveryPaths.demonstration(sittingId, entryId), { startedAt });
  }

  reinstate(sittingId: string, entryId: string): Promise<StaffEntry> {
    return this.post(deliveryPaths.reinstatement(sittingId, entryId), {});
  }

  private post<T>(path: string, body: object): Promise<T> {
    return firstValueFrom(this.http.post<T>(path, body));
  }
}
