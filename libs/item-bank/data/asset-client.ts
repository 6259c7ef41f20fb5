import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** A picture on the server: its file goes by its fingerprint. */
export interface StoredAsset {
  readonly asset: string;
  readonly width: number;
  readonly height: number;
}

@Injectable({ providedIn: 'root' })
export class AssetClient {
  private readonly http = inject(HttpClient);

  /** The bytes as they are; the server looks at them and not at the name. */
  upload(file: Blob): Promise<StoredAsset> {
    return firstValueFrom(this.http.post<StoredAsset>('/api/assets', file));
  }
}
