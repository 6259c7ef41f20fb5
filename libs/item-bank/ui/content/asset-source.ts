import { Injectable, signal } from '@angular/core';

/** Where pictures come from: the bank for staff, their own attempt for candidates, whose page provides another one. */
@Injectable({ providedIn: 'root' })
export class AssetSource {
  readonly base = signal('/api/assets/');

  of(asset: string): string {
    return `${this.base()}${asset}`;
  }
}
