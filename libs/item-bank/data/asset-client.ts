import { HttpClient, HttpHeaders } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { assetRoutes, type KeptAsset } from '@assay/item-bank/contract';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class AssetClient {
  private readonly http = inject(HttpClient);

  /** The bytes as they are; the server looks at them, and not at the name or the type. */
  keep(file: Blob): Promise<KeptAsset> {
    const headers = new HttpHeaders({ 'content-type': 'application/octet-stream' });
    return firstValueFrom(this.http.post<KeptAsset>(`/api/${assetRoutes.keep}`, file, { headers }));
  }
}
