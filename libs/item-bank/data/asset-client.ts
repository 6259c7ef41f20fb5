import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { assetRoutes, type KeptAsset } from '@assay/item-bank/contract';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class AssetClient {
  private readonly http = inject(HttpClient);

  /** The bytes as they are, with the type of the file; the server looks at them, and not at the name. */
  keep(file: Blob): Promise<KeptAsset> {
    return firstValueFrom(this.http.post<KeptAsset>(`/api/${assetRoutes.keep}`, file));
  }
}
