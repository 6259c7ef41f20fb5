import { httpResource, type HttpResourceRequest } from '@angular/common/http';
import { computed, Injectable, type Signal } from '@angular/core';
import { insightPaths, type ItemStatisticsList } from '@assay/insight/contract';
import { ItemStatisticsTable, type ItemStatisticsSource } from '@assay/item-bank/data';

/** Answers the item bank's question from the marks. Where it fails the lists simply show no statistics. */
@Injectable({ providedIn: 'root' })
export class LiveItemStatistics implements ItemStatisticsSource {
  ofItems(itemIds: Signal<readonly string[]>): Signal<ItemStatisticsTable> {
    return table(() => {
      const ids = itemIds().slice(0, MOST_IDS).join(',');
      return ids === '' ? undefined : { url: insightPaths.items, params: { ids } };
    });
  }

  ofSpecification(specificationId: Signal<string | null>): Signal<ItemStatisticsTable> {
    return table(() => {
      const specification = specificationId();
      return specification === null ? undefined : { url: insightPaths.items, params: { specification } };
    });
  }
}

/** What the server takes at once. */
const MOST_IDS = 200;

function table(request: () => HttpResourceRequest | undefined): Signal<ItemStatisticsTable> {
  const found = httpResource<ItemStatisticsList>(request);
  return computed(() => new ItemStatisticsTable(found.hasValue() ? found.value().items : []));
}
