import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import { awardingPaths, type AwardBoard, type AwardBoards, type DecideLate } from '@assay/awarding/contract';
import { firstValueFrom } from 'rxjs';

/** The award board: results before it, and what it decides. */
@Injectable({ providedIn: 'root' })
export class BoardClient {
  private readonly http = inject(HttpClient);

  all() {
    return httpResource<AwardBoards>(() => awardingPaths.boards);
  }

  one(boardId: Signal<string>) {
    return httpResource<AwardBoard>(() => awardingPaths.board(boardId()));
  }

  /** @param digest names the results that the signer saw */
  sign(boardId: string, digest: string): Promise<AwardBoard> {
    return firstValueFrom(this.http.post<AwardBoard>(awardingPaths.signatures(boardId), { digest }));
  }

  release(boardId: string): Promise<AwardBoard> {
    return firstValueFrom(this.http.post<AwardBoard>(awardingPaths.release(boardId), {}));
  }

  decideLate(boardId: string, decision: DecideLate): Promise<AwardBoard> {
    return firstValueFrom(this.http.post<AwardBoard>(awardingPaths.lateDecisions(boardId), decision));
  }
}
