import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import {
  itemRoutes as routes,
  type CreateItem,
  type ItemDetail,
  type ItemList,
  type ItemPreview,
  type ItemVersionDetail,
  type MarkingTest,
  type SaveDraft,
  type SavedDraft,
} from '@assay/item-bank/contract';
import type { ItemContent, MarkingSample } from '@assay/item-bank/domain';
import { firstValueFrom } from 'rxjs';

export type ItemFilter = Readonly<
  Partial<
    Record<
      'specification' | 'search' | 'status' | 'outcome' | 'type' | 'facilityFrom' | 'facilityTo' | 'exposure',
      string
    >
  >
> & {
  readonly page: number;
};

@Injectable({ providedIn: 'root' })
export class ItemClient {
  private readonly http = inject(HttpClient);

  list(filter: Signal<ItemFilter | null>) {
    return httpResource<ItemList>(() => {
      const asked = filter();
      if (asked === null) return undefined;
      const params = Object.fromEntries(
        Object.entries(asked).filter(([, value]) => value !== undefined && value !== ''),
      );
      return { url: `/api/${routes.list}`, params: params as Record<string, string | number> };
    });
  }

  one(id: string): Promise<ItemDetail> {
    return firstValueFrom(this.http.get<ItemDetail>(`/api/${routes.one(id)}`));
  }

  version(id: string, versionId: string): Promise<ItemVersionDetail> {
    return firstValueFrom(this.http.get<ItemVersionDetail>(`/api/${routes.version(id, versionId)}`));
  }

  create(body: CreateItem): Promise<ItemDetail> {
    return firstValueFrom(this.http.post<ItemDetail>(`/api/${routes.list}`, body));
  }

  save(id: string, body: SaveDraft): Promise<SavedDraft> {
    return firstValueFrom(this.http.put<SavedDraft>(`/api/${routes.draft(id)}`, body));
  }

  publish(id: string, revision: number): Promise<ItemDetail> {
    return firstValueFrom(this.http.post<ItemDetail>(`/api/${routes.versions(id)}`, { revision }));
  }

  retire(id: string, isRetired: boolean): Promise<ItemDetail> {
    return firstValueFrom(this.http.put<ItemDetail>(`/api/${routes.retirement(id)}`, { isRetired }));
  }

  preview(id: string, content: ItemContent): Promise<ItemPreview> {
    return firstValueFrom(this.http.post<ItemPreview>(`/api/${routes.preview(id)}`, { content }));
  }

  test(id: string, content: ItemContent, samples: readonly MarkingSample[]): Promise<MarkingTest> {
    return firstValueFrom(this.http.post<MarkingTest>(`/api/${routes.markingTest(id)}`, { content, samples }));
  }
}
