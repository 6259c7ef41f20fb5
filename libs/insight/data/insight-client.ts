import { httpResource } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import {
  insightPaths,
  type ItemDetail,
  type SharedPassages,
  type SittingAnalysis,
  type SittingsWithResults,
} from '@assay/insight/contract';

/** What results say about sittings and items. */
@Injectable({ providedIn: 'root' })
export class InsightClient {
  sittings() {
    return httpResource<SittingsWithResults>(() => insightPaths.sittings);
  }

  /** Nothing is asked for while there is no sitting. */
  sitting(sittingId: Signal<string | null>) {
    return httpResource<SittingAnalysis>(() => {
      const id = sittingId();
      return id === null ? undefined : insightPaths.sitting(id);
    });
  }

  item(sittingId: Signal<string>, slot: Signal<string>) {
    return httpResource<ItemDetail>(() => insightPaths.item(sittingId(), slot()));
  }

  sharedPassages(sittingId: Signal<string>) {
    return httpResource<SharedPassages>(() => insightPaths.sharedPassages(sittingId()));
  }

  reportAddress(sittingId: string): string {
    return insightPaths.report(sittingId);
  }
}
