import { HttpClient } from '@angular/common/http';
import { inject, Injectable, InjectionToken } from '@angular/core';
import { type AddTime, deliveryPaths, type Done, type LiveSitting, type WithReason } from '@assay/delivery/contract';
import { firstValueFrom } from 'rxjs';

/** The stream of a sitting; a page of tests has no browser to make one. */
export const EVENT_SOURCE = new InjectionToken<(url: string) => EventSource>('EVENT_SOURCE', {
  providedIn: 'root',
  factory: () => (url: string) => new EventSource(url),
});

/** What invigilators ask and do while a sitting runs. */
@Injectable({ providedIn: 'root' })
export class LiveClient {
  private readonly http = inject(HttpClient);

  one(sittingId: string): Promise<LiveSitting> {
    return firstValueFrom(this.http.get<LiveSitting>(deliveryPaths.live(sittingId)));
  }

  addTime(sittingId: string, act: AddTime): Promise<Done> {
    return this.post(deliveryPaths.liveTime(sittingId), act);
  }

  pause(sittingId: string, act: WithReason): Promise<Done> {
    return this.post(deliveryPaths.livePause(sittingId), act);
  }

  resume(sittingId: string, act: WithReason): Promise<Done> {
    return this.post(deliveryPaths.liveResume(sittingId), act);
  }

  message(sittingId: string, act: WithReason): Promise<Done> {
    return this.post(deliveryPaths.liveMessage(sittingId), act);
  }

  note(sittingId: string, act: WithReason): Promise<Done> {
    return this.post(deliveryPaths.liveNote(sittingId), act);
  }

  private post(path: string, act: object): Promise<Done> {
    return firstValueFrom(this.http.post<Done>(path, act));
  }
}
