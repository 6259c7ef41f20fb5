import { httpResource } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import { awardingPaths, type CandidateResult, type CandidateResults } from '@assay/awarding/contract';

/** A candidate's own results. */
@Injectable({ providedIn: 'root' })
export class ResultClient {
  all() {
    return httpResource<CandidateResults>(() => awardingPaths.results);
  }

  one(resultId: Signal<string>) {
    return httpResource<CandidateResult>(() => awardingPaths.result(resultId()));
  }
}
