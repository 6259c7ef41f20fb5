import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  exchangeRoutes as routes,
  type ImportReport,
  type PackageQuery,
  type PackageReport,
} from '@assay/item-bank/contract';
import { firstValueFrom } from 'rxjs';

/** Tasks that come from other judges, and go to them. */
@Injectable({ providedIn: 'root' })
export class ExchangeClient {
  private readonly http = inject(HttpClient);

  /** The bytes as they are; the server looks at them, and not at the name. */
  import(specification: string, file: File): Promise<ImportReport> {
    const type = file.name.toLowerCase().endsWith('.xml') ? 'application/xml' : 'application/zip';
    const body = new Blob([file], { type });
    return firstValueFrom(
      this.http.post<ImportReport>(`/api/${routes.import}`, body, {
        params: { specification },
        headers: { 'content-type': type },
      }),
    );
  }

  report(itemId: string, query: PackageQuery): Promise<PackageReport> {
    return firstValueFrom(
      this.http.get<PackageReport>(`/api/${routes.packageReport(itemId)}`, { params: { ...query } }),
    );
  }

  packageUrl(itemId: string, { format, part }: PackageQuery): string {
    return `/api/${routes.package(itemId)}?${new URLSearchParams({ format, part })}`;
  }
}
