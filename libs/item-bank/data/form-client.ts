import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import {
  formRoutes as routes,
  type CreateForm,
  type FormDetail,
  type FormPaper,
  type FormPreview,
  type FormRow,
  type SaveForm,
} from '@assay/item-bank/contract';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class FormClient {
  private readonly http = inject(HttpClient);

  list() {
    return httpResource<{ rows: FormRow[] }>(() => `/api/${routes.list}`);
  }

  one(id: Signal<string>) {
    return httpResource<FormDetail>(() => (id() ? `/api/${routes.one(id())}` : undefined));
  }

  /** As it is at this moment. */
  detail(id: string): Promise<FormDetail> {
    return firstValueFrom(this.http.get<FormDetail>(`/api/${routes.one(id)}`));
  }

  preview(id: Signal<string>) {
    return httpResource<FormPreview>(() => `/api/${routes.preview(id())}`);
  }

  paper(id: Signal<string>, withScheme: Signal<boolean>) {
    return httpResource<FormPaper>(() => `/api/${withScheme() ? routes.paperWithScheme(id()) : routes.paper(id())}`);
  }

  create(body: CreateForm): Promise<FormDetail> {
    return firstValueFrom(this.http.post<FormDetail>(`/api/${routes.list}`, body));
  }

  save(id: string, body: SaveForm): Promise<FormDetail> {
    return firstValueFrom(this.http.put<FormDetail>(`/api/${routes.one(id)}`, body));
  }

  publish(id: string, revision: number): Promise<FormDetail> {
    return firstValueFrom(this.http.post<FormDetail>(`/api/${routes.publication(id)}`, { revision }));
  }

  copy(id: string): Promise<FormDetail> {
    return firstValueFrom(this.http.post<FormDetail>(`/api/${routes.copy(id)}`, {}));
  }
}
