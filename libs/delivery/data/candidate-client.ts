import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import {
  type Beat,
  type CandidateAttempt,
  type CandidateHome,
  deliveryPaths,
  type ExamNews,
  type FinishSummary,
  type NotedPaste,
  type Run,
  type RunRequest,
  type SavedResponse,
  type SaveResponse,
  type WaitingRoom,
} from '@assay/delivery/contract';
import { firstValueFrom } from 'rxjs';
import { storable } from './attempt/storable';

/** A line that is dead without saying so counts as down: the same save is then sent again, which changes nothing. */
const LONGEST_SAVE_MS = 60_000;
const LONGEST_BEAT_MS = 10_000;

/** What a candidate asks of the exam service. */
@Injectable({ providedIn: 'root' })
export class CandidateClient {
  private readonly http = inject(HttpClient);

  home() {
    return httpResource<CandidateHome>(() => deliveryPaths.home);
  }

  waitingRoom(entryId: Signal<string>) {
    return httpResource<WaitingRoom>(() => deliveryPaths.entry(entryId()));
  }

  checkIn(entryId: string): Promise<WaitingRoom> {
    return firstValueFrom(this.http.post<WaitingRoom>(deliveryPaths.checkIn(entryId), {}));
  }

  beat(entryId: string, beat: Beat): Promise<ExamNews> {
    return firstValueFrom(
      this.http.post<ExamNews>(deliveryPaths.presence(entryId), beat, { timeout: LONGEST_BEAT_MS }),
    );
  }

  async confirmNotice(entryId: string, noticeId: string): Promise<void> {
    await firstValueFrom(this.http.post(deliveryPaths.noticeRead(entryId, noticeId), {}));
  }

  start(entryId: string): Promise<CandidateAttempt> {
    return firstValueFrom(this.http.post<CandidateAttempt>(deliveryPaths.start(entryId), {}));
  }

  attempt(attemptId: string): Promise<CandidateAttempt> {
    return firstValueFrom(this.http.get<CandidateAttempt>(deliveryPaths.attempt(attemptId)));
  }

  save(attemptId: string, slot: string, save: SaveResponse): Promise<SavedResponse> {
    return firstValueFrom(
      this.http.put<SavedResponse>(deliveryPaths.response(attemptId, slot), storable(save), {
        timeout: LONGEST_SAVE_MS,
      }),
    );
  }

  async flag(attemptId: string, slot: string, flagged: boolean): Promise<void> {
    await firstValueFrom(this.http.put(deliveryPaths.flag(attemptId, slot), { flagged }));
  }

  async notePaste(attemptId: string, paste: NotedPaste): Promise<void> {
    await firstValueFrom(this.http.post(deliveryPaths.pastes(attemptId), paste));
  }

  summary(attemptId: string): Promise<FinishSummary> {
    return firstValueFrom(this.http.get<FinishSummary>(deliveryPaths.summary(attemptId)));
  }

  submit(attemptId: string): Promise<CandidateAttempt> {
    return firstValueFrom(this.http.post<CandidateAttempt>(deliveryPaths.submission(attemptId), {}));
  }

  run(attemptId: string, request: RunRequest): Promise<Run> {
    return firstValueFrom(this.http.post<Run>(deliveryPaths.runs(attemptId), storable(request)));
  }

  runs(attemptId: string): Promise<Run[]> {
    return firstValueFrom(this.http.get<Run[]>(deliveryPaths.runs(attemptId)));
  }

  runState(attemptId: string, runId: string): Promise<Run> {
    return firstValueFrom(this.http.get<Run>(deliveryPaths.run(attemptId, runId)));
  }
}
