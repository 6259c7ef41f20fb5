import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable, signal, type Signal } from '@angular/core';
import {
  specificationRoutes as routes,
  type CreateSpecification,
  type SaveDraft,
  type SpecificationRow,
  type SpecificationVersion,
} from '@assay/catalogue/contract';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class SpecificationClient {
  private readonly http = inject(HttpClient);

  list() {
    return httpResource<{ rows: SpecificationRow[] }>(() => `/api/${routes.list}`);
  }

  /** The published version, or the one that is asked for; nothing while the code is not known yet. */
  one(code: Signal<string | null>, version: Signal<number | null> = signal(null)) {
    return httpResource<SpecificationVersion>(() => {
      const [known, wanted] = [code(), version()];
      if (known === null) return undefined;
      return `/api/${wanted === null ? routes.one(known) : routes.version(known, wanted)}`;
    });
  }

  draft(code: Signal<string | null>) {
    return httpResource<SpecificationVersion>(() => {
      const known = code();
      return known === null ? undefined : `/api/${routes.draft(known)}`;
    });
  }

  create(body: CreateSpecification): Promise<SpecificationVersion> {
    return firstValueFrom(this.http.post<SpecificationVersion>(`/api/${routes.list}`, body));
  }

  startDraft(code: string): Promise<SpecificationVersion> {
    return firstValueFrom(this.http.post<SpecificationVersion>(`/api/${routes.draft(code)}`, {}));
  }

  save(code: string, body: SaveDraft): Promise<SpecificationVersion> {
    return firstValueFrom(this.http.put<SpecificationVersion>(`/api/${routes.draft(code)}`, body));
  }

  publish(code: string, revision: number): Promise<SpecificationVersion> {
    return firstValueFrom(this.http.post<SpecificationVersion>(`/api/${routes.publication(code)}`, { revision }));
  }
}
