import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import {
  stimulusRoutes as routes,
  type CreateStimulus,
  type SaveStimulus,
  type Stimulus,
  type StimulusVersion,
} from '@assay/item-bank/contract';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class StimulusClient {
  private readonly http = inject(HttpClient);

  list(specificationId: Signal<string | null>) {
    return httpResource<{ rows: Stimulus[] }>(() => {
      const specification = specificationId();
      return specification === null ? undefined : { url: `/api/${routes.list}`, params: { specification } };
    });
  }

  version(versionId: Signal<string | null>) {
    return httpResource<StimulusVersion>(() => {
      const id = versionId();
      return id === null ? undefined : `/api/${routes.version(id)}`;
    });
  }

  create(body: CreateStimulus): Promise<Stimulus> {
    return firstValueFrom(this.http.post<Stimulus>(`/api/${routes.list}`, body));
  }

  save(id: string, body: SaveStimulus): Promise<Stimulus> {
    return firstValueFrom(this.http.put<Stimulus>(`/api/${routes.one(id)}`, body));
  }
}
