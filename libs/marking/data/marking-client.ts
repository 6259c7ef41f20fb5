import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import {
  markingPaths,
  type AwardMarks,
  type DemonstrationScripts,
  type Marked,
  type MarkingQueue,
  type MarkingQueues,
  type ReferScript,
  type ScriptPaper,
  type ScriptResponse,
} from '@assay/marking/contract';
import { firstValueFrom } from 'rxjs';

/** The examiners' queue: what waits, one response at a time, and its marks. */
@Injectable({ providedIn: 'root' })
export class MarkingClient {
  private readonly http = inject(HttpClient);

  queues() {
    return httpResource<MarkingQueues>(() => markingPaths.queues);
  }

  queue(itemVersionId: Signal<string>) {
    return httpResource<MarkingQueue>(() => markingPaths.queue(itemVersionId()));
  }

  /** Opens a response and takes it in hand where it is free. */
  open(scriptId: Signal<string>) {
    return httpResource<ScriptResponse>(() => ({ url: markingPaths.hold(scriptId()), method: 'POST', body: {} }));
  }

  /** Empty until the worker has taken the demonstration in. */
  demonstration(attemptId: string): Promise<DemonstrationScripts> {
    return firstValueFrom(this.http.get<DemonstrationScripts>(markingPaths.demonstration(attemptId)));
  }

  paper(attemptId: Signal<string>) {
    return httpResource<ScriptPaper>(() => markingPaths.paper(attemptId()));
  }

  award(scriptId: string, marks: AwardMarks): Promise<Marked> {
    return firstValueFrom(this.http.post<Marked>(markingPaths.marks(scriptId), marks));
  }

  refer(scriptId: string, referral: ReferScript): Promise<Marked> {
    return firstValueFrom(this.http.post<Marked>(markingPaths.referral(scriptId), referral));
  }

  retry(scriptId: string): Promise<Marked> {
    return firstValueFrom(this.http.post<Marked>(markingPaths.retry(scriptId), {}));
  }
}
