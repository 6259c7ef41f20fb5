import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  rehearsalRoutes as routes,
  type AskInputs,
  type AskOutputs,
  type GeneratedInputs,
  type Rehearsal,
  type RehearsalList,
  type SolutionOutputs,
  type Toolchains,
} from '@assay/item-bank/contract';
import { firstValueFrom } from 'rxjs';

/** Programs of practical tasks at work, before anybody sits them. */
@Injectable({ providedIn: 'root' })
export class RehearsalClient {
  private readonly http = inject(HttpClient);

  /** What the runner of this installation can run. */
  toolchains() {
    return httpResource<Toolchains>(() => `/api/${routes.toolchains}`);
  }

  list(itemId: string): Promise<RehearsalList> {
    return firstValueFrom(this.http.get<RehearsalList>(`/api/${routes.list(itemId)}`));
  }

  one(itemId: string, id: string): Promise<Rehearsal> {
    return firstValueFrom(this.http.get<Rehearsal>(`/api/${routes.one(itemId, id)}`));
  }

  start(itemId: string, revision: number): Promise<Rehearsal> {
    return firstValueFrom(this.http.post<Rehearsal>(`/api/${routes.list(itemId)}`, { revision }));
  }

  outputs(itemId: string, body: AskOutputs): Promise<SolutionOutputs> {
    return firstValueFrom(this.http.post<SolutionOutputs>(`/api/${routes.outputs(itemId)}`, body));
  }

  inputs(itemId: string, body: AskInputs): Promise<GeneratedInputs> {
    return firstValueFrom(this.http.post<GeneratedInputs>(`/api/${routes.inputs(itemId)}`, body));
  }
}
